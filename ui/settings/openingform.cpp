// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/openingform.h"

#include "domain/openingtext.h"
#include "ui/common/wrappedlabel.h"
#include "ui/settings/fieldremark.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool overlaps(const QList<OpeningSpan> &sorted)
{
    return std::adjacent_find(
               sorted.begin(), sorted.end(),
               [](const OpeningSpan &one, const OpeningSpan &next) { return next.from < one.to; })
        != sorted.end();
}

void fill(QLineEdit *edit, const QString &text, bool another)
{
    if (another || !edit->isModified())
        edit->setText(text);
}

} // namespace

OpeningForm::OpeningForm(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_zone(new QComboBox(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(16);
    m_name = addField(u"hoursName"_s, tr("Name"));
    buildZone();
    const QLocale locale;
    for (int day = 0; day < 7; ++day) {
        QString name = locale.standaloneDayName(day + 1);
        name = name.left(1).toUpper() + name.mid(1);
        m_days[size_t(day)] = addField(u"hoursDay%1"_s.arg(day), name);
        m_days[size_t(day)].edit->setPlaceholderText(tr("Closed"));
    }
    auto *words = new WrappedLabel(
        tr("Write times such as 9:00–12:30, 14:00–18:00. What ends before it begins, such as "
           "18:00–2:00, goes on past midnight. An empty day is closed."),
        this);
    words->setProperty("tone", u"second"_s);
    form->addRow(words);
}

void OpeningForm::buildZone()
{
    m_zone->setObjectName(u"hoursZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : zones)
        m_zone->addItem(QString::fromLatin1(zone));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->setAccessibleName(tr("Time zone"));
    auto *label = new QLabel(tr("Time zone"), this);
    label->setBuddy(m_zone);
    auto *form = static_cast<QFormLayout *>(layout());
    form->addRow(label, m_zone);
    m_zoneRemark = new FieldRemark(m_theme, m_zone, this);
    form->addRow(QString(), m_zoneRemark);
    connect(m_zone, &QComboBox::activated, this, &OpeningForm::edited);
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_zone->currentText() != m_hours.timeZone)
            Q_EMIT edited();
    });
}

OpeningForm::Field OpeningForm::addField(const QString &name, const QString &label)
{
    Field field;
    field.edit = new QLineEdit(this);
    field.edit->setObjectName(name);
    field.edit->setAccessibleName(label);
    field.remark = new FieldRemark(m_theme, field.edit, this);
    auto *text = new QLabel(label, this);
    text->setBuddy(field.edit);
    auto *form = static_cast<QFormLayout *>(layout());
    form->addRow(text, field.edit);
    form->addRow(QString(), field.remark);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, edit = field.edit] {
        if (edit->isModified())
            Q_EMIT edited();
    });
    return field;
}

void OpeningForm::setHours(const OpeningHours &hours)
{
    const bool another = hours.id != m_hours.id;
    m_hours = hours;
    fill(m_name.edit, hours.name, another);
    if (another || m_zoneRemark->text().isEmpty())
        m_zone->setCurrentText(hours.timeZone);
    const WrittenWeek week = writtenWeek(hours.week);
    for (size_t day = 0; day < m_days.size(); ++day) {
        fill(m_days[day].edit, openingText(week[day]), another);
        if (another)
            m_days[day].remark->setText({});
    }
    if (another) {
        m_name.remark->setText({});
        m_zoneRemark->setText({});
    }
}

std::optional<OpeningHours> OpeningForm::read()
{
    OpeningHours hours = m_hours;
    hours.name = m_name.edit->text().simplified();
    m_name.remark->setText(hours.name.isEmpty() ? tr("Give a name.") : QString());
    const QString zone = m_zone->currentText().trimmed();
    const bool known = QTimeZone::isTimeZoneIdAvailable(zone.toLatin1());
    m_zoneRemark->setText(
        known ? QString() : tr("There is no such time zone. Choose one such as Europe/Rome."));
    hours.timeZone = zone;
    if (!readWeek(hours) || !known || hours.name.isEmpty())
        return {};
    return hours;
}

bool OpeningForm::readWeek(OpeningHours &hours)
{
    bool good = true;
    WrittenWeek week;
    for (size_t day = 0; day < m_days.size(); ++day) {
        const OpeningTextReading reading = readOpeningText(m_days[day].edit->text());
        week[day] = reading.spans;
        m_days[day].remark->setText(
            reading.wrong.isEmpty()
                ? QString()
                : tr("“%1” is no span of time. Write it as 9:00–12:30.").arg(reading.wrong));
        good = good && reading.wrong.isEmpty();
    }
    hours.week = storedWeek(week);
    for (size_t day = 0; day < m_days.size(); ++day) {
        if (!overlaps(hours.week[day]) || !m_days[day].remark->text().isEmpty())
            continue;
        m_days[day].remark->setText(
            tr("These times overlap each other, or the night before goes on into them."));
        good = false;
    }
    return good;
}

void OpeningForm::refuse(const QString &sentence)
{
    // What is wrong with times and zone was said by read().
    m_name.remark->setText(sentence);
    m_name.edit->setModified(true);
}

void OpeningForm::noteSaved()
{
    m_name.edit->setModified(false);
    for (const Field &day : m_days)
        day.edit->setModified(false);
}

} // namespace sportello
