// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/conversation/outboxcard.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace sportello {

class ThreadModel;
class ThreadView;

/// Keeps a card in the thread for each reply on its way, and counts down while one can be taken
/// back.
class OutboxCards : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    OutboxCards(Program &program, const Theme &theme, ThreadModel &model, ThreadView &view,
                QObject *parent = nullptr);

    void setContact(const QString &name) { m_contact = name; }
    /// An action on a reply did not succeed.
    void showProblem(const OutboxId &id, const QString &text);

Q_SIGNALS:
    void wanted(const sportello::OutboxItem &item, sportello::OutboxAction action);

private:
    void update();
    void updateCard(OutboxCard &card, const OutboxItem &item);
    void count();
    void askNews(const OutboxItem &item);

    Program &m_program;
    const Theme &m_theme;
    ThreadModel &m_model;
    ThreadView &m_view;
    QString m_contact;
    QHash<QString, QPointer<OutboxCard>> m_cards;
    bool m_counting = false;
};

} // namespace sportello
