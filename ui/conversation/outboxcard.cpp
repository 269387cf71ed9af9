// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/outboxcard.h"

#include "domain/links.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/conversation/laidtext.h"
#include "ui/conversation/lanes.h"
#include "ui/conversation/messagedelegate.h"
#include "ui/models/accountname.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 16;
constexpr int RowGap = 12;
constexpr int CardWidth = 430;
constexpr int NewsShown = 5;

QLabel *makeLabel(QWidget *parent, const QFont &font, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    return label;
}

QString excerpt(const QString &text)
{
    constexpr qsizetype Shown = 160;
    const QString simple = isolateBidi(text.left(Shown * 2).simplified());
    return simple.size() > Shown ? simple.left(Shown) + u'…' : simple;
}

QString stateIcon(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Held:
    case OutboxState::Failed: return u"alert"_s;
    case OutboxState::Sending: return u"send"_s;
    case OutboxState::Unconfirmed: return u"checking"_s;
    case OutboxState::Sent: return u"check"_s;
    default: break;
    }
    return item.reason == OutboxReason::Offline ? u"computer"_s : u"clock"_s;
}

} // namespace

OutboxCard::OutboxCard(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"outboxCard"_s);
    build();
    connect(&theme, &Theme::changed, this, &OutboxCard::applyColors);
    applyColors();
}

