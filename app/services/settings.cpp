// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/settings.h"

#include "domain/language.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

enum Key {
    UndoSeconds,
    Theme,
    Language,
    AgentLanguages,
    CompactList,
    TextSize,
    KeyPreset,
    SingleKeys,
    RecentChoices,
    Notifies,
    NotifiesWithContent,
    NotifiesAboutDue,
    HasQuietHours,
    QuietFrom,
    QuietTo,
    ShowsTray,
    StaysInTray,
    TrayWasExplained,
    BrandScope,
    WindowGeometry,
    PaneSizes,
    RailCollapsed,
    ContactPanel,
    FoldedSections,
    Practice,
};

constexpr qsizetype RecentChoicesKept = 20;

QString ownKeysEntry(const QString &action)
{
    return u"keys/own/"_s + action;
}

/// Of "it-IT", "it" and "C": "it".
QStringList languagesOf(const QStringList &locales)
{
    QStringList languages;
    for (const QString &locale : locales) {
        const QString language = languageOnly(locale);
        if (language.size() == 2 && !languages.contains(language))
            languages.append(language);
    }
    return languages;
}

struct Entry
{
    QLatin1String name;
    QVariant fallback;
};

const Entry &entryFor(int key)
{
    static const std::array<Entry, 25> table{{
        {"reply/undoSeconds"_L1, 10},
        {"look/theme"_L1, u"system"_s},
        {"look/language"_L1, QString()},
        {"agent/languages"_L1, QStringList()},
        {"look/compactList"_L1, false},
        {"look/textSize"_L1, 100},
        {"keys/preset"_L1, u"sportello"_s},
        {"keys/single"_L1, true},
        {"palette/recent"_L1, QStringList()},
        {"notifications/on"_L1, true},
        {"notifications/content"_L1, true},
        {"notifications/due"_L1, true},
        {"notifications/quiet"_L1, false},
        {"notifications/quietFrom"_L1, u"22:00"_s},
        {"notifications/quietTo"_L1, u"07:00"_s},
        {"tray/shown"_L1, true},
        {"tray/stays"_L1, false},
        {"tray/explained"_L1, false},
        {"window/brand"_L1, QString()},
        {"window/geometry"_L1, QByteArray()},
        {"window/panes"_L1, QByteArray()},
        {"window/rail"_L1, false},
        {"window/contact"_L1, true},
        {"window/folded"_L1, QStringList()},
        {"profile/practice"_L1, false},
    }};
    return table.at(size_t(key));
}

} // namespace

