// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/hourspage.h"

#include "domain/localtime.h"
#include "domain/openingtext.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"
#include "ui/settings/openingform.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimeZone>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Any: 29 February must exist for what comes every year.
constexpr int LeapYear = 2028;

QString dayText(const OpeningException &holiday)
{
    const QDate day(holiday.year.value_or(LeapYear), holiday.month, holiday.day);
    const QLocale locale;
    return holiday.year ? locale.toString(day, QLocale::ShortFormat)
                        : locale.toString(day, u"d MMMM"_s);
}

QString hoursText(const OpeningException &holiday)
{
    return holiday.open ? openingText({*holiday.open}) : QString();
}

bool isSameDay(const OpeningException &one, const OpeningException &other)
{
    return one.year == other.year && one.month == other.month && one.day == other.day;
}

} // namespace

HoursPage::HoursPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Hours and clocks"), u"clock"_s, parent)
    , m_program(program)
    , m_list(new ItemList(theme, u"hours"_s,
                          {tr("Opening hours"), tr("New opening hours"), {tr("Name"), tr("Now")}},
                          this))
    , m_form(new OpeningForm(theme, this))
    , m_holidays(new ItemList(
          theme, u"holidays"_s,
          {tr("Holidays and other days"), tr("New holiday"), {tr("Day"), tr("Name"), tr("Hours")}},
          this))
    , m_holidayName(new QLineEdit(this))
    , m_day(new QDateEdit(this))
    , m_yearly(new QCheckBox(tr("Every year"), this))
    , m_holidayHours(new QLineEdit(this))
{
    addText(tr("Answer times can run only while somebody is there. Which account keeps to which "
               "hours is said under Brands."));
    form().addRow(m_list);
    m_group = beginGroup();
    m_now = addText({});
    m_now->setObjectName(u"hoursNow"_s);
    m_users = addText({});
    m_users->setObjectName(u"hoursUsers"_s);
    form().addRow(m_form);
    buildHolidays();
    connect(m_list, &ItemList::addWanted, this, &HoursPage::add);
    connect(m_list, &ItemList::removeWanted, this, &HoursPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &HoursPage::showCurrent);
    connect(m_form, &OpeningForm::edited, this, [this] {
        if (const std::optional<OpeningHours> hours = m_form->read())
            save(*hours);
    });
    connect(&program.accounts(), &Accounts::accountsChanged, this, &HoursPage::showCurrent);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.openingHours)
            read();
    });
    showCurrent();
    read();
    tick();
}

void HoursPage::buildHolidays()
{
    QWidget *holidays = beginGroup(tr("Holidays and other days"));
    form().addRow(m_holidays);
    m_holidayGroup = beginGroup();
    m_holidayName->setObjectName(u"holidayName"_s);
    addRow(tr("Name"), m_holidayName);
    m_day->setObjectName(u"holidayDay"_s);
    m_day->setKeyboardTracking(false);
    addRow(tr("Day"), m_day);
    m_dayRemark = addRemark(m_day);
    m_yearly->setObjectName(u"holidayYearly"_s);
    form().addRow(QString(), m_yearly);
    m_holidayHours->setObjectName(u"holidayHours"_s);
    m_holidayHours->setPlaceholderText(tr("Closed"));
    addRow(tr("Open"), m_holidayHours, tr("One span such as 9:00–12:30. Empty is closed all day."));
    m_holidayHoursRemark = addRemark(m_holidayHours);
    // They come and go with the hours.
    holidays->setObjectName(u"holidays"_s);

    connect(m_holidays, &ItemList::addWanted, this, &HoursPage::addHoliday);
    connect(m_holidays, &ItemList::removeWanted, this, &HoursPage::removeHoliday);
    connect(m_holidays, &ItemList::currentChanged, this, &HoursPage::showHoliday);
    connect(m_day, &QDateEdit::dateChanged, this, &HoursPage::saveHoliday);
    connect(m_yearly, &QCheckBox::clicked, this, &HoursPage::saveHoliday);
    for (QLineEdit *edit : {m_holidayName, m_holidayHours}) {
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (edit->isModified())
                saveHoliday();
        });
    }
}

void HoursPage::tick()
{
    m_program.clock().callAfter(std::chrono::minutes(1), this, [this] {
        if (isVisible())
            fill();
        tick();
    });
}

void HoursPage::read()
{
    whenDone(m_program.duties().openingHours(), this,
             [this, changes = m_changes](const Result<QList<OpeningHours>> &hours) {
        // Another change is on its way; it reads again when it is done.
        if (changes != m_changes)
            return;
        if (!hours) {
            Q_EMIT told(sentenceOf(hours.error()), {});
            return;
        }
        m_hours = hours.value();
        fill();
    });
}

