// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>

#include <chrono>

namespace sportello {

/// What this seat prefers. An ini file in the profile; what a team shares is in the team's tables
/// instead.
class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &path, QObject *parent = nullptr);

    /// How long a reply may be taken back; 0 to 30 s.
    std::chrono::seconds undoWindow() const;
    void setUndoWindow(std::chrono::seconds window);

    /// "light", "dark" or "system".
    QString theme() const;
    void setTheme(const QString &theme);

    /// A language's code, or empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray paneSizes() const;
    void setPaneSizes(const QByteArray &sizes);
    bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);

    /// True once the profile was chosen to be for practice; such a profile never gets a real
    /// account.
    bool isPractice() const;
    void setPractice(bool practice);

Q_SIGNALS:
    void undoWindowChanged();
    void themeChanged();
    void languageChanged();

private:
    QVariant value(int key) const;
    bool setValue(int key, const QVariant &value);

    QSettings m_file;
};

} // namespace sportello
