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

class LanguageButton;

/// Below the text: what keeps it from being sent and the way out, its length, and the send button.
class ComposerFooter : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the footer.
    explicit ComposerFooter(const Theme &theme, QWidget *parent = nullptr);

    /// The text's length as the network counts it.
    void showLength(const TextUse &use);
    /// The languages of the customer (may be empty) and of the agent, to choose from.
    void showLanguages(const QString &customers, const QStringList &agents);
    /// What was chosen was for another place.
    void forgetLanguage();
    /// What the text itself is found to be written in.
    void showWritten(const QString &text);
    /// In which language somebody chose to answer; empty = not said.
    QString chosenLanguage() const;
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
    void languageChosen();
    void attachWanted();
    /// The account needs a person, or is not connected any more.
    void signInWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    const Theme &m_theme;
    QPushButton *m_canned;
    LanguageButton *m_language;
    QPushButton *m_attach;
    QPushButton *m_signIn;
    QLabel *m_state;
    QLabel *m_counterIcon;
    QLabel *m_counter;
    QPushButton *m_send;
};

} // namespace sportello
