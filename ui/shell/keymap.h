// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/shell/actiontable.h"

#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

namespace sportello {

/// Whose keys people know already.
enum class KeyPreset { Sportello, Gmail, Zendesk };

/// Which keys do what: a preset, and what was changed by hand on top of it. Kept in the settings.
class Keymap : public QObject
{
    Q_OBJECT

public:
    /// The settings outlive the keymap.
    explicit Keymap(Settings &settings, QObject *parent = nullptr);

    KeyPreset preset() const;
    /// What was changed by hand stays.
    void setPreset(KeyPreset preset);
    static QList<KeyPreset> presets();
    static QString presetName(KeyPreset preset);

    /// False: keys without Ctrl, Alt or Meta (function keys and Esc excepted) do nothing. Some
    /// people strike them by accident, and speech input "types" them (WCAG 2.1.4).
    bool usesSingleKeys() const;
    void setUsesSingleKeys(bool uses);

    /// The keys that start an action; the first one is shown in menus.
    QList<QKeySequence> keys(ActionId id) const;
    /// The same and what lists and editors handle themselves, as the platform writes them: "J,
    /// Down".
    QString text(ActionId id) const;
    /// What keys() would be without changes by hand.
    QList<QKeySequence> presetKeys(ActionId id) const;
    bool isChanged(ActionId id) const;
    /// Keys that other actions have are taken away from them.
    void setKeys(ActionId id, const QList<QKeySequence> &keys);
    void reset(ActionId id);
    void resetAll();
    /// Which other action has that key.
    std::optional<ActionId> userOf(const QKeySequence &key, ActionId except) const;
    /// Why that key cannot be given to an action; empty when it can.
    static QString refusal(const QKeySequence &key);

Q_SIGNALS:
    void changed();

private:
    QList<QKeySequence> allKeys(ActionId id) const;

    Settings &m_settings;
};

} // namespace sportello