Settings::Settings(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(path, QSettings::IniFormat)
{
}

QVariant Settings::value(int key) const
{
    return m_file.value(QString(entryFor(key).name), entryFor(key).fallback);
}

bool Settings::setValue(int key, const QVariant &newValue)
{
    if (value(key) == newValue)
        return false;
    m_file.setValue(QString(entryFor(key).name), newValue);
    return true;
}

std::chrono::seconds Settings::undoWindow() const
{
    return std::chrono::seconds(std::clamp(value(UndoSeconds).toInt(), 0, 30));
}

void Settings::setUndoWindow(std::chrono::seconds window)
{
    if (setValue(UndoSeconds, int(std::clamp<qint64>(window.count(), 0, 30))))
        Q_EMIT undoWindowChanged();
}

QString Settings::theme() const
{
    return value(Theme).toString();
}

void Settings::setTheme(const QString &theme)
{
    if (setValue(Theme, theme))
        Q_EMIT themeChanged();
}

QString Settings::language() const
{
    return value(Language).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (setValue(Language, language))
        Q_EMIT languageChanged();
}

QStringList Settings::agentLanguages() const
{
    const QStringList chosen = value(AgentLanguages).toStringList();
    if (!chosen.isEmpty())
        return chosen;
    const QStringList known = languagesOf(QLocale::system().uiLanguages());
    return known.isEmpty() ? QStringList{u"en"_s} : known;
}

void Settings::setAgentLanguages(const QStringList &languages)
{
    if (setValue(AgentLanguages, languagesOf(languages)))
        Q_EMIT agentLanguagesChanged();
}

bool Settings::compactList() const
{
    return value(CompactList).toBool();
}

void Settings::setCompactList(bool compact)
{
    if (setValue(CompactList, compact))
        Q_EMIT listChanged();
}

int Settings::textSize() const
{
    return std::clamp(value(TextSize).toInt(), 80, 200);
}

void Settings::setTextSize(int percent)
{
    if (setValue(TextSize, std::clamp(percent, 80, 200)))
        Q_EMIT textSizeChanged();
}

QString Settings::keyPreset() const
{
    return value(KeyPreset).toString();
}

void Settings::setKeyPreset(const QString &preset)
{
    if (setValue(KeyPreset, preset))
        Q_EMIT keysChanged();
}

bool Settings::usesSingleKeys() const
{
    return value(SingleKeys).toBool();
}

void Settings::setUsesSingleKeys(bool uses)
{
    if (setValue(SingleKeys, uses))
        Q_EMIT keysChanged();
}

std::optional<QStringList> Settings::ownKeys(const QString &action) const
{
    const QVariant keys = m_file.value(ownKeysEntry(action));
    if (!keys.isValid())
        return {};
    return keys.toString().split(u'\n', Qt::SkipEmptyParts);
}

void Settings::setOwnKeys(const QString &action, const std::optional<QStringList> &keys)
{
    if (ownKeys(action) == keys)
        return;
    if (keys)
        // As one text: an empty list would be read back as if nothing was kept.
        m_file.setValue(ownKeysEntry(action), keys->join(u'\n'));
    else
        m_file.remove(ownKeysEntry(action));
    Q_EMIT keysChanged();
}

QStringList Settings::recentChoices() const
{
    return value(RecentChoices).toStringList();
}

void Settings::noteChoice(const QString &choice)
{
    QStringList choices = recentChoices();
    choices.removeAll(choice);
    choices.prepend(choice);
    setValue(RecentChoices, choices.mid(0, RecentChoicesKept));
}

bool Settings::notifies() const
{
    return value(Notifies).toBool();
}

void Settings::setNotifies(bool notifies)
{
    setValue(Notifies, notifies);
}

bool Settings::notifiesWithContent() const
{
    return value(NotifiesWithContent).toBool();
}

void Settings::setNotifiesWithContent(bool content)
{
    setValue(NotifiesWithContent, content);
}

bool Settings::notifiesAboutDue() const
{
    return value(NotifiesAboutDue).toBool();
}

void Settings::setNotifiesAboutDue(bool notifies)
{
    setValue(NotifiesAboutDue, notifies);
}

bool Settings::hasQuietHours() const
{
    return value(HasQuietHours).toBool();
}

void Settings::setHasQuietHours(bool has)
{
    setValue(HasQuietHours, has);
}

QTime Settings::quietFrom() const
{
    return QTime::fromString(value(QuietFrom).toString(), u"HH:mm"_s);
}

void Settings::setQuietFrom(QTime time)
{
    setValue(QuietFrom, time.toString(u"HH:mm"_s));
}

QTime Settings::quietTo() const
{
    return QTime::fromString(value(QuietTo).toString(), u"HH:mm"_s);
}

void Settings::setQuietTo(QTime time)
{
    setValue(QuietTo, time.toString(u"HH:mm"_s));
}

bool Settings::showsTray() const
{
    return value(ShowsTray).toBool();
}

void Settings::setShowsTray(bool shows)
{
    if (setValue(ShowsTray, shows))
        Q_EMIT trayChanged();
}

bool Settings::staysInTray() const
{
    return value(StaysInTray).toBool();
}

void Settings::setStaysInTray(bool stays)
{
    if (setValue(StaysInTray, stays))
        Q_EMIT trayChanged();
}

bool Settings::trayWasExplained() const
{
    return value(TrayWasExplained).toBool();
}

void Settings::setTrayWasExplained(bool was)
{
    setValue(TrayWasExplained, was);
}

BrandId Settings::brandScope() const
{
    return BrandId::fromKey(value(BrandScope).toString());
}

void Settings::setBrandScope(const BrandId &brand)
{
    setValue(BrandScope, brand.isNull() ? QString() : brand.key());
}

QByteArray Settings::windowGeometry() const
{
    return value(WindowGeometry).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    setValue(WindowGeometry, geometry);
}

QByteArray Settings::paneSizes() const
{
    return value(PaneSizes).toByteArray();
}

void Settings::setPaneSizes(const QByteArray &sizes)
{
    setValue(PaneSizes, sizes);
}

bool Settings::railCollapsed() const
{
    return value(RailCollapsed).toBool();
}

void Settings::setRailCollapsed(bool collapsed)
{
    setValue(RailCollapsed, collapsed);
}

bool Settings::showsContactPanel() const
{
    return value(ContactPanel).toBool();
}

void Settings::setShowsContactPanel(bool shows)
{
    setValue(ContactPanel, shows);
}

bool Settings::isFolded(const QString &section) const
{
    return value(FoldedSections).toStringList().contains(section);
}

void Settings::setFolded(const QString &section, bool folded)
{
    QStringList sections = value(FoldedSections).toStringList();
    sections.removeAll(section);
    if (folded)
        sections.append(section);
    setValue(FoldedSections, sections);
}

bool Settings::isPractice() const
{
    return value(Practice).toBool();
}

void Settings::setPractice(bool practice)
{
    setValue(Practice, practice);
}

} // namespace sportello
