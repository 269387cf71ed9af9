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
    const QString begun = text.trimmed();
    if (begun.isEmpty() || begun == u'@') {
        // Who was found for what was typed before is not what was chosen last.
        m_palette.setFound(text, {});
        const QStringList last = m_program.settings().recentChoices();
        give(text, m_program.contactCards().people(PaletteSources::peopleIn(last)),
             [last](const Tag &tag) { return last.contains(PaletteSources::keyOf(tag)); });
    } else if (text.startsWith(u'>') || text.startsWith(u'/')) {
        // They ask for something else.
        m_palette.setFound(text, {});
    } else {
        give(text, m_program.contactCards().people(text, MostPeople),
             [](const Tag &) { return true; });
    }
}

void PaletteLookup::give(const QString &text, const Future<QList<FoundPerson>> &people,
                         const std::function<bool(const Tag &)> &fits)
{
    const auto show = [this](const ConversationId &id) { Q_EMIT conversationWanted(id); };
    const auto search = [this](const QString &query) { Q_EMIT searchWanted(query); };
    whenDone(people, this,
             [this, text, fits, show, search](const Result<QList<FoundPerson>> &found) {
        QList<PaletteItem> items;
        if (found)
            items = PaletteSources::people(*found, m_program.accounts(), show);
        whenDone(m_program.tags().list(), this,
                 [this, text, fits, items, search](const Result<QList<Tag>> &tags) {
            QList<Tag> fitting;
            const QList<Tag> all = tags.valueOr({});
            for (const Tag &tag : all) {
                if (fits(tag))
                    fitting.append(tag);
            }
            m_palette.setFound(text, items + PaletteSources::tags(fitting, search));
        });
    });
}

} // namespace sportello