void HoursPage::fill()
{
    QList<ItemList::Row> rows;
    for (const OpeningHours &hours : std::as_const(m_hours))
        rows.append({hours.id.key(),
                     {hours.name, openWords(hours)},
                     theme().icon(u"clock"_s, Token::Tx2),
                     {}});
    m_list->setRows(rows);
    showCurrent();
}

QString HoursPage::openWords(const OpeningHours &hours) const
{
    const Instant now = m_program.clock().now();
    if (hours.isOpen(now))
        return tr("Open now");
    const std::optional<Instant> opening = hours.nextOpening(now);
    if (!opening)
        return tr("Never open");
    const QTimeZone zone(hours.timeZone.toLatin1());
    const QDateTime then = toLocal(*opening, zone);
    const QLocale locale;
    const QString time = locale.toString(then.time(), QLocale::ShortFormat);
    const auto days = toLocal(now, zone).date().daysTo(then.date());
    if (days == 0)
        return tr("Opens %1", "a time").arg(time);
    const QString day = days < 7 ? locale.dayName(then.date().dayOfWeek())
                                 : locale.toString(then.date(), QLocale::ShortFormat);
    return tr("Opens %1 %2", "a day and a time").arg(day, time);
}

QString HoursPage::users(const OpeningHours &hours) const
{
    QStringList names;
    const QList<Account> accounts = m_program.accounts().accounts();
    for (const Account &account : accounts) {
        if (account.duties.hours == hours.id)
            names.append(Format::address(account.handle));
    }
    return QLocale().createSeparatedList(names);
}

const OpeningHours *HoursPage::current() const
{
    for (const OpeningHours &hours : m_hours) {
        if (hours.id.key() == m_list->current())
            return &hours;
    }
    return nullptr;
}

void HoursPage::showCurrent()
{
    const OpeningHours *hours = current();
    m_group->setVisible(hours != nullptr);
    findChild<QWidget *>(u"holidays"_s)->setVisible(hours != nullptr);
    m_shown = hours ? hours->id : OpeningHoursId();
    if (hours) {
        m_now->setText(tr("%1, in the time of %2.", "open or not; a time zone")
                           .arg(openWords(*hours), hours->timeZone));
        const QString accounts = users(*hours);
        m_users->setText(accounts.isEmpty() ? tr("No account keeps to these hours.")
                                            : tr("Kept by %1.").arg(accounts));
        m_list->setKeptBecause(accounts.isEmpty()
                                   ? QString()
                                   : tr("Accounts keep to them: give those other hours first."));
        m_form->setHours(*hours);
    }
    showHolidays();
}

void HoursPage::showHolidays()
{
    QList<ItemList::Row> rows;
    if (const OpeningHours *hours = current()) {
        for (const OpeningException &holiday : hours->exceptions) {
            const QString open = hoursText(holiday);
            rows.append({toWord(holiday),
                         {dayText(holiday), holiday.name, open.isEmpty() ? tr("Closed") : open},
                         {},
                         {}});
        }
    }
    m_holidays->setRows(rows);
    showHoliday();
}

int HoursPage::currentHoliday() const
{
    const OpeningHours *hours = current();
    for (int i = 0; hours && i < hours->exceptions.size(); ++i) {
        if (toWord(hours->exceptions.at(i)) == m_holidays->current())
            return i;
    }
    return -1;
}

void HoursPage::showHoliday()
{
    const int place = currentHoliday();
    m_holidayGroup->setVisible(place >= 0);
    const QString key = m_shown.key() + m_holidays->current();
    const bool another = key != m_shownHoliday;
    m_shownHoliday = key;
    if (place < 0)
        return;
    const OpeningException holiday = current()->exceptions.at(place);
    const QSignalBlocker day(m_day);
    m_day->setDisplayFormat(holiday.year ? QLocale().dateFormat(QLocale::ShortFormat)
                                         : u"d MMMM"_s);
    m_day->setDate(QDate(holiday.year.value_or(LeapYear), holiday.month, holiday.day));
    m_yearly->setChecked(!holiday.year);
    fillField(m_holidayName, holiday.name, another);
    fillField(m_holidayHours, hoursText(holiday), another);
    if (another) {
        m_dayRemark->setText({});
        m_holidayHoursRemark->setText({});
    }
}

void HoursPage::add(const QString &name)
{
    OpeningHours hours;
    hours.name = name;
    hours.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    // Something to begin with; an office from Monday to Friday.
    for (size_t day = 0; day < 5; ++day)
        hours.week[day] = {{9 * 60, 18 * 60}};
    whenDone(m_program.duties().saveOpeningHours(hours), this,
             [this](const Result<OpeningHours> &saved) {
        if (saved)
            m_list->noteAdded(saved.value().id.key());
        else
            m_list->refuse(sentenceOf(saved.error()));
    });
}

