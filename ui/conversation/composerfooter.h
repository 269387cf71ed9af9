// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/sendcheck.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

/// Below the text: what keeps it from being sent and the way out, its length, and the send button.
class ComposerFooter : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the footer.
    explicit ComposerFooter(const Theme &theme, QWidget *parent = nullptr);

    /// The text's length as the network counts it.
    void showLength(const TextUse &use);
    /// What the button would do with this draft. `sentence` says who will read it; `isPractice`
    /// and `isBusy` are of the program and of this moment.
    struct Offer
    {
        std::optional<SendBlock> block;
        DraftKeeper::Page page;
        QString sentence;
        bool isPractice = false;
        bool isBusy = false;
    };
    void showOffer(const SendFacts &facts, Audience audience, const Offer &offer);
    /// The colours of the audience, after the theme or the audience changed.
    void applyColors(Audience audience);

Q_SIGNALS:
    void sendWanted();
    void cannedWanted();
    /// The account needs a person, or is not connected any more.
    void signInWanted();

private:
    const Theme &m_theme;
    QPushButton *m_canned;
    QPushButton *m_signIn;
    QLabel *m_state;
    QLabel *m_counterIcon;
    QLabel *m_counter;
    QPushButton *m_send;
};

} // namespace sportello
