// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/sendcheck.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sportello {

class LanguageButton;

/// Below the text: what keeps it from being sent and the way out, its length, and the send button.
/// Where these are wider than the composer they stand in several lines; none is cut.
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
    QSize minimumSizeHint() const override;

private:
    /// From the roomiest on: all in one line, the state in a line of its own above the tools, and
    /// what sends in a third one.
    enum class Lines { One, Two, Three };

    void fit();
    void arrange(Lines lines);
    /// The width of those that are shown, with the gaps between them.
    int widthOf(const QList<QWidget *> &widgets) const;

    const Theme &m_theme;
    QPushButton *m_canned;
    LanguageButton *m_language;
    QPushButton *m_attach;
    QPushButton *m_signIn;
    QLabel *m_state;
    QLabel *m_counterIcon;
    QLabel *m_counter;
    QPushButton *m_send;
    QHBoxLayout *m_above;
    QHBoxLayout *m_middle;
    QHBoxLayout *m_below;
    std::optional<Lines> m_lines;
};

} // namespace sportello
