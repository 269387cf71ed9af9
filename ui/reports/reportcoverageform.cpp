// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportcoverageform.h"

#include "domain/openingtext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/reports/reportwords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int UsualBearable = 60;
constexpr int MostBearable = 7 * 24 * 60;
constexpr int Midnight = 24 * 60;
constexpr int FieldLetters = 26;

std::array<QList<OpeningSpan>, 7> sorted(std::array<QList<OpeningSpan>, 7> week)
{
    for (QList<OpeningSpan> &day : week)
        std::sort(day.begin(), day.end(), [](const OpeningSpan &one, const OpeningSpan &other) {
            return one.from < other.from;
        });
    return week;
}

} // namespace

ReportCoverageForm::ReportCoverageForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"reportCoverageForm"_s);
    build();
}

void ReportCoverageForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *first = new QWidget(this);
    auto *flow = new FlowLayout(first);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    auto *label = new QLabel(tr("A wait is bearable up to"), first);
    flow->addWidget(label);
    m_bearable = new QSpinBox(first);
    m_bearable->setObjectName(u"reportBearable"_s);
    m_bearable->setAccessibleName(tr("Bearable wait in minutes"));
    m_bearable->setRange(1, MostBearable);
    m_bearable->setSuffix(tr(" min", "minutes, behind a number"));
    m_bearable->setValue(UsualBearable);
    m_bearable->setKeyboardTracking(false);
    connect(m_bearable, &QSpinBox::valueChanged, this, &ReportCoverageForm::wanted);
    label->setBuddy(m_bearable);
    label->setMinimumHeight(m_bearable->sizeHint().height());
    flow->addWidget(m_bearable);
    column->addWidget(first);
    m_remark = new WrappedLabel({}, this);
    m_remark->setObjectName(u"reportCoverageRemark"_s);
    column->addWidget(m_remark);
    m_fields = buildDays();
    column->addWidget(m_fields);
    m_buttons = buildButtons();
    column->addWidget(m_buttons);
}

QWidget *ReportCoverageForm::buildDays()
{
    auto *days = new QWidget(this);
    auto *flow = new FlowLayout(days);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    const int letter = QFontMetrics(m_theme.font(FontRole::Body)).averageCharWidth();
    for (int day = 0; day < 7; ++day) {
        auto *cell = new QWidget(days);
        auto *column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        const QString name = ReportWords::day(day + 1);
        auto *label = new QLabel(name, cell);
        auto *edit = new QLineEdit(cell);
        edit->setObjectName(u"reportDay%1"_s.arg(day));
        edit->setAccessibleName(name);
        edit->setPlaceholderText(tr("Closed"));
        edit->setMinimumWidth(FieldLetters * letter);
        label->setBuddy(edit);
        connect(edit, &QLineEdit::textEdited, this, [this] { m_isChanged = true; });
        connect(edit, &QLineEdit::returnPressed, this, &ReportCoverageForm::wanted);
        column->addWidget(label);
        column->addWidget(edit);
        flow->addWidget(cell);
        m_days.at(size_t(day)) = edit;
    }
    return days;
}

QWidget *ReportCoverageForm::buildButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    const auto add = [&](const QString &words, const QString &name) {
        auto *button = new QPushButton(words, buttons);
        button->setObjectName(name);
        flow->addWidget(button);
        return button;
    };
    QPushButton *show = add(tr("Show what it would change"), u"reportWhatIf"_s);
    show->setProperty("kind", u"primary"_s);
    connect(show, &QPushButton::clicked, this, &ReportCoverageForm::wanted);
    connect(add(tr("Open until 24:00"), u"reportUntilMidnight"_s), &QPushButton::clicked, this,
            [this] {
        const auto week = read();
        QList<int> open;
        for (int day = 1; week && day <= 7; ++day) {
            if (!week->at(size_t(day - 1)).isEmpty())
                open.append(day);
        }
        extend(open);
    });
    connect(add(tr("Also on Sundays"), u"reportSundays"_s), &QPushButton::clicked, this, [this] {
        const auto week = read();
        // As on the day before it, or on the last one that is open at all.
        for (size_t day = 6; week && day-- > 0;) {
            if (week->at(day).isEmpty())
                continue;
            auto changed = *week;
            changed[6] = week->at(day);
            fill(changed);
            m_isChanged = true;
            Q_EMIT wanted();
            return;
        }
    });
    connect(add(tr("As it is now"), u"reportAsItIs"_s), &QPushButton::clicked, this, [this] {
        m_isChanged = false;
        fill(m_present);
        Q_EMIT wanted();
    });
    return buttons;
}

