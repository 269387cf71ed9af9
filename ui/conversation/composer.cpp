// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composer.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/strip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

Composer::Composer(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_keeper(program.drafts(), program.clock())
{
    setObjectName(u"composer"_s);
    build();
    connect(&m_keeper, &DraftKeeper::restored, this, [this](Audience audience) {
        if (audience == m_audience)
            showPage();
        else
            refresh();
    });
    connect(&m_keeper, &DraftKeeper::saved, this, &Composer::refresh);
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        showProblem(ErrorText::forError(error, ErrorText::Action::Save).text());
    });
    connect(&program.accounts(), &Accounts::healthChanged, this, &Composer::refresh);
    connect(&program.accounts(), &Accounts::accountsChanged, this, &Composer::refresh);
    connect(&theme, &Theme::changed, this, [this] {
        applyColors();
        refresh();
    });
    applyColors();
    clear();
}

Composer::~Composer() = default;

void Composer::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 12);
    layout->setSpacing(0);
    layout->addWidget(buildTabs());

    m_frame = new QFrame(this);
    m_frame->setObjectName(u"composerFrame"_s);
    auto *inner = new QVBoxLayout(m_frame);
    inner->setContentsMargins(0, 0, 0, 0); // the frame keeps off by its border
    inner->setSpacing(0);
    m_band = new ComposerBand(m_theme, m_frame);
    inner->addWidget(m_band);
    buildStrips();
    m_editor = new ReplyEditor(m_frame);
    m_editor->setObjectName(u"replyEditor"_s);
    m_editor->setFont(m_theme.font(FontRole::Body));
    m_highlighter = new LengthHighlighter(m_editor->document());
    inner->addWidget(m_editor);
    inner->addWidget(buildFooter());
    layout->addWidget(m_frame);

    connect(m_editor, &QPlainTextEdit::textChanged, this, &Composer::handleText);
    connect(m_editor, &ReplyEditor::sendWanted, this, &Composer::send);
    connect(m_editor, &ReplyEditor::takeBackWanted, this, [this] {
        if (m_lastSent)
            takeBack(OutboxItem(*m_lastSent));
    });
}

QPushButton *Composer::makeTab(const QString &name, Audience audience)
{
    auto *tab = new QPushButton(Format::word(audience), this);
    tab->setObjectName(name);
    tab->setCheckable(true);
    tab->setProperty("kind", u"tab"_s);
    tab->setIconSize(QSize(14, 14));
    tab->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(tab, &QPushButton::clicked, this, [this, audience] {
        setAudience(audience == Audience::Private ? audience : publicAudience());
        focusEditor();
    });
    return tab;
}

QWidget *Composer::buildTabs()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    m_publicTab = makeTab(u"tabPublic"_s, Audience::Public);
    m_privateTab = makeTab(u"tabPrivate"_s, Audience::Private);
    layout->addWidget(m_publicTab, 0, Qt::AlignBottom);
    layout->addWidget(m_privateTab, 0, Qt::AlignBottom);
    layout->addSpacing(8);
    m_tabNote = new QLabel(row);
    m_tabNote->setObjectName(u"tabNote"_s);
    m_tabNote->setTextFormat(Qt::PlainText);
    m_tabNote->setWordWrap(true);
    m_tabNote->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_tabNote->setProperty("tone", u"third"_s);
    m_tabNote->setFont(m_theme.font(FontRole::Meta));
    layout->addWidget(m_tabNote, 1);

    auto *publicKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_1), this);
    connect(publicKey, &QShortcut::activated, m_publicTab, &QPushButton::click);
    auto *privateKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_2), this);
    connect(privateKey, &QShortcut::activated, m_privateTab, &QPushButton::click);
    return row;
}

void Composer::buildStrips()
{
    auto *layout = new QVBoxLayout;
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    m_problem = new Strip(m_theme, Strip::Tone::Bad, m_frame);
    m_problem->setObjectName(u"composerProblem"_s);
    connect(m_problem->addButton(tr("Close"), u"closeProblem"_s), &QPushButton::clicked, this,
            [this] { m_problem->setText({}); });
    m_news = new Strip(m_theme, Strip::Tone::Plain, m_frame);
    m_news->setObjectName(u"newsStrip"_s);
    connect(m_news->addButton(tr("Seen"), u"newsSeen"_s), &QPushButton::clicked, this, [this] {
        m_keeper.acceptNews(m_audience);
        refresh();
        focusEditor();
    });
    m_copy = new Strip(m_theme, Strip::Tone::Plain, m_frame);
    m_copy->setObjectName(u"copyStrip"_s);
    connect(m_copy->addButton(tr("Copy it here"), u"copyDraft"_s), &QPushButton::clicked, this,
            &Composer::copyOtherDraft);
    for (Strip *strip : {m_problem, m_news, m_copy})
        layout->addWidget(strip);
    static_cast<QVBoxLayout *>(m_frame->layout())->addLayout(layout);
}

