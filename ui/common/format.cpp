// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/format.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime local(Instant instant)
{
    return toDateTime(instant).toLocalTime();
}

/// The first letter as people count it, combined marks and pairs included.
QString firstLetter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end).toUpper() : QString();
}

} // namespace

QString Format::duration(std::chrono::milliseconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    if (minutes < 1)
        return tr("now", "length of time: less than a minute");
    if (minutes < 60)
        return tr("%1 min", "length of time").arg(minutes);
    const auto hours = minutes / 60;
    if (hours < 24) {
        const auto rest = minutes % 60;
        if (rest == 0)
            return tr("%1 h", "length of time").arg(hours);
        return tr("%1 h %2", "length of time: hours, minutes")
            .arg(hours)
            .arg(rest, 2, 10, QLatin1Char('0'));
    }
    return tr("%n day(s)", "length of time", int(hours / 24));
}

QString Format::ago(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds < 1)
        return tr("just now");
    if (seconds < 60)
        return tr("%1 s ago").arg(seconds);
    return tr("%1 ago", "after a length of time").arg(duration(time));
}

QString Format::countdown(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(std::max(time, 0ms)).count();
    if (seconds < 60)
        return tr("%1 s", "length of time").arg(seconds);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString Format::time(Instant instant)
{
    // Some locales have seconds in their short form.
    static const QRegularExpression seconds(u"[:.]ss?"_s);
    QString format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(seconds);
    return QLocale().toString(local(instant).time(), format);
}

QString Format::moment(Instant instant, Instant now)
{
    if (isSameDay(instant, now))
        return time(instant);
    const QDate date = local(instant).date();
    const QString format = date.year() == local(now).date().year()
        ? tr("d MMM", "date format: day and month")
        : tr("d MMM yyyy", "date format: day, month and year");
    return QLocale().toString(date, format);
}

QString Format::day(Instant instant, Instant now)
{
    const QDate date = local(instant).date();
    const QDate today = local(now).date();
    const QString format = date.year() == today.year()
        ? tr("dddd d MMMM", "date format: weekday, day and month")
        : tr("dddd d MMMM yyyy", "date format: weekday, day, month and year");
    const QString text = QLocale().toString(date, format);
    if (date == today)
        return tr("Today, %1").arg(text);
    if (date == today.addDays(-1))
        return tr("Yesterday, %1").arg(text);
    return text;
}

QString Format::full(Instant instant)
{
    return QLocale().toString(local(instant), QLocale::LongFormat);
}

bool Format::isSameDay(Instant one, Instant other)
{
    return local(one).date() == local(other).date();
}

QString Format::count(int number)
{
    return QLocale().toString(number);
}

QString Format::address(const QString &address)
{
    return address.startsWith(u'@') ? address : u'@' + address;
}

QString Format::initials(const QString &name)
{
    QStringList words;
    for (const QString &part : name.split(u' ', Qt::SkipEmptyParts)) {
        QString word = part;
        while (!word.isEmpty() && !word.at(0).isLetterOrNumber() && !word.at(0).isSurrogate())
            word.remove(0, 1);
        if (!word.isEmpty())
            words.append(word);
    }
    if (words.isEmpty())
        return u"?"_s;
    QString letters = firstLetter(words.first());
    if (words.size() > 1)
        letters += firstLetter(words.last());
    return letters;
}

QString Format::name(const ConversationSummary &summary)
{
    return summary.contactName.isEmpty() ? address(summary.handleAddress) : summary.contactName;
}

QString Format::name(const Account &account)
{
    return account.displayName.isEmpty() ? address(account.handle) : account.displayName;
}

QString Format::languageOrAny(const QString &code)
{
    return code.isEmpty() ? tr("Any language") : language(code);
}

QString Format::language(const QString &code)
{
    // Qt knows English only as that of some country.
    if (code == "en"_L1)
        return u"English"_s;
    const QString name = QLocale(code).nativeLanguageName();
    return name.isEmpty() ? code : name.left(1).toUpper() + name.mid(1);
}

QString Format::word(Audience audience)
{
    switch (audience) {
    case Audience::Public: return tr("Public", "audience");
    case Audience::Private: return tr("Private", "audience");
    case Audience::Review: return tr("Review", "audience");
    }
    return {};
}

QString Format::word(ConversationState state)
{
    switch (state) {
    case ConversationState::New: return tr("New", "conversation");
    case ConversationState::Taken: return tr("Mine", "conversation");
    case ConversationState::WaitingForCustomer: return tr("Waiting for customer", "conversation");
    case ConversationState::Snoozed: return tr("Snoozed", "conversation");
    case ConversationState::Done: return tr("Done", "conversation");
    }
    return {};
}

QString Format::word(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Starting: return tr("Starting", "account");
    case ConnectionState::Working: return tr("Working", "account");
    case ConnectionState::Unreachable: return tr("Not reachable", "account");
    case ConnectionState::SignedOut: return tr("Signed out", "account");
    case ConnectionState::NoSecret: return tr("Keychain closed", "account");
    case ConnectionState::Paused: return tr("Paused by you", "account");
    }
    return {};
}

} // namespace sportello