void ReportCoverageForm::extend(const QList<int> &weekdays)
{
    const auto week = read();
    if (!week)
        return;
    OpeningHours hours;
    hours.week = *week;
    fill(extendedHours(hours, weekdays, Midnight).week);
    m_isChanged = true;
    Q_EMIT wanted();
}

void ReportCoverageForm::setFacts(const AnswerFacts &facts)
{
    QHash<OpeningHoursId, int> uses;
    int always = 0;
    for (const Account &account : facts.accounts) {
        if (const OpeningHours *hours = facts.hoursOf(account.id))
            ++uses[hours->id];
        else
            ++always;
    }
    auto most = uses.cbegin();
    for (auto each = uses.cbegin(); each != uses.cend(); ++each) {
        // By id where there are as many, so that it is not another one every time.
        if (*each > *most || (*each == *most && each.key().key() < most.key().key()))
            most = each;
    }
    m_hasHours = most != uses.cend();
    m_fields->setVisible(m_hasHours);
    m_buttons->setVisible(m_hasHours);
    if (!m_hasHours) {
        m_about = tr("None of these accounts has opening hours, so they count as always open and "
                     "other hours change nothing. The settings give an account its hours.");
    } else {
        m_present = sorted(facts.hours.value(most.key()).week);
        if (!m_isChanged)
            fill(m_present);
        m_about = tr("What if these hours were covered? Now it is “%1”, the hours of most of these "
                     "accounts.")
                      .arg(facts.hours.value(most.key()).name);
        if (uses.size() > 1)
            m_about += u' ' + tr("They stand in for all of them.");
        if (always > 0)
            m_about +=
                u' ' + tr("%n account(s) without hours count as always open.", nullptr, always);
    }
    say(m_about, false);
}

void ReportCoverageForm::fill(const std::array<QList<OpeningSpan>, 7> &week)
{
    const WrittenWeek written = writtenWeek(week);
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days.at(day)->setText(openingText(written.at(day)));
    // Where there is little room the beginning is what one looks for.
    for (QLineEdit *day : m_days)
        day->setCursorPosition(0);
}

std::optional<std::array<QList<OpeningSpan>, 7>> ReportCoverageForm::read()
{
    WrittenWeek written;
    for (size_t day = 0; day < m_days.size(); ++day) {
        const OpeningTextReading reading = readOpeningText(m_days.at(day)->text());
        if (!reading.wrong.isEmpty()) {
            say(tr("%1: “%2” is no time of day. Write it such as 9:00–18:00.")
                    .arg(ReportWords::day(int(day) + 1), reading.wrong),
                true);
            m_days.at(day)->setFocus();
            return {};
        }
        written.at(day) = reading.spans;
    }
    OpeningHours hours;
    hours.name = u"week"_s;
    hours.timeZone = u"UTC"_s;
    hours.week = sorted(storedWeek(written));
    if (!hours.isValid()) {
        say(tr("Some of these times overlap. Let each begin where the one before has ended."),
            true);
        return {};
    }
    say(m_about, false);
    return hours.week;
}

std::chrono::minutes ReportCoverageForm::bearable() const
{
    return std::chrono::minutes(m_bearable->value());
}

std::optional<CoverageChoice> ReportCoverageForm::choice()
{
    CoverageChoice choice;
    choice.bearable = bearable();
    if (!m_hasHours)
        return choice;
    const auto week = read();
    if (!week)
        return {};
    if (*week != m_present)
        choice.week = *week;
    return choice;
}

void ReportCoverageForm::say(const QString &sentence, bool isWrong)
{
    m_remark->setText(sentence);
    restyle(*m_remark, "tone", isWrong ? u"bad"_s : u"second"_s);
    m_remark->fit();
}

} // namespace sportello
