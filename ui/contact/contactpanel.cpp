// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/contactpanel.h"

#include "domain/language.h"
#include "domain/links.h"
#include "ui/common/breakinglabel.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/wrappedlabel.h"
#include "ui/contact/answersection.h"
#include "ui/contact/earliersection.h"
#include "ui/contact/filesection.h"
#include "ui/contact/handlesection.h"
#include "ui/contact/notesection.h"
#include "ui/contact/tagsection.h"
#include "ui/contact/tiessection.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int AvatarSize = 44;

/// The widgets that take the focus, in the order in which they stand.
void collect(QLayout *layout, QList<QWidget *> &found)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout())
            collect(item->layout(), found);
        QWidget *widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() != Qt::NoFocus)
            found.append(widget);
        collect(widget->layout(), found);
    }
}

} // namespace

ContactPanel::ContactPanel(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_privatePosts(program.privatePosts())
    , m_card(program.contactCards(), program.store(), program.clock())
{
    setObjectName(u"contactPanel"_s);
    setAccessibleName(tr("Contact"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(buildHead());
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"contactScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_scroll, 1);
    m_content = new QWidget;
    m_content->setObjectName(u"contactContent"_s);
    m_content->setProperty("surface", u"surf"_s);
    m_content->setAttribute(Qt::WA_StyledBackground);
    Settings &settings = program.settings();
    Accounts &accounts = program.accounts();
    Clock &clock = program.clock();
    m_handles = new HandleSection(accounts, clock, settings, theme, m_content);
    m_ties = new TiesSection(program.contactMerges(), accounts, program.store(), clock, settings,
                             theme, m_content);
    m_file = new FileSection(program.contactFile(), program.store(), settings, theme, m_content);
    m_file->setAgent(program.agent().id);
    m_tags = new TagSection(settings, theme, m_content);
    m_notes = new NoteSection(program.notes(), clock, settings, theme, m_content);
    m_notes->setAgent(program.agent().id);
    m_earlier = new EarlierSection(accounts, clock, settings, theme, m_content);
    m_answers =
        new AnswerSection(program.earlierAnswers(), accounts, clock, settings, theme, m_content);
    buildSections();
    connectSections();
    setFocusProxy(m_close);
    fill();
}

QWidget *ContactPanel::buildHead()
{
    m_head = new QWidget(this);
    m_head->setMinimumHeight(AvatarSize + 2 * Margin);
    auto *row = new QHBoxLayout(m_head);
    // The avatar is painted.
    row->setContentsMargins(Margin + AvatarSize + 12, 12, Margin - 6, 12);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    m_name = new BreakingLabel(m_head);
    m_name->setObjectName(u"contactName"_s);
    m_name->setFont(m_theme.font(FontRole::Title));
    m_language = new BreakingLabel(m_head);
    m_language->setObjectName(u"contactLanguage"_s);
    m_language->setProperty("tone", u"second"_s);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_language);
    words->addStretch(1);
    m_more = new QPushButton(m_head);
    m_more->setObjectName(u"contactMore"_s);
    m_more->setProperty("kind", u"flat"_s);
    m_more->setIcon(m_theme.icon(u"more"_s));
    m_more->setAccessibleName(tr("More about this person"));
    m_more->setToolTip(m_more->accessibleName());
    connect(m_more, &QPushButton::clicked, this, &ContactPanel::showMenu);
    m_close = new QPushButton(m_head);
    m_close->setObjectName(u"closeContact"_s);
    m_close->setProperty("kind", u"flat"_s);
    m_close->setIcon(m_theme.icon(u"panel"_s));
    m_close->setAccessibleName(tr("Close the contact panel"));
    m_close->setToolTip(m_close->accessibleName());
    row->addLayout(words, 1);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_close, &QPushButton::clicked, this, &ContactPanel::closeWanted);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_name->setFont(m_theme.font(FontRole::Title));
        update();
    });
    return m_head;
}

void ContactPanel::buildSections()
{
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_hold = new WrappedLabel({}, m_content);
    m_hold->setObjectName(u"contactHold"_s);
    m_hold->setContentsMargins(Margin, 8, Margin, 8);
    m_hold->hide();
    column->addWidget(m_hold);
    for (QWidget *section :
         QList<QWidget *>{m_handles, m_ties, m_file, m_tags, m_notes, m_earlier, m_answers})
        column->addWidget(section);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
}

