// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QTime>

#include <chrono>
#include <optional>

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

    /// What the agent reads and writes without help, ISO 639-1 in lower case, the first is the one
    /// preferred; the system's languages until some are chosen, never empty.
    QStringList agentLanguages() const;
    void setAgentLanguages(const QStringList &languages);

    /// Rows of the list with one line of the message instead of two.
    bool compactList() const;
    void setCompactList(bool compact);
    /// The size of all text in percent of the system's; 80 to 200.
    int textSize() const;
    void setTextSize(int percent);

    /// Whose keys are used; see the window's Keymap for the words.
    QString keyPreset() const;
    void setKeyPreset(const QString &preset);
    bool usesSingleKeys() const;
    void setUsesSingleKeys(bool uses);
    /// Keys changed by hand, portable; empty = the action has none; nothing = as in the preset.
    std::optional<QStringList> ownKeys(const QString &action) const;
    void setOwnKeys(const QString &action, const std::optional<QStringList> &keys);

    /// What was chosen in the palette, the newest first; at most 20.
    QStringList recentChoices() const;
    void noteChoice(const QString &choice);

    /// Whether the desktop says that customers wrote, and whether it shows their words.
    bool notifies() const;
    void setNotifies(bool notifies);
    bool notifiesWithContent() const;
    void setNotifiesWithContent(bool content);
    /// Whether it says that answers are due soon, or late.
    bool notifiesAboutDue() const;
    void setNotifiesAboutDue(bool notifies);
    /// From … to …, over midnight where "from" is later; local time.
    bool hasQuietHours() const;
    void setHasQuietHours(bool has);
    QTime quietFrom() const;
    void setQuietFrom(QTime time);
    QTime quietTo() const;
    void setQuietTo(QTime time);

    /// An icon in the system's tray, and whether closing the window leaves the program there.
    bool showsTray() const;
    void setShowsTray(bool shows);
    bool staysInTray() const;
    void setStaysInTray(bool stays);
    bool trayWasExplained() const;
    void setTrayWasExplained(bool was);

    /// The brand whose conversations alone are shown; null = all.
    BrandId brandScope() const;
    void setBrandScope(const BrandId &brand);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray paneSizes() const;
    void setPaneSizes(const QByteArray &sizes);
    bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);

    /// Beside the conversation, where the window is wide enough.
    bool showsContactPanel() const;
    void setShowsContactPanel(bool shows);
    /// A section of that panel of which only the heading is seen.
    bool isFolded(const QString &section) const;
    void setFolded(const QString &section, bool folded);

    /// True once the profile was chosen to be for practice; such a profile never gets a real
    /// account.
    bool isPractice() const;
    void setPractice(bool practice);

Q_SIGNALS:
    void undoWindowChanged();
    void themeChanged();
    void languageChanged();
    void agentLanguagesChanged();
    void listChanged(); ///< compactList()
    void textSizeChanged();
    void keysChanged();
    void trayChanged();

private:
    QVariant value(int key) const;
    bool setValue(int key, const QVariant &value);

    QSettings m_file;
};

} // namespace sportello