QWidget *Composer::buildFooter()
{
    auto *footer = new QFrame(m_frame);
    footer->setObjectName(u"composerFooter"_s);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    m_signIn = new QPushButton(footer);
    m_signIn->setObjectName(u"composerSignIn"_s);
    m_signIn->setIcon(m_theme.icon(u"key"_s));
    connect(m_signIn, &QPushButton::clicked, this,
            [this] { Q_EMIT signInWanted(m_conversation.account); });
    m_state = new QLabel(footer);
    m_state->setObjectName(u"composerState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", u"second"_s);
    m_state->setFont(m_theme.font(FontRole::Meta));
    m_counterIcon = new QLabel(footer);
    m_counter = new QLabel(footer);
    m_counter->setObjectName(u"counter"_s);
    m_counter->setFont(m_theme.font(FontRole::Meta));
    m_send = new QPushButton(footer);
    m_send->setObjectName(u"send"_s);
    m_send->setIconSize(QSize(14, 14));
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    layout->addWidget(m_signIn);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_counterIcon);
    layout->addWidget(m_counter);
    layout->addWidget(m_send);
    return footer;
}

Audience Composer::publicAudience() const
{
    return m_conversation.audience == Audience::Review ? Audience::Review : Audience::Public;
}

Audience Composer::otherAudience() const
{
    return m_audience == Audience::Private ? publicAudience() : Audience::Private;
}

SendFacts Composer::facts() const
{
    SendFacts facts;
    facts.conversation = m_conversation;
    const Accounts &accounts = m_program.accounts();
    facts.account = accounts.account(m_conversation.account);
    facts.networkName = accounts.networkDisplayName(m_conversation.network);
    facts.state = accounts.health(m_conversation.account).state;
    facts.capabilities = accounts.capabilities(m_conversation.account);
    return facts;
}

Draft Composer::currentDraft() const
{
    Draft draft = m_keeper.page(m_audience).draft;
    draft.conversation = m_conversation.id;
    draft.audience = m_audience;
    if (draft.text.isEmpty())
        draft.account = m_conversation.account;
    return draft;
}

void Composer::setConversation(const ConversationSummary &conversation)
{
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (isOther) {
        m_newest.reset();
        m_offerCopy = false;
        m_problem->setText({});
        m_audience =
            conversation.audience == Audience::Private ? Audience::Private : publicAudience();
        QList<Audience> audiences{Audience::Private};
        if (conversation.audience != Audience::Private)
            audiences.prepend(publicAudience());
        m_keeper.setConversation(conversation.id, conversation.account, audiences);
        showPage();
        applyColors();
    }
    m_keeper.setShownRevision(conversation.revision);
    setEnabled(true);
    refresh();
}

void Composer::setNewest(const std::optional<Message> &newest)
{
    m_newest = newest;
    refresh();
}

void Composer::clear()
{
    m_conversation = {};
    m_newest.reset();
    m_keeper.setConversation({}, {}, {});
    showPage();
    setEnabled(false);
}

void Composer::setAudience(Audience audience)
{
    if (m_conversation.id.isNull())
        return;
    if (audience != m_audience && !SendCheck::route(facts(), audience)) {
        m_offerCopy = m_keeper.page(audience).draft.text.isEmpty()
            && !m_keeper.page(m_audience).draft.text.isEmpty();
        m_audience = audience;
        m_problem->setText({});
        applyColors();
        showPage();
    }
    // A click has toggled the tab whatever came of it.
    refresh();
}

void Composer::focusEditor()
{
    m_editor->setFocus();
}

