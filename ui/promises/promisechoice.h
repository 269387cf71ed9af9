// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "services/customerpromises.h"
#include "ui/conversation/strip.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace sportello {

class PromiseTimePanel;

/// A quiet line over the text that promises something: until when? It never keeps anybody from
/// writing. Who sends without an answer is asked once; who then sends again promises nothing.
///
/// A decision holds for the promises that stood in the text when it was made: with a further one
/// it is asked again, and without any it is gone.
class PromiseChoice : public Strip
{
    Q_OBJECT

public:
    /// The references outlive this; the panel for other times lies over `over`.
    PromiseChoice(CustomerPromises &promises, const Clock &clock, const Theme &theme, QWidget *over,
                  QWidget *parent);

    /// What is written now, and as which account.
    void setReply(const QString &text, const AccountId &account);
    /// Another place, or the reply was sent: nothing is decided.
    void forget();

    /// Until when; nothing where nothing is promised or nobody said.
    const std::optional<Instant> &due() const { return m_due; }
    /// The text promises, and a time was not given.
    bool isWithoutDate() const { return !m_found.isEmpty() && !m_due; }
    /// Whether somebody who sends now has to be asked first.
    bool mustAsk() const;
    void ask();

Q_SIGNALS:
    void decided();
    /// A decision was all that was missing.
    void sendWanted();

private:
    void look();
    void refresh();
    void choose(const std::optional<Instant> &due);
    QStringList phrases() const;

    CustomerPromises &m_promises;
    const Clock &m_clock;
    PromiseFinder m_finder;
    PromiseTimePanel *m_panel;
    QList<QPushButton *> m_offers; ///< the first is the time that the text names
    QPushButton *m_other;
    QPushButton *m_none;
    QPushButton *m_change;
    QString m_text;
    AccountId m_account;
    QList<FoundPromise> m_found;
    std::optional<Instant> m_due;
    QStringList m_decided; ///< the phrases that stood there
    bool m_isDecided = false;
    bool m_wasAsked = false;
};

} // namespace sportello
