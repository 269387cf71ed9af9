// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/settings.h"

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

enum Key { UndoSeconds, Theme, Language, WindowGeometry, PaneSizes, RailCollapsed, Practice };

struct Entry
{
    QLatin1String name;
    QVariant fallback;
};

const Entry &entryFor(int key)
{
    static const std::array<Entry, 7> table{{
        {"reply/undoSeconds"_L1, 10},
        {"look/theme"_L1, u"system"_s},
        {"look/language"_L1, QString()},
        {"window/geometry"_L1, QByteArray()},
        {"window/panes"_L1, QByteArray()},
        {"window/rail"_L1, false},
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

bool Settings::isPractice() const
{
    return value(Practice).toBool();
}

void Settings::setPractice(bool practice)
{
    setValue(Practice, practice);
}

} // namespace sportello