void Composer::showPage()
{
    const QScopedValueRollback setting(m_settingText, true);
    const DraftKeeper::Page page = m_keeper.page(m_audience);
    if (m_editor->toPlainText() != page.draft.text)
        m_editor->resetText(page.draft.text);
    m_editorConversation = m_conversation.id;
    m_editorAudience = m_audience;
    m_editor->setReadOnly(!page.isLoaded || m_sending);
    refresh();
}

void Composer::handleText()
{
    // A new colour of the marks counts as a change for the editor, in the middle of everything.
    if (m_settingText || m_editorConversation != m_conversation.id
        || m_editorAudience != m_audience)
        return;
    m_keeper.edit(m_audience, m_editor->toPlainText());
    refresh();
}

void Composer::copyOtherDraft()
{
    m_offerCopy = false;
    m_editor->setPlainText(m_keeper.page(otherAudience()).draft.text);
    m_editor->moveCursor(QTextCursor::End);
    focusEditor();
}

void Composer::send()
{
    const Draft draft = currentDraft();
    const bool ready = !m_sending && m_keeper.page(m_audience).isLoaded;
    if (!ready || m_conversation.id.isNull() || SendCheck::draft(facts(), draft))
        return;
    m_sending = true;
    m_editor->setReadOnly(true);
    m_problem->setText({});
    NewReply reply;
    reply.conversation = m_conversation.id;
    reply.audience = draft.audience;
    reply.account = draft.account;
    reply.text = draft.text;
    reply.parentRemoteId = draft.parentRemoteId;
    reply.basisRevision = draft.basisRevision;
    reply.undoWindow = m_program.settings().undoWindow();
    reply.agent = m_program.agent().id;
    whenDone(m_program.outbox().enqueue(reply), this,
             [this, draft](const Result<OutboxId> &result) { finishSend(result, draft); });
    refresh();
}

void Composer::finishSend(const Result<OutboxId> &result, const Draft &draft)
{
    m_sending = false;
    m_editor->setReadOnly(false);
    if (!result) {
        // What is on the screen is noted again: taking it over had let go of it.
        m_program.drafts().edit(draft);
        showProblem(ErrorText::forError(result.error(), ErrorText::Action::Save).text());
        refresh();
        return;
    }
    OutboxItem item;
    item.id = result.value();
    item.origin = draft.conversation;
    item.conversation = draft.conversation;
    item.audience = draft.audience;
    m_lastSent = item;
    if (draft.conversation == m_conversation.id) {
        m_keeper.clear(draft.audience);
        if (draft.audience == m_audience)
            showPage();
    }
    refresh();
    Q_EMIT sent(result.value());
}

void Composer::takeBack(const OutboxItem &item)
{
    comeBack(item, andThen(m_keeper.flush(), this, [this, id = item.id](Done) {
                 return m_program.outbox().undo(id);
             }));
}

void Composer::editAgain(const OutboxItem &item)
{
    comeBack(item, andThen(m_keeper.flush(), this, [this, id = item.id](Done) {
                 return m_program.outbox().edit(id);
             }));
}

void Composer::comeBack(const OutboxItem &item, Future<Done> decided)
{
    whenDone(decided, this, [this, item](const Result<Done> &result) {
        if (m_lastSent && m_lastSent->id == item.id)
            m_lastSent.reset();
        if (!result) {
            showProblem(result.error().kind == ErrorKind::Refused
                            ? tr("Too late: this reply has left.")
                            : ErrorText::forError(result.error(), ErrorText::Action::Save).text());
            return;
        }
        if (item.origin != m_conversation.id)
            return;
        m_keeper.reload(item.audience);
        setAudience(item.audience);
        focusEditor();
    });
}

void Composer::showProblem(const QString &text)
{
    m_problem->setText(text);
}

QString Composer::readers() const
{
    QStringList names{isolateBidi(Format::name(m_conversation).simplified())};
    if (m_conversation.audience == Audience::Private) {
        for (const QString &participant : m_conversation.participants)
            names.append(Format::address(participant));
    }
    return names.join(tr(", ", "between names"));
}

