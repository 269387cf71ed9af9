// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/outboxcards.h"

#include "ui/conversation/threadview.h"
#include "ui/models/accountname.h"
#include "ui/models/threadmodel.h"

namespace sportello {

using namespace std::chrono_literals;

OutboxCards::OutboxCards(Program &program, const Theme &theme, ThreadModel &model, ThreadView &view,
                         QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(model)
    , m_view(view)
{
    connect(&program.outbox(), &Outbox::uploading, this,
            [this](const OutboxId &id, const UploadProgress &progress) {
        for (const QPointer<OutboxCard> &card : std::as_const(m_cards)) {
            if (card && card->item().id == id)
                card->setUpload(progress);
        }
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &OutboxCards::update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &OutboxCards::update);
    connect(&model, &QAbstractItemModel::dataChanged, this, &OutboxCards::update);
    connect(&model, &QAbstractItemModel::modelReset, this, &OutboxCards::update);
}

void OutboxCards::update()
{
    QHash<QString, QPointer<OutboxCard>> cards;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const ThreadRow row = m_model.row(i);
        const OutboxItem *item = row.item();
        if (!item || row.isOther)
            continue;
        QPointer<OutboxCard> card = m_cards.value(row.key);
        const bool isNew = !card;
        if (isNew) {
            card = new OutboxCard(m_theme, m_view.viewport());
            connect(card, &OutboxCard::wanted, this, &OutboxCards::wanted);
        }
        cards.insert(row.key, card);
        card->setLane(row.lane);
        updateCard(*card, *item);
        if (isNew)
            m_view.setRowWidget(row.key, card);
    }
    // The view deletes the widgets of rows that are gone.
    m_cards = cards;
    if (!m_cards.isEmpty())
        m_view.updateRowWidgets();
}

void OutboxCards::updateCard(OutboxCard &card, const OutboxItem &item)
{
    const bool newsNow = item.reason == OutboxReason::News
        && (card.item().reason != OutboxReason::News || card.item().id != item.id);
    const std::optional<Account> account = m_program.accounts().account(item.account);
    card.setItem(item, account,
                 account ? AccountName::of(m_program.accounts(), *account) : QString());
    card.setTimeLeft(m_program.outbox().undoTimeLeft(item.id));
    if (newsNow)
        askNews(item);
    const bool counts =
        item.state == OutboxState::Queued && item.reason == OutboxReason::UndoWindow;
    if (counts && !m_counting) {
        m_counting = true;
        m_program.clock().callAfter(1s, this, [this] { count(); });
    }
}

void OutboxCards::count()
{
    m_counting = false;
    for (const QPointer<OutboxCard> &card : std::as_const(m_cards)) {
        if (!card || card->item().reason != OutboxReason::UndoWindow)
            continue;
        card->setTimeLeft(m_program.outbox().undoTimeLeft(card->item().id));
        m_counting = true;
    }
    if (m_counting)
        m_program.clock().callAfter(1s, this, [this] { count(); });
}

void OutboxCards::askNews(const OutboxItem &item)
{
    whenDone(m_program.conversations().newsSince(item.origin, item.basisRevision), this,
             [this, id = item.id](const Result<QList<Message>> &news) {
        for (const QPointer<OutboxCard> &card : std::as_const(m_cards)) {
            if (card && card->item().id == id && news)
                card->setNews(news.value(), m_contact);
        }
        m_view.updateRowWidgets();
    });
}

void OutboxCards::showProblem(const OutboxId &id, const QString &text)
{
    for (const QPointer<OutboxCard> &card : std::as_const(m_cards)) {
        if (card && card->item().id == id)
            card->setProblem(text);
    }
    m_view.updateRowWidgets();
}

} // namespace sportello
