// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/threadheader.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/verification/verificationbadge.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int TopHeight = 56;
constexpr int StripHeight = 28;
constexpr int AvatarSize = 32;

} // namespace

ThreadHeader::ThreadHeader(Accounts &accounts, Clock &clock, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_theme(theme)
    , m_top(new QWidget(this))
    , m_take(new QPushButton(m_top))
    , m_snooze(new QPushButton(m_top))
    , m_done(new QPushButton(m_top))
    , m_contact(new QPushButton(m_top))
    , m_more(new QPushButton(m_top))
    , m_strip(new QWidget(this))
    , m_badge(new VerificationBadge(theme, m_strip))
    , m_waiting(new QLabel(m_strip))
{
    setObjectName(u"threadHeader"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const int lines = theme.lineHeight(FontRole::Title) + theme.lineHeight(FontRole::Meta) + 16;
    m_top->setFixedHeight(std::max(TopHeight, lines));
    auto *row = new QHBoxLayout(m_top);
    row->setContentsMargins(0, 0, Margin - 6, 0);
    row->setSpacing(8);
    row->addStretch(1);
    m_take->setObjectName(u"takeButton"_s);
    m_take->setProperty("extent", u"small"_s);
    m_take->setIcon(theme.icon(u"person"_s));
    m_snooze->setObjectName(u"snoozeButton"_s);
    m_snooze->setProperty("extent", u"small"_s);
    m_snooze->setIcon(theme.icon(u"moon"_s));
    m_snooze->setAccessibleName(tr("Snooze"));
    m_snooze->setToolTip(m_snooze->accessibleName());
    row->addWidget(m_take);
    row->addWidget(m_snooze);
    m_done->setObjectName(u"done"_s);
    m_done->setProperty("extent", u"small"_s);
    m_done->setIcon(theme.icon(u"check"_s));
    m_more->setObjectName(u"more"_s);
    m_more->setProperty("kind", u"flat"_s);
    m_more->setIcon(theme.icon(u"more"_s));
    m_more->setAccessibleName(tr("More for this conversation"));
    m_more->setToolTip(m_more->accessibleName());
    row->addWidget(m_done);
    row->addWidget(m_more);
    m_contact->setObjectName(u"contactButton"_s);
    m_contact->setProperty("kind", u"flat"_s);
    m_contact->setIcon(theme.icon(u"panel"_s));
    m_contact->setAccessibleName(tr("Show the contact"));
    m_contact->setToolTip(m_contact->accessibleName());
    row->addWidget(m_contact);
    layout->addWidget(m_top);
    m_waiting->setObjectName(u"waitingSince"_s);
    m_strip->setMinimumHeight(std::max(StripHeight, theme.lineHeight(FontRole::Meta) + 8));
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(Margin - 6, 0, Margin, 0);
    strip->setSpacing(8);
    strip->addWidget(m_badge);
    strip->addWidget(m_waiting, 1);
    m_waiting->setFont(theme.font(FontRole::Meta));
    m_waiting->setProperty("tone", u"second"_s);
    m_waiting->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_strip);

    connect(m_badge, &QPushButton::clicked, this, &ThreadHeader::verifyWanted);
    connect(m_contact, &QPushButton::clicked, this, &ThreadHeader::contactWanted);
    connect(m_take, &QPushButton::clicked, this, &ThreadHeader::takeWanted);
    connect(m_snooze, &QPushButton::clicked, this, &ThreadHeader::snoozeWanted);
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (m_content.summary.state == ConversationState::Done)
            Q_EMIT reopenWanted();
        else
            Q_EMIT doneWanted();
    });
    connect(m_more, &QPushButton::clicked, this, &ThreadHeader::fillMenu);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void ThreadHeader::setContent(const ThreadContent &content)
{
    m_content = content;
    refresh();
}

void ThreadHeader::setVerifications(const QList<Verification> &verifications)
{
    m_badge->setVerifications(verifications, m_clock.now());
    refresh();
}

void ThreadHeader::setLanguage(const QString &name)
{
    m_language = name;
    refresh();
}

void ThreadHeader::setContactShown(bool shown)
{
    m_contact->setVisible(!shown);
    update();
}

QString ThreadHeader::place() const
{
    const ConversationSummary &summary = m_content.summary;
    const QString network = m_accounts.networkDisplayName(summary.network);
    QString kind;
    switch (summary.audience) {
    case Audience::Public: kind = tr("public thread"); break;
    case Audience::Review: kind = tr("public review"); break;
    case Audience::Private:
        kind = summary.participants.isEmpty() ? tr("private")
                                              : tr("private, with %n more reader(s)", nullptr,
                                                   static_cast<int>(summary.participants.size()));
        break;
    }
    return tr("%1 · %2 · %3", "network, brand, kind of conversation")
        .arg(network, summary.brandName, kind);
}

QString ThreadHeader::waiting() const
{
    const ConversationSummary &summary = m_content.summary;
    if (!summary.waitingSince)
        return {};
    return tr("waiting since %1").arg(Format::moment(*summary.waitingSince, m_clock.now()));
}