void HoursPage::save(const OpeningHours &hours)
{
    // At once: the next change, which may come before the store has answered, builds on this one.
    ++m_changes;
    for (OpeningHours &known : m_hours) {
        if (known.id == hours.id)
            known = hours;
    }
    fill();
    whenDone(m_program.duties().saveOpeningHours(hours), this,
             [this, id = hours.id](const Result<OpeningHours> &saved) {
        if (saved) {
            if (id == m_shown)
                m_form->noteSaved();
        } else if (id == m_shown) {
            m_form->refuse(sentenceOf(saved.error()));
        } else {
            Q_EMIT told(sentenceOf(saved.error()), {});
        }
        read();
    });
}

void HoursPage::remove()
{
    const OpeningHours *hours = current();
    if (!hours)
        return;
    whenDone(m_program.duties().removeOpeningHours(hours->id), this,
             [this, before = *hours](const Result<Done> &removed) {
        if (!removed) {
            Q_EMIT told(sentenceOf(removed.error()), {});
            return;
        }
        Q_EMIT told(tr("The opening hours “%1” are removed.").arg(before.name), [this, before] {
            m_list->setCurrent(before.id.key());
            follow(m_program.duties().saveOpeningHours(before));
        });
    });
}

void HoursPage::addHoliday(const QString &name)
{
    const OpeningHours *hours = current();
    if (!hours)
        return;
    if (name.simplified().isEmpty()) {
        m_holidays->refuse(tr("Give a name, such as Christmas."));
        return;
    }
    OpeningHours changed = *hours;
    OpeningException holiday;
    holiday.name = name.simplified();
    // The first day that has nothing of its own yet.
    QDate day = toLocal(m_program.clock().now(), QTimeZone(hours->timeZone.toLatin1())).date();
    const auto isTaken = [&](const OpeningException &other) { return isSameDay(other, holiday); };
    do {
        day = day.addDays(1);
        holiday.year = day.year();
        holiday.month = day.month();
        holiday.day = day.day();
    } while (std::any_of(changed.exceptions.cbegin(), changed.exceptions.cend(), isTaken));
    changed.exceptions.append(holiday);
    m_holidays->noteAdded(toWord(holiday));
    save(changed);
}

void HoursPage::removeHoliday()
{
    const OpeningHours *hours = current();
    const int place = currentHoliday();
    if (!hours || place < 0)
        return;
    OpeningHours changed = *hours;
    const OpeningException holiday = changed.exceptions.takeAt(place);
    save(changed);
    Q_EMIT told(
        tr("“%1” is removed.").arg(holiday.name.isEmpty() ? dayText(holiday) : holiday.name),
        [this, holiday, id = changed.id] {
        const OpeningHours *now = current();
        if (!now || now->id != id)
            return;
        OpeningHours again = *now;
        again.exceptions.removeIf(
            [&](const OpeningException &other) { return isSameDay(other, holiday); });
        again.exceptions.append(holiday);
        m_holidays->setCurrent(toWord(holiday));
        save(again);
        });
}

void HoursPage::saveHoliday()
{
    const OpeningHours *hours = current();
    const int place = currentHoliday();
    if (!hours || place < 0)
        return;
    OpeningHours changed = *hours;
    OpeningException &holiday = changed.exceptions[place];
    const QDate day = m_day->date();
    const bool wasYearly = !holiday.year;
    const QDate today = toLocal(m_program.clock().now(), QTimeZone::systemTimeZone()).date();
    holiday.name = m_holidayName->text().simplified();
    holiday.month = day.month();
    holiday.day = day.day();
    holiday.year =
        m_yearly->isChecked() ? std::nullopt : std::optional(wasYearly ? today.year() : day.year());
    const OpeningTextReading reading = readOpeningText(m_holidayHours->text());
    const bool plain = reading.wrong.isEmpty() && reading.spans.size() <= 1
        && (reading.spans.isEmpty() || reading.spans.first().isValid());
    m_holidayHoursRemark->setText(
        plain ? QString() : tr("Write one span that ends on that day, such as 9:00–12:30."));
    const bool taken =
        std::count_if(changed.exceptions.cbegin(), changed.exceptions.cend(),
                      [&](const OpeningException &other) { return isSameDay(other, holiday); })
        > 1;
    const bool exists = holiday.isValid();
    m_dayRemark->setText(taken         ? tr("That day has something of its own already.")
                             : !exists ? tr("That year has no such day.")
                                       : QString());
    if (!plain || taken || !exists)
        return;
    holiday.open = reading.spans.isEmpty() ? std::nullopt : std::optional(reading.spans.first());
    m_holidays->setCurrent(toWord(holiday));
    m_shownHoliday = m_shown.key() + toWord(holiday);
    m_holidayName->setModified(false);
    m_holidayHours->setModified(false);
    save(changed);
}

} // namespace sportello
