// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/keymap.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Where another program's keys differ from ours; null = as ours.
struct PresetLine
{
    ActionId id;
    const char *gmail;
    const char *zendesk;
};

// Gmail: its help page "Keyboard shortcuts for Gmail". Zendesk: "Using keyboard shortcuts in the
// Agent Workspace"; it has no keys for moving in a list, so ours stay there.
constexpr std::array Presets{
    PresetLine{ActionId::Search, "/ Ctrl+F", "Ctrl+Alt+F Ctrl+F"},
    PresetLine{ActionId::GoBack, "U Alt+Left", nullptr},
    PresetLine{ActionId::NextConversation, nullptr, "J Ctrl+Alt+Right"},
    PresetLine{ActionId::PreviousConversation, nullptr, "K Ctrl+Alt+Left"},
    PresetLine{ActionId::OpenConversation, nullptr, "O"},
    PresetLine{ActionId::TakeConversation, nullptr, "Ctrl+Alt+I A"},
    PresetLine{ActionId::Snooze, "B", nullptr},
    PresetLine{ActionId::SetTag, "L", "Ctrl+Alt+T"},
    PresetLine{ActionId::MarkDone, "E Y", "Ctrl+Alt+S"},
    PresetLine{ActionId::PromiseKept, "Ctrl+Shift+Y", nullptr}, // Y marks as done there
    PresetLine{ActionId::Reopen, "Shift+E", "Ctrl+Alt+O"},
    PresetLine{ActionId::Reply, nullptr, "Ctrl+Alt+C R"},
    PresetLine{ActionId::ToggleTimeline, "Shift+B", nullptr},
    PresetLine{ActionId::ShowKeys, "? F1", nullptr},
};

QList<QKeySequence> sequences(const QStringList &keys)
{
    QList<QKeySequence> list;
    for (const QString &key : keys) {
        const QKeySequence sequence(key, QKeySequence::PortableText);
        if (!sequence.isEmpty() && !list.contains(sequence))
            list.append(sequence);
    }
    return list;
}

QList<QKeySequence> sequences(const char *keys)
{
    return sequences(QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts));
}

const ActionInfo &infoOf(ActionId id)
{
    return actionTable()[size_t(id)];
}

QString nameOf(ActionId id)
{
    return QString::fromLatin1(infoOf(id).name);
}

/// What typing would produce too.
bool isSingleKey(const QKeySequence &sequence)
{
    const QKeyCombination key = sequence[0];
    if (key.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return key.key() < Qt::Key_Escape;
}

QString wordOf(KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Gmail: return u"gmail"_s;
    case KeyPreset::Zendesk: return u"zendesk"_s;
    case KeyPreset::Sportello: break;
    }
    return u"sportello"_s;
}

} // namespace

Keymap::Keymap(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::keysChanged, this, &Keymap::changed);
}

KeyPreset Keymap::preset() const
{
    const QString word = m_settings.keyPreset();
    for (const KeyPreset preset : presets()) {
        if (wordOf(preset) == word)
            return preset;
    }
    return KeyPreset::Sportello;
}

void Keymap::setPreset(KeyPreset preset)
{
    m_settings.setKeyPreset(wordOf(preset));
}

QList<KeyPreset> Keymap::presets()
{
    return {KeyPreset::Sportello, KeyPreset::Gmail, KeyPreset::Zendesk};
}

QString Keymap::presetName(KeyPreset preset)
{
    switch (preset) {
    case KeyPreset::Gmail: return u"Gmail"_s;
    case KeyPreset::Zendesk: return u"Zendesk"_s;
    case KeyPreset::Sportello: break;
    }
    return u"Sportello"_s;
}

bool Keymap::usesSingleKeys() const
{
    return m_settings.usesSingleKeys();
}

void Keymap::setUsesSingleKeys(bool uses)
{
    m_settings.setUsesSingleKeys(uses);
}

QList<QKeySequence> Keymap::keys(ActionId id) const
{
    QList<QKeySequence> keys = allKeys(id);
    if (!usesSingleKeys())
        keys.removeIf(isSingleKey);
    return keys;
}

QList<QKeySequence> Keymap::allKeys(ActionId id) const
{
    const std::optional<QStringList> own = m_settings.ownKeys(nameOf(id));
    return own ? sequences(*own) : presetKeys(id);
}

QString Keymap::text(ActionId id) const
{
    QStringList texts;
    for (const QKeySequence &sequence : keys(id) + sequences(infoOf(id).widgetKeys))
        texts.append(sequence.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

QList<QKeySequence> Keymap::presetKeys(ActionId id) const
{
    const char *keys = infoOf(id).keys;
    const KeyPreset present = preset();
    for (const PresetLine &line : Presets) {
        if (line.id != id)
            continue;
        if (present == KeyPreset::Gmail && line.gmail)
            keys = line.gmail;
        if (present == KeyPreset::Zendesk && line.zendesk)
            keys = line.zendesk;
    }
    return sequences(keys);
}

bool Keymap::isChanged(ActionId id) const
{
    return m_settings.ownKeys(nameOf(id)).has_value();
}

void Keymap::setKeys(ActionId id, const QList<QKeySequence> &keys)
{
    const auto store = [this](ActionId action, const QList<QKeySequence> &sequences) {
        QStringList texts;
        for (const QKeySequence &sequence : sequences)
            texts.append(sequence.toString(QKeySequence::PortableText));
        m_settings.setOwnKeys(
            nameOf(action), sequences == presetKeys(action) ? std::optional<QStringList>() : texts);
    };
    for (const QKeySequence &key : keys) {
        while (const std::optional<ActionId> user = userOf(key, id)) {
            QList<QKeySequence> rest = allKeys(*user);
            rest.removeAll(key);
            store(*user, rest);
        }
    }
    store(id, keys);
}

void Keymap::reset(ActionId id)
{
    // Through setKeys(), since another action may have been given one of these keys meanwhile.
    setKeys(id, presetKeys(id));
}

void Keymap::resetAll()
{
    for (const ActionInfo &info : actionTable())
        m_settings.setOwnKeys(QString::fromLatin1(info.name), {});
}

std::optional<ActionId> Keymap::userOf(const QKeySequence &key, ActionId except) const
{
    for (const ActionInfo &info : actionTable()) {
        if (info.id != except && allKeys(info.id).contains(key))
            return info.id;
    }
    return {};
}

QString Keymap::refusal(const QKeySequence &key)
{
    const QList<QKeySequence> reserved =
        sequences("Return Enter Ctrl+Return Tab Shift+Tab Esc "
                  "Up Down Left Right Space Backspace Ctrl+C Ctrl+V "
                  "Ctrl+X Ctrl+A");
    if (reserved.contains(key))
        return tr("%1 is needed where text is written and lists are read.")
            .arg(key.toString(QKeySequence::NativeText));
    if (key.count() > 1)
        return tr("One key at a time, please.");
    return {};
}

} // namespace sportello