void ThreadHeader::refresh()
{
    const ConversationSummary &summary = m_content.summary;
    const QString name = tr("%1, %2").arg(Format::name(summary), place());
    setAccessibleName(m_language.isEmpty() ? name : tr("%1, writes in %2").arg(name, m_language));
    const bool isDone = summary.state == ConversationState::Done;
    const bool isTaken = summary.state == ConversationState::Taken;
    const bool isOthers = isTaken && summary.desk.owner && *summary.desk.owner != m_agent;
    m_take->setText(isOthers      ? isolateBidi(summary.ownerName.simplified())
                        : isTaken ? Format::word(ConversationState::Taken)
                                  : tr("Take"));
    m_take->setEnabled(!isTaken);
    m_take->setVisible(isWaiting(summary.state));
    m_snooze->setVisible(summary.state != ConversationState::Snoozed);
    m_done->setText(isDone ? tr("Reopen") : tr("Done"));
    m_done->setIcon(m_theme.icon(isDone ? u"history"_s : u"check"_s));
    m_waiting->setText(waiting());
    m_waiting->setToolTip(summary.waitingSince ? Format::full(*summary.waitingSince) : QString());
    m_waiting->setVisible(summary.waitingSince.has_value());
    // In public nobody is asked who they are; what is known is shown all the same.
    m_badge->setVisible(summary.audience == Audience::Private
                        || m_badge->level() != VerificationLevel::None);
    m_strip->setVisible(!m_waiting->isHidden() || !m_badge->isHidden());
    update();
}

void ThreadHeader::fillMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString url = m_url;
    QAction *open = menu->addAction(tr("Open on the network…"), this,
                                    [this, url] { Q_EMIT linkWanted(url, {}); });
    QAction *copy =
        menu->addAction(tr("Copy link"), this, [url] { QApplication::clipboard()->setText(url); });
    open->setEnabled(!url.isEmpty());
    copy->setEnabled(!url.isEmpty());
    if (!m_content.handle.url.isEmpty()) {
        menu->addAction(tr("Open the profile on the network…"), this,
                        [this] { Q_EMIT linkWanted(m_content.handle.url, {}); });
    }
    menu->addAction(tr("Copy the address"), this, [this] {
        QApplication::clipboard()->setText(Format::address(m_content.summary.handleAddress));
    });
    if (m_hasVersions)
        menu->addAction(tr("Show earlier wordings"), this, &ThreadHeader::versionsWanted);
    if (m_content.summary.linked) {
        const ConversationId linked = *m_content.summary.linked;
        menu->addAction(m_content.summary.audience == Audience::Private
                            ? tr("Go to the public conversation")
                            : tr("Go to the private conversation"),
                        this, [this, linked] { Q_EMIT conversationWanted(linked); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void ThreadHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Surf));
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(0, m_top->height() - 1, width(), m_top->height() - 1);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const ConversationSummary &summary = m_content.summary;
    if (summary.id.isNull())
        return;

    const int lineTitle = m_theme.lineHeight(FontRole::Title);
    const int lineMeta = m_theme.lineHeight(FontRole::Meta);
    const QRect avatar(Margin, (m_top->height() - AvatarSize) / 2, AvatarSize, AvatarSize);
    Painting::avatar(painter, avatar, summary.contact, Format::name(summary), m_theme);
    const int left = avatar.right() + 1 + 10;
    const QPushButton *first = !m_take->isHidden() ? m_take
        : !m_snooze->isHidden()                    ? m_snooze
                                                   : m_done;
    const int right = first->x() - 12;
    const int top = (m_top->height() - lineTitle - lineMeta - 2) / 2;
    QRect title(left, top, right - left, lineTitle);
    if (!m_language.isEmpty()) {
        // Beside the name where there is room, at the end of what is left otherwise.
        const QFontMetrics nameMetrics(m_theme.font(FontRole::Title));
        const int mark = Painting::chipWidth(m_language, m_theme);
        const int handle = summary.contactName.isEmpty()
            ? 0
            : QFontMetrics(m_theme.font(FontRole::Body))
                    .horizontalAdvance(Format::address(summary.handleAddress))
                + 8;
        const int wanted =
            nameMetrics.horizontalAdvance(isolateBidi(Format::name(summary).simplified())) + handle
            + 8 + mark;
        const int end = std::min(left + wanted, right);
        Painting::chip(painter, QRect(end - mark, title.top(), mark, lineTitle), m_language,
                       m_theme);
        title.setRight(end - mark - 8);
    }
    painter.setFont(m_theme.font(FontRole::Title));
    painter.setPen(m_theme.color(Token::Tx));
    const QString name = isolateBidi(Format::name(summary).simplified());
    Painting::line(painter, title, name);
    title.setLeft(left + std::min(painter.fontMetrics().horizontalAdvance(name), title.width())
                  + 8);
    if (!summary.contactName.isEmpty()) {
        painter.setFont(m_theme.font(FontRole::Body));
        painter.setPen(m_theme.color(Token::Tx3));
        Painting::line(painter, title, Format::address(summary.handleAddress));
    }
    const QSize tileSize = Painting::networkTileSize(m_theme);
    const QRect meta(left, top + lineTitle + 2, right - left, lineMeta);
    const QRect tile(left, meta.center().y() - tileSize.height() / 2 + 1, tileSize.width(),
                     tileSize.height());
    Painting::networkTile(painter, tile, m_accounts.networkShortName(summary.network), m_theme);
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx2));
    Painting::line(painter, meta.adjusted(tileSize.width() + 6, 0, 0, 0), place());
}

} // namespace sportello
