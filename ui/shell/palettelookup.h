// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/models/palettemodel.h"

#include <QObject>

#include <functional>

namespace sportello {

class CommandPalette;

/// Gives the palette what is looked up in the store while somebody types: tags, and the people
/// whose names or addresses begin so. Never everybody: there may be a hundred thousand. With
/// nothing typed: those that were chosen last.
class PaletteLookup : public QObject
{
    Q_OBJECT

public:
    /// Whoever fits more than that has to be typed on.
    static constexpr int MostPeople = 20;

    /// Both outlive this object.
    PaletteLookup(Program &program, CommandPalette &palette, QObject *parent = nullptr);

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    void searchWanted(const QString &query);

private:
    void look(const QString &text);
    void give(const QString &text, const Future<QList<FoundPerson>> &people,
              const std::function<bool(const Tag &)> &fits);

    Program &m_program;
    CommandPalette &m_palette;
};

} // namespace sportello
