// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/tagpanel.h"

#include "domain/fold.h"
#include "ui/common/tagcolour.h"

#include <QLineEdit>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

TagPanel::TagPanel(const Theme &theme, QWidget *parent)
    : ChoicePanel({u"tag"_s, tr("Name of a tag, known or new"), tr("Tag"), tr("Tags")}, theme,
                  parent)
{
    field().setMaxLength(40);
}

void TagPanel::open(const QString &name, const QList<Tag> &all, const QList<Tag> &set)
{
    m_all = all;
    m_set = set;
    askAnew(tr("Tag %1").arg(name));
}

void TagPanel::offerFor(const QString &typed)
{
    const QString wanted = fold(typed);
    bool exact = false;
    for (const Tag &tag : std::as_const(m_all)) {
        const QString name = fold(tag.name);
        exact = exact || name == wanted;
        // T, the tag's key, Enter.
        const bool isItsKey = !wanted.isEmpty() && fold(tag.shortcut) == wanted;
        if (!isItsKey && !name.contains(wanted))
            continue;
        const bool isSet = std::any_of(m_set.begin(), m_set.end(),
                                       [&](const Tag &other) { return other.id == tag.id; });
        const QString key = tag.shortcut.isEmpty() ? QString() : u"   "_s + tag.shortcut.toUpper();
        offer(tag.id.key(),
              isSet ? theme().icon(u"check"_s, Token::Tx2)
                    : theme().icon(u"tag"_s, TagColour::token(tag.colour)),
              (isSet ? tr("%1 (take off)").arg(tag.name) : tag.name) + key, isItsKey);
    }
    if (!typed.isEmpty() && !exact)
        offer({}, theme().icon(u"plus"_s, Token::Tx2), tr("New tag “%1”").arg(typed));
}

void TagPanel::take(const Choice &choice)
{
    if (choice.id.isEmpty())
        Q_EMIT newWanted(choice.typed);
    else
        Q_EMIT toggled(TagId::fromKey(choice.id));
}

} // namespace sportello
