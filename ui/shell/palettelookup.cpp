// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/palettelookup.h"

#include "ui/palette/commandpalette.h"
#include "ui/shell/palettesources.h"

namespace sportello {

PaletteLookup::PaletteLookup(Program &program, CommandPalette &palette, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_palette(palette)
{
    connect(&palette, &CommandPalette::typed, this, &PaletteLookup::look);
}

void PaletteLookup::look(const QString &text)
{
    // ">" and "/" ask for something else.
    if (text.trimmed().isEmpty() || text.startsWith(u'>') || text.startsWith(u'/')) {
        m_palette.setFound(text, {});
        return;
    }
    const auto show = [this](const ConversationId &id) { Q_EMIT conversationWanted(id); };
    const auto search = [this](const QString &query) { Q_EMIT searchWanted(query); };
    const auto people = m_program.contactCards().people(text, MostPeople);
    whenDone(people, this, [this, text, show, search](const Result<QList<FoundPerson>> &found) {
        QList<PaletteItem> items;
        if (found)
            items = PaletteSources::people(*found, m_program.accounts(), show);
        whenDone(m_program.tags().list(), this,
                 [this, text, items, search](const Result<QList<Tag>> &tags) {
            m_palette.setFound(
                text, items + (tags ? PaletteSources::tags(*tags, search) : QList<PaletteItem>()));
        });
    });
}

} // namespace sportello
