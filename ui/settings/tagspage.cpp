// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/tagspage.h"

#include "ui/common/tagcolour.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

TagsPage::TagsPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Tags"), u"tag"_s, parent)
    , m_program(program)
    , m_list(new ItemList(theme, u"tags"_s,
                          {tr("Tags"), tr("New tag"), {tr("Tag"), tr("Colour"), tr("Key")}}, this))
    , m_name(new QLineEdit(this))
    , m_colour(new QComboBox(this))
    , m_key(new QLineEdit(this))
    , m_into(new QComboBox(this))
    , m_merge(new QPushButton(tr("Join"), this))
{
    addText(tr("Tags say what a conversation is about. Customers never see them."));
    form().addRow(m_list);
    buildForm();
    connect(m_list, &ItemList::addWanted, this, &TagsPage::add);
    connect(m_list, &ItemList::removeWanted, this, &TagsPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &TagsPage::showCurrent);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.tags)
            read();
    });
    showCurrent();
    read();
}

void TagsPage::buildForm()
{
    m_group = beginGroup();
    m_name->setObjectName(u"tagName"_s);
    m_name->setMaxLength(Tags::MaximumLength);
    addRow(tr("Name"), m_name);
    m_nameRemark = addRemark(m_name);
    m_colour->setObjectName(u"tagColour"_s);
    const QStringList colours = tagColours();
    for (const QString &colour : colours)
        m_colour->addItem(theme().icon(u"tag"_s, TagColour::token(colour)), TagColour::word(colour),
                          colour);
    addRow(tr("Colour"), m_colour);
    m_key->setObjectName(u"tagKey"_s);
    m_key->setMaxLength(1);
    addRow(tr("Key"), m_key, tr("A letter or digit that sets it from the list."));
    m_keyRemark = addRemark(m_key);
    m_into->setObjectName(u"tagInto"_s);
    m_into->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_merge->setObjectName(u"tagMerge"_s);
    auto *join = new QWidget(this);
    auto *row = new QHBoxLayout(join);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_into, 1);
    row->addWidget(m_merge);
    join->setFocusProxy(m_into);
    addRow(tr("Join into"), join,
           tr("Every conversation with this tag gets the other one, and this one is removed."));
    m_into->setAccessibleName(tr("Join into"));

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified() && current())
            follow(m_program.tags().rename(m_shown, m_name->text(), me()), m_name, m_nameRemark,
                   [this, id = m_shown] { return m_shown == id; });
    });
    connect(m_key, &QLineEdit::editingFinished, this, [this] {
        if (m_key->isModified() && current())
            follow(m_program.tags().setShortcut(m_shown, m_key->text(), me()), m_key, m_keyRemark,
                   [this, id = m_shown] { return m_shown == id; });
    });
    connect(m_colour, &QComboBox::activated, this, [this] {
        if (current())
            follow(m_program.tags().recolour(m_shown, m_colour->currentData().toString(), me()));
    });
    connect(m_merge, &QPushButton::clicked, this, &TagsPage::merge);
}

AgentId TagsPage::me() const
{
    return m_program.agent().id;
}

void TagsPage::read()
{
    whenDone(m_program.tags().list(), this, [this](const Result<QList<Tag>> &tags) {
        if (!tags) {
            Q_EMIT told(sentenceOf(tags.error()), {});
            return;
        }
        m_tags = tags.value();
        fill();
    });
}

void TagsPage::fill()
{
    QList<ItemList::Row> rows;
    for (const Tag &tag : std::as_const(m_tags)) {
        rows.append({tag.id.key(),
                     {tag.name, TagColour::word(tag.colour), tag.shortcut.toUpper()},
                     theme().icon(u"tag"_s, TagColour::token(tag.colour)),
                     {}});
    }
    m_list->setRows(rows);
    showCurrent();
}

const Tag *TagsPage::current() const
{
    const TagId id = TagId::fromKey(m_list->current());
    const auto found =
        std::find_if(m_tags.begin(), m_tags.end(), [&id](const Tag &tag) { return tag.id == id; });
    return found == m_tags.end() ? nullptr : &*found;
}

void TagsPage::showCurrent()
{
    const Tag *tag = current();
    m_group->setVisible(tag != nullptr);
    if (!tag) {
        m_shown = {};
        return;
    }
    const bool another = tag->id != m_shown;
    m_shown = tag->id;
    fillField(m_name, tag->name, another);
    fillField(m_key, tag->shortcut.toUpper(), another);
    if (another) {
        m_nameRemark->setText({});
        m_keyRemark->setText({});
    }
    m_colour->setCurrentIndex(std::max(0, m_colour->findData(tag->colour)));
    const QString into = another ? QString() : m_into->currentData().toString();
    m_into->clear();
    for (const Tag &other : std::as_const(m_tags)) {
        if (other.id != tag->id)
            m_into->addItem(theme().icon(u"tag"_s, TagColour::token(other.colour)), other.name,
                            other.id.key());
    }
    m_into->setCurrentIndex(std::max(0, m_into->findData(into)));
    m_into->setEnabled(m_into->count() > 0);
    m_merge->setEnabled(m_into->count() > 0);
}

void TagsPage::add(const QString &name)
{
    Tag tag;
    tag.name = name;
    const QStringList colours = tagColours();
    tag.colour = colours.at(m_tags.size() % colours.size());
    whenDone(m_program.tags().create(tag, me()), this, [this](const Result<Tag> &made) {
        if (made)
            m_list->noteAdded(made.value().id.key());
        else
            m_list->refuse(sentenceOf(made.error()));
    });
}

void TagsPage::remove()
{
    whenDone(m_program.tags().remove(m_shown, me()), this, [this](const Result<Tag> &removed) {
        if (!removed) {
            Q_EMIT told(sentenceOf(removed.error()), {});
            return;
        }
        Q_EMIT told(tr("The tag “%1” is removed from everything.").arg(removed.value().name),
                    [this, tag = removed.value()] {
            m_list->setCurrent(tag.id.key());
            follow(m_program.tags().restore(tag, me()));
        });
    });
}

void TagsPage::merge()
{
    const QString from = m_name->text();
    const QString into = m_into->currentText();
    const TagId other = TagId::fromKey(m_into->currentData().toString());
    whenDone(m_program.tags().merge(m_shown, other, me()), this,
             [this, from, into, other](const Result<TagMerge> &merged) {
        if (!merged) {
            Q_EMIT told(sentenceOf(merged.error()), {});
            return;
        }
        m_list->setCurrent(other.key());
        Q_EMIT told(tr("What had the tag “%1” has “%2” now.").arg(from, into),
                    [this, merge = merged.value()] {
            m_list->setCurrent(merge.from.key());
            follow(m_program.tags().undoMerge(merge, me()));
        });
    });
}

} // namespace sportello