WeightedSentence Composer::makeSentence(const SendFacts &facts) const
{
    const bool isPrivate = m_audience == Audience::Private;
    const QString account = WeightedSentence::strong(
        facts.account ? SendCheck::shortAddress(facts.account->handle) : QString());
    const QString network = facts.networkName;
    if (SendCheck::isSignedOut(facts.state)) {
        const QString what = isPrivate ? tr("Private message") : tr("Public reply");
        return WeightedSentence::fromMarked(
            tr("%1 · cannot be sent: %2 is signed out of %3")
                .arg(WeightedSentence::strong(what), account, network));
    }
    if (isPrivate) {
        return WeightedSentence::fromMarked(
            tr("%1 · only %2 and you · as %3 on %4")
                .arg(WeightedSentence::strong(tr("Private message")), readers(), account, network));
    }
    return WeightedSentence::fromMarked(
        tr("%1 · everyone can see this · as %2 on %3")
            .arg(WeightedSentence::strong(tr("Public reply")), account, network));
}

void Composer::refresh()
{
    if (m_conversation.id.isNull())
        return;
    const SendFacts now = facts();
    m_sentence = makeSentence(now);
    m_band->setSentence(m_audience, m_sentence);
    QString explanation = m_sentence.plain();
    if (m_audience == Audience::Private) {
        explanation +=
            u'\n' + tr("The staff of the %1 server could read this.").arg(now.networkName);
    }
    m_band->setToolTip(explanation.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_editor->setAccessibleName(m_sentence.plain());
    m_editor->setPlaceholderText(SendCheck::isSignedOut(now.state)
                                     ? tr("You can write now. Sending works after you sign in.")
                                     : QString());
    refreshTabs(now);
    refreshStrips();
    refreshLength(now);
    refreshFooter(now);
}

void Composer::refreshTabs(const SendFacts &facts)
{
    const auto fillTab = [this](QPushButton *tab, Audience audience, bool isActive, bool isOpen) {
        tab->setEnabled(isOpen);
        tab->setChecked(isActive);
        tab->setFixedHeight(std::max(isActive ? 30 : 28, tab->fontMetrics().height() + 10));
        const bool isPrivate = audience == Audience::Private;
        const Token on = isPrivate ? Token::PrvOn : Token::PubOn;
        tab->setIcon(m_theme.icon(Painting::audienceIcon(audience),
                                  isActive ? on : Painting::audienceToken(audience)));
    };
    const std::optional<SendBlock> noPublic = SendCheck::route(facts, publicAudience());
    const std::optional<SendBlock> noPrivate = SendCheck::route(facts, Audience::Private);
    const bool isPrivate = m_audience == Audience::Private;
    m_publicTab->setText(Format::word(publicAudience()));
    fillTab(m_publicTab, publicAudience(), !isPrivate, !noPublic);
    fillTab(m_privateTab, Audience::Private, isPrivate, !noPrivate);
    m_publicTab->setAccessibleDescription(noPublic ? noPublic->words : QString());
    m_privateTab->setAccessibleDescription(noPrivate ? noPrivate->words : QString());
    if (noPublic)
        m_tabNote->setText(noPublic->words);
    else if (noPrivate)
        m_tabNote->setText(noPrivate->words);
    else
        m_tabNote->setText(
            m_newest ? tr("Answering %1")
                           .arg(Format::moment(m_newest->createdAt, m_program.clock().now()))
                     : QString());
}

void Composer::refreshStrips()
{
    if (m_keeper.hasNews(m_audience)) {
        const qint64 basis = m_keeper.page(m_audience).draft.basisRevision;
        const bool theyWrote = m_newest && m_newest->revision > basis;
        const QString name = isolateBidi(Format::name(m_conversation).simplified());
        m_news->setText(theyWrote ? tr("%1 wrote while you were typing").arg(name)
                                  : tr("Something changed in the thread while you were typing"));
    } else {
        m_news->setText({});
    }
    const bool otherHasText = !m_keeper.page(otherAudience()).draft.text.isEmpty();
    if (!m_editor->document()->isEmpty() || !otherHasText)
        m_offerCopy = false;
    if (!m_offerCopy)
        m_copy->setText({});
    else if (m_audience == Audience::Private)
        m_copy->setText(tr("Your public draft stays in Public"));
    else
        m_copy->setText(tr("Your private draft stays in Private"));
}

void Composer::refreshLength(const SendFacts &facts)
{
    const QString text = m_editor->toPlainText();
    const TextLimits limits = SendCheck::limits(facts, m_audience);
    const TextUse use = tightestUse(text, limits);
    const bool tooLong = use.maximum > 0 && use.left() < 0;
    m_highlighter->setFittingLength(tooLong ? fittingLength(text, limits) : text.size());
    m_counterIcon->setVisible(tooLong);
    QString tone = u"second"_s;
    QFont font = m_theme.font(FontRole::Meta);
    if (tooLong) {
        m_counter->setText(tr("%n too many", nullptr, static_cast<int>(-use.left())));
        tone = u"bad"_s;
        font.setWeight(QFont::DemiBold);
    } else if (use.maximum > 0) {
        m_counter->setText(
            tr("%1 / %2", "characters used and allowed").arg(use.used).arg(use.maximum));
        if (use.left() * 10 < use.maximum) {
            tone = u"first"_s;
            font.setWeight(QFont::DemiBold);
        }
    } else {
        m_counter->setText(Format::count(static_cast<int>(use.used)));
    }
    m_counter->setFont(font);
    m_counter->setAccessibleName(tr("Length: %1").arg(m_counter->text()));
    if (m_counter->property("tone").toString() != tone) {
        m_counter->setProperty("tone", tone);
        m_counter->setStyleSheet(tone == "bad"_L1         ? m_theme.expanded(u"color: @badFg"_s)
                                     : tone == "first"_L1 ? m_theme.expanded(u"color: @tx"_s)
                                                          : m_theme.expanded(u"color: @tx2"_s));
    }
}

void Composer::refreshFooter(const SendFacts &facts)
{
    const DraftKeeper::Page page = m_keeper.page(m_audience);
    const std::optional<SendBlock> block = SendCheck::draft(facts, currentDraft());
    const bool isPrivate = m_audience == Audience::Private;
    m_send->setEnabled(!block && !m_sending && page.isLoaded);
    m_send->setText(m_program.settings().isPractice() ? tr("Send in practice")
                        : isPrivate                   ? tr("Send private message")
                                                      : tr("Send public reply"));
    m_send->setIcon(m_theme.icon(u"send"_s, isPrivate ? Token::PrvOn : Token::PubOn));
    const QString saved =
        page.isSaved ? tr("Draft, saved %1").arg(Format::time(page.savedAt)) : QString();
    const bool signedOut = block && block->kind == SendBlock::Kind::SignedOut;
    const bool tooLong = block && block->kind == SendBlock::Kind::TooLong;
    m_signIn->setVisible(signedOut);
    m_signIn->setText(facts.state == ConnectionState::NoSecret
                          ? tr("Try again")
                          : tr("Sign in to %1").arg(facts.networkName));
    if (signedOut)
        m_state->setText(page.draft.text.isEmpty() ? block->words : tr("Draft kept"));
    else if (tooLong)
        m_state->setText(tr("Too long to send"));
    else
        m_state->setText(block ? block->words : saved);
    // The reason is read out with the button that it closes.
    m_send->setAccessibleName(m_send->text());
    m_send->setAccessibleDescription(block ? block->words : m_sentence.plain());
}

void Composer::applyColors()
{
    const bool isPrivate = m_audience == Audience::Private;
    const QString sheet = uR"(
QFrame#composerFrame { background: @surf; border: 2px solid @%1Fill; border-radius: 6px;
    border-top-left-radius: 0; }
QFrame#composerFooter { border: none; border-top: 1px solid @line; }
QPushButton[kind="tab"] { background: transparent; border: none; color: @tx2; padding: 0 12px;
    border-top-left-radius: 5px; border-top-right-radius: 5px; border-bottom-left-radius: 0;
    border-bottom-right-radius: 0; }
QPushButton[kind="tab"]:hover { background: @hover; }
QPushButton[kind="tab"]:disabled { color: @dis; background: transparent; }
QPushButton#tabPublic:checked { background: @pubFill; color: @pubOn; font-weight: 600; }
QPushButton#tabPrivate:checked { background: @prvFill; color: @prvOn; font-weight: 600; }
)"_s.arg(isPrivate ? u"prv"_s : u"pub"_s);
    setStyleSheet(m_theme.expanded(sheet));
    m_send->setProperty("kind", isPrivate ? u"private"_s : u"public"_s);
    m_send->setStyleSheet(QString()); // the property counts from now on
    m_highlighter->setBackground(m_theme.color(Token::BadTint));
    m_counterIcon->setPixmap(m_theme.pixmap(u"alert"_s, Token::BadFg, 14, devicePixelRatioF()));
    m_counter->setProperty("tone", QString());
    m_editor->setFont(m_theme.font(FontRole::Body));
}

} // namespace sportello
