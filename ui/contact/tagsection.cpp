// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/tagsection.h"

#include "domain/query.h"
#include "ui/common/flowlayout.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

TagSection::TagSection(Settings &settings, const Theme &theme, QWidget *parent)
    : FoldSection(u"contactTags"_s, tr("Tags"), settings, theme, parent)
{
    QPushButton *change = addHeadingAction(tr("Change"), u"changeTags"_s);
    change->setAccessibleName(tr("Change the tags"));
    connect(change, &QPushButton::clicked, this, &TagSection::changeWanted);
}

void TagSection::setTags(const QList<Tag> &tags)
{
    if (m_filled && m_shown == tags)
        return;
    m_filled = true;
    m_shown = tags;
    clearBody();
    if (tags.isEmpty()) {
        addSentence(tr("No tags."));
        return;
    }
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    for (const Tag &tag : tags) {
        QString text = tag.name;
        auto *chip = new QPushButton(text.replace(u'&', u"&&"_s), row);
        chip->setObjectName(u"tag-"_s + tag.id.key());
        chip->setProperty("extent", u"small"_s);
        chip->setAccessibleName(tr("Tag %1: show all conversations that have it").arg(tag.name));
        chip->setToolTip(tr("Show all conversations with this tag"));
        connect(chip, &QPushButton::clicked, this, [this, name = tag.name] {
            Q_EMIT searchWanted(fieldName(QueryTerm::Field::Tag) + u':' + writtenValue(name));
        });
        flow->addWidget(chip);
    }
    body().addWidget(row);
}

} // namespace sportello