void ContactPanel::connectSections()
{
    connect(&m_card, &LiveContactCard::changed, this, &ContactPanel::fill);
    connect(m_handles, &HandleSection::linkWanted, this, &ContactPanel::linkWanted);
    connect(m_handles, &HandleSection::conversationWanted, this, &ContactPanel::conversationWanted);
    connect(m_ties, &TiesSection::refilled, this, &ContactPanel::chainFocus);
    connect(m_file, &FileSection::refilled, this, &ContactPanel::chainFocus);
    connect(m_tags, &TagSection::changeWanted, this, &ContactPanel::tagsWanted);
    connect(m_tags, &TagSection::searchWanted, this, &ContactPanel::searchWanted);
    connect(m_earlier, &EarlierSection::conversationWanted, this,
            &ContactPanel::conversationWanted);
    connect(m_earlier, &EarlierSection::moreWanted, &m_card, &LiveContactCard::showMore);
    connect(m_answers, &AnswerSection::insertWanted, this, &ContactPanel::insertWanted);
    connect(m_answers, &AnswerSection::conversationWanted, this, &ContactPanel::conversationWanted);
    connect(m_answers, &AnswerSection::linkWanted, this, &ContactPanel::linkWanted);
    connect(m_answers, &AnswerSection::cannedWanted, this, &ContactPanel::cannedWanted);
    connect(m_answers, &AnswerSection::refilled, this, &ContactPanel::chainFocus);
}

void ContactPanel::setConversation(const ConversationId &id)
{
    m_conversation = id;
    if (isVisible())
        m_card.setConversation(id);
}

void ContactPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_card.setConversation(m_conversation);
}

void ContactPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Not where the whole window is out of sight for a moment: it comes back as it was.
    if (!event->spontaneous())
        m_card.setConversation({});
}

void ContactPanel::setAudience(Audience audience)
{
    m_answers->setAudience(audience);
}

void ContactPanel::setFloating(bool floating)
{
    m_floating = floating;
    update();
}

void ContactPanel::writeNote()
{
    m_notes->write();
}

void ContactPanel::fill()
{
    const std::optional<ContactCard> &card = m_card.card();
    m_content->setVisible(card.has_value());
    m_name->setVisible(card.has_value());
    m_language->setVisible(card && !card->conversation.language.isEmpty());
    m_more->setVisible(card.has_value());
    update();
    if (!card)
        return;
    // What is made anew keeps the focus under its name.
    const QWidget *focus = QApplication::focusWidget();
    const QString focused =
        focus && m_content->isAncestorOf(focus) ? focus->objectName() : QString();
    m_name->setText(isolateBidi(Format::name(card->conversation).simplified()));
    m_language->setText(tr("Writes in %1").arg(languageName(card->conversation.language)));
    if (m_heldFor != card->contact.id)
        setHold({});
    Q_EMIT shown(*card);
    m_handles->setCard(*card);
    m_ties->setCard(*card);
    m_file->setCard(*card);
    m_tags->setTags(card->conversation.tags);
    m_notes->setCard(*card);
    ContactCard masked = *card;
    for (ConversationSummary &each : masked.earlier)
        each.snippet = m_privatePosts.snippet(each);
    m_earlier->setCard(masked);
    m_answers->setCard(*card);
    chainFocus();
    if (QApplication::focusWidget() == focus || focused.isEmpty())
        return;
    if (auto *again = m_content->findChild<QWidget *>(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void ContactPanel::setHold(const QString &sentence)
{
    m_heldFor = m_card.card() ? m_card.card()->contact.id : ContactId();
    m_hold->setText(sentence);
    m_hold->setVisible(!sentence.isEmpty());
    m_hold->fit();
}

void ContactPanel::showMenu()
{
    const std::optional<ContactCard> card = m_card.card();
    if (!card)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"contactMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuFilling(*menu, *card);
    if (menu->isEmpty())
        menu->addAction(tr("There is nothing to choose."))->setEnabled(false);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ContactPanel::chainFocus()
{
    QList<QWidget *> order{m_more, m_close};
    collect(m_content->layout(), order);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void ContactPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_floating) {
        Q_EMIT closeWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ContactPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surf));
    painter.setPen(m_theme.color(Token::Line));
    const int bottom = m_head->geometry().bottom();
    painter.drawLine(0, bottom, width(), bottom);
    if (m_floating) {
        painter.setPen(m_theme.color(Token::Line2));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (!m_card.card())
        return;
    const ConversationSummary &summary = m_card.card()->conversation;
    const QRect avatar(Margin, m_head->geometry().center().y() - AvatarSize / 2, AvatarSize,
                       AvatarSize);
    Painting::avatar(painter, avatar, summary.contact, Format::name(summary), m_theme);
}

} // namespace sportello
