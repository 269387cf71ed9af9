// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/conversation/composerband.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/sendcheck.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace sportello {

class LengthHighlighter;
class ReplyEditor;
class Strip;

/// Where a reply is written. Audience, account and network are always in words above the text, and
/// tab, frame, band and send button say the same; each audience has a draft of its own.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the composer.
    Composer(Program &program, const Theme &theme, QWidget *parent = nullptr);
    ~Composer() override;

    /// Writes into another conversation, or learns something new about the one that is shown.
    void setConversation(const ConversationSummary &conversation);
    /// Who wrote last, for "Answering 13:52" and for the news while typing.
    void setNewest(const std::optional<Message> &newest);
    /// Nothing is shown.
    void clear();

    Audience audience() const { return m_audience; }
    void setAudience(Audience audience);
    void focusEditor();
    /// Sends what is written, if it may be sent.
    void send();
    /// Takes a reply back before it left; its text comes back into the draft.
    void takeBack(const OutboxItem &item);
    /// Cancels a reply that waits, to change it; its text comes back into the draft.
    void editAgain(const OutboxItem &item);
    /// The band's sentence.
    QString sentence() const { return m_sentence.plain(); }

Q_SIGNALS:
    /// The reply is kept durably.
    void sent(const sportello::OutboxId &id);
    void signInWanted(const sportello::AccountId &account);

private:
    void build();
    QWidget *buildTabs();
    QWidget *buildFooter();
    void buildStrips();
    QPushButton *makeTab(const QString &name, Audience audience);
    void refresh();
    void refreshTabs(const SendFacts &facts);
    void refreshFooter(const SendFacts &facts);
    void refreshStrips();
    void refreshLength(const SendFacts &facts);
    void applyColors();
    SendFacts facts() const;
    Draft currentDraft() const;
    WeightedSentence makeSentence(const SendFacts &facts) const;
    QString readers() const;
    Audience publicAudience() const;
    Audience otherAudience() const;
    void showPage();
    void handleText();
    void copyOtherDraft();
    void finishSend(const Result<OutboxId> &result, const Draft &draft);
    void showProblem(const QString &text);
    void comeBack(const OutboxItem &item, Future<Done> decided);

    Program &m_program;
    const Theme &m_theme;
    DraftKeeper m_keeper;
    ConversationSummary m_conversation;
    std::optional<Message> m_newest;
    Audience m_audience = Audience::Public;
    WeightedSentence m_sentence;
    std::optional<OutboxItem> m_lastSent; ///< what Ctrl+Z in an empty editor takes back
    /// Whose text stands in the editor. While something is exchanged it lags behind what is shown,
    /// and what the editor says then must not go into another draft.
    ConversationId m_editorConversation;
    Audience m_editorAudience = Audience::Public;
    bool m_sending = false;
    bool m_settingText = false;
    bool m_offerCopy = false;

    QPushButton *m_publicTab = nullptr;
    QPushButton *m_privateTab = nullptr;
    QLabel *m_tabNote = nullptr;
    QFrame *m_frame = nullptr;
    ComposerBand *m_band = nullptr;
    Strip *m_problem = nullptr;
    Strip *m_news = nullptr;
    Strip *m_copy = nullptr;
    ReplyEditor *m_editor = nullptr;
    LengthHighlighter *m_highlighter = nullptr;
    QPushButton *m_signIn = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_counterIcon = nullptr;
    QLabel *m_counter = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace sportello