void OutboxCard::build()
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(Margin, 0, Margin, RowGap);
    outer->addStretch(1);
    m_body = new QWidget(this);
    m_body->setObjectName(u"outboxBody"_s);
    outer->addWidget(m_body);
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(12, 7, 14, 9);
    layout->setSpacing(4);

    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    m_audienceIcon = new QLabel(m_body);
    m_heading =
        makeLabel(m_body, m_theme.font(FontRole::Meta, QFont::DemiBold), u"outboxHeading"_s);
    m_heading->setWordWrap(false);
    head->addWidget(m_audienceIcon);
    head->addWidget(m_heading, 1);
    layout->addLayout(head);

    m_text = makeLabel(m_body, m_theme.font(FontRole::Body), u"outboxText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text);
    m_news = makeLabel(m_body, m_theme.font(FontRole::Meta), u"outboxNews"_s);
    m_news->hide();
    layout->addWidget(m_news);

    auto *line = new QFrame(m_body);
    line->setObjectName(u"outboxLine"_s);
    line->setFixedHeight(1);
    layout->addSpacing(3);
    layout->addWidget(line);

    auto *footer = new QHBoxLayout;
    footer->setSpacing(6);
    m_stateIcon = new QLabel(m_body);
    m_state = makeLabel(m_body, m_theme.font(FontRole::Meta, QFont::DemiBold), u"outboxState"_s);
    footer->addWidget(m_stateIcon, 0, Qt::AlignTop);
    footer->addWidget(m_state, 1);
    layout->addLayout(footer);
    m_problem = makeLabel(m_body, m_theme.font(FontRole::Meta), u"outboxProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_buttons = new QWidget(m_body);
    layout->addWidget(m_buttons);
}

void OutboxCard::applyColors()
{
    m_body->setStyleSheet(m_theme.expanded(u"QFrame#outboxLine { background: @line; }"_s));
    if (!m_item.id.isNull())
        refresh();
    update();
}

void OutboxCard::setItem(const OutboxItem &item, const std::optional<Account> &account,
                         const QString &accountName)
{
    const bool isOther = item.state != m_item.state || item.reason != m_item.reason;
    m_item = item;
    if (item.state != OutboxState::Sending)
        m_upload.reset();
    m_account = account;
    m_accountName =
        accountName.isEmpty() && account ? AccountName::brief(account->handle) : accountName;
    if (isOther)
        m_problem->hide();
    if (item.reason != OutboxReason::News)
        m_news->hide();
    const QList<OutboxAction> actions = outboxActions(item);
    if (actions != m_actions) {
        m_actions = actions;
        makeButtons();
    }
    refresh();
}

void OutboxCard::makeButtons()
{
    delete m_buttons->layout();
    const QList<QAbstractButton *> old = m_buttons->findChildren<QAbstractButton *>();
    // Later: one of them may be the sender of the click that brought us here.
    for (QAbstractButton *button : old) {
        button->hide();
        button->setObjectName({});
        button->deleteLater();
    }
    auto *row = new FlowLayout(m_buttons);
    row->setContentsMargins(0, 2, 0, 0);
    row->setSpacing(6);
    for (const OutboxAction action : m_actions) {
        auto *button = new QPushButton(outboxActionText(action), m_buttons);
        button->setObjectName(u"outbox_"_s + outboxActionName(action));
        button->setProperty("extent", u"small"_s);
        if (action == OutboxAction::Undo)
            button->setIcon(m_theme.icon(u"undo"_s));
        connect(button, &QPushButton::clicked, this,
                [this, action] { Q_EMIT wanted(m_item, action); });
        row->addWidget(button);
        button->show();
    }
    if (needsPerson(m_item.state))
        row->addWidget(makeCopyButton());
    m_buttons->setVisible(!m_actions.isEmpty());
}

QToolButton *OutboxCard::makeCopyButton()
{
    auto *copy = new QToolButton(m_buttons);
    copy->setObjectName(u"outbox_copyText"_s);
    copy->setProperty("extent", u"small"_s);
    copy->setText(tr("Copy text"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, [this, copy] {
        QApplication::clipboard()->setText(m_item.lastingText());
        copy->setText(tr("Copied"));
    });
    copy->show();
    return copy;
}

void OutboxCard::setTimeLeft(std::optional<std::chrono::milliseconds> left)
{
    m_left = left;
    refresh();
}

void OutboxCard::setUpload(const UploadProgress &upload)
{
    m_upload = upload;
    refresh();
}

QString OutboxCard::uploadWords() const
{
    const qint64 percent = m_upload->total > 0 ? m_upload->sent * 100 / m_upload->total : 0;
    return m_upload->files == 1
        ? tr("Sending the file, %1 %").arg(percent)
        : tr("Sending file %1 of %2, %3 %")
              .arg(QString::number(m_upload->file), QString::number(m_upload->files),
                   QString::number(percent));
}

QString OutboxCard::fileWords() const
{
    QStringList names;
    for (const OutgoingAttachment &file : m_item.attachments)
        names.append(isolateBidi(file.name.simplified()));
    names.removeAll(QString());
    const int count = int(m_item.attachments.size());
    return names.isEmpty() ? tr("With %n file(s)", nullptr, count)
                           : tr("With %n file(s): %1", nullptr, count).arg(names.join(u", "_s));
}

void OutboxCard::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString OutboxCard::words() const
{
    if (m_item.state == OutboxState::Queued && m_item.reason == OutboxReason::UndoWindow) {
        if (m_left && m_left->count() > 0)
            return tr("Sending in %1").arg(Format::countdown(*m_left));
        return tr("Sending…");
    }
    if (m_item.state == OutboxState::Sending && m_upload)
        return uploadWords();
    return ErrorText::forOutbox(m_item, m_account.value_or(Account())).text();
}

void OutboxCard::refresh()
{
    const bool needsYou = needsPerson(m_item.state);
    const Token audienceToken = Painting::audienceToken(m_item.audience);
    const qreal ratio = devicePixelRatioF();
    m_audienceIcon->setPixmap(
        m_theme.pixmap(Painting::audienceIcon(m_item.audience), audienceToken, 14, ratio));
    const QString word = Format::word(m_item.audience);
    m_heading->setText(m_account ? tr("%1 · You as %2").arg(word, m_accountName)
                                 : tr("%1 · You").arg(word));
    m_heading->setStyleSheet(
        m_theme.expanded(audienceToken == Token::PrvFg ? u"color: @prvFg"_s : u"color: @pubFg"_s));
    QString text = shownText(m_item.lastingText()).replace(QChar::LineSeparator, u'\n');
    if (!m_item.attachments.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + fileWords();
    m_text->setText(text);
    m_stateIcon->setPixmap(
        m_theme.pixmap(stateIcon(m_item), needsYou ? Token::BadFg : Token::Tx2, 12, ratio));
    m_stateIcon->setContentsMargins(0, 3, 0, 0);
    m_state->setText(words());
    m_state->setStyleSheet(m_theme.expanded(needsYou ? u"color: @badFg"_s : u"color: @tx"_s));
    setAccessibleName(tr("Reply on its way. %1").arg(words()));
}

QString OutboxCard::newsLine(const Message &message, const QString &contact) const
{
    const QString text = excerpt(message.text.text);
    const QString time = Format::time(message.createdAt);
    const bool ours = message.direction == Direction::Out;
    if (message.deletedAt) {
        return ours ? tr("A reply of yours from %1 was deleted: “%2”").arg(time, text)
                    : tr("%1 deleted a message from %2: “%3”").arg(contact, time, text);
    }
    if (message.version > 1) {
        return ours ? tr("A reply of yours from %1 was changed: “%2”").arg(time, text)
                    : tr("%1 changed the message from %2: “%3”").arg(contact, time, text);
    }
    return ours ? tr("Already answered from elsewhere at %1: “%2”").arg(time, text)
                : tr("%1 wrote at %2: “%3”").arg(contact, time, text);
}

void OutboxCard::setNews(const QList<Message> &news, const QString &contact)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(news.size(), NewsShown); ++i)
        lines.append(newsLine(news.at(i), contact));
    if (news.size() > NewsShown)
        lines.append(tr("and %n more", nullptr, static_cast<int>(news.size()) - NewsShown));
    m_news->setText(lines.join(u'\n'));
    m_news->setVisible(!lines.isEmpty());
}

void OutboxCard::setLane(ThreadRow::Lane lane)
{
    if (std::exchange(m_lane, lane) != lane)
        placeBody();
}

int OutboxCard::bodyWidth(int width) const
{
    const auto lanes = m_lane == ThreadRow::Lane::None ? std::nullopt : Lanes::in(width, m_theme);
    if (lanes)
        return lanes->inPublic.width() - 2 * Lanes::Inset - Lanes::Indent;
    const int indent = 36;
    const qreal scale = QFontInfo(m_theme.font(FontRole::Body)).pixelSize() / 13.0;
    return std::min(qRound(CardWidth * scale), std::max(120, width - 2 * Margin - indent));
}

int OutboxCard::heightForWidth(int width) const
{
    // Asked before the card has its place, so it cannot be left to the layout.
    return m_body->layout()->totalHeightForWidth(bodyWidth(width)) + RowGap;
}

void OutboxCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeBody();
}

void OutboxCard::placeBody()
{
    const auto lanes = m_lane == ThreadRow::Lane::None ? std::nullopt : Lanes::in(width(), m_theme);
    const int right = lanes ? width() - lanes->of(m_lane).right() - 1 + Lanes::Inset : Margin;
    layout()->setContentsMargins(lanes ? 0 : Margin, 0, right, RowGap);
    m_body->setFixedWidth(bodyWidth(width()));
}

void OutboxCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMessageCard(painter, m_body->geometry(), m_item.audience, true, m_theme);
}

} // namespace sportello
