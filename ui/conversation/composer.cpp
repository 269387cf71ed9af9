// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composer.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/conversation/audiencesentence.h"
#include "ui/conversation/composerattachments.h"
#include "ui/conversation/composercheck.h"
#include "ui/conversation/composerfooter.h"
#include "ui/conversation/composerroom.h"
#include "ui/conversation/composersheet.h"
#include "ui/conversation/composerstrips.h"
#include "ui/conversation/composertabs.h"
#include "ui/conversation/notecomposer.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/spellmarks.h"
#include "ui/promises/promisechoice.h"

#include <QFrame>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

Composer::Composer(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_keeper(program.drafts(), program.clock())
    , m_dispatch(program, m_keeper)
    , m_work(program.triage(), program.agent(), program.clock())
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
        m_strips->showProblem(ErrorText::forError(error, ErrorText::Action::Save).text());
    });
    connect(&m_dispatch, &ReplyDispatch::sent, this, &Composer::noteSent);
    connect(&m_dispatch, &ReplyDispatch::notSent, this,
            [this](const Draft &, const Error &error) { noteNotSent(error); });
    connect(&m_dispatch, &ReplyDispatch::cameBack, this, &Composer::noteReturn);
    connect(&m_dispatch, &ReplyDispatch::stayed, this, &Composer::noteStay);
    connect(&program.accounts(), &Accounts::healthChanged, this, &Composer::refresh);
    connect(&program.accounts(), &Accounts::accountsChanged, this, &Composer::refresh);
    connect(&program.duties(), &Duties::changed, this, &Composer::refresh);
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
    m_tabs = new ComposerTabs(m_theme, this);
    layout->addWidget(m_tabs);

    m_frame = new QFrame(this);
    m_frame->setObjectName(u"composerFrame"_s);
    auto *inner = new QVBoxLayout(m_frame);
    inner->setContentsMargins(0, 0, 0, 0); // the frame keeps off by its border
    inner->setSpacing(0);
    m_band = new ComposerBand(m_theme, m_frame);
    inner->addWidget(m_band);
    m_strips = new ComposerStrips(m_theme, m_frame);
    inner->addWidget(m_strips);
    m_editor = new ReplyEditor(m_frame);
    m_editor->setObjectName(u"replyEditor"_s);
    m_editor->setFont(m_theme.font(FontRole::Body));
    m_highlighter = new LengthHighlighter(m_editor->document());
    m_spelling = new SpellMarks(m_program.spelling(), m_program.clock(), *m_editor, m_theme,
                                m_program.agent().id);
    connect(m_spelling, &SpellMarks::missing, m_strips, &ComposerStrips::showMissing);
    inner->addWidget(m_editor);
    m_files = new ComposerAttachments(m_program, m_theme, m_keeper, m_frame);
    inner->addWidget(&m_files->row());
    m_promise = new PromiseChoice(m_program.promises(), m_program.clock(), m_theme,
                                  parentWidget() ? parentWidget() : this, m_frame);
    inner->addWidget(m_promise);
    m_check = new ComposerCheck(m_program, m_theme, m_frame);
    inner->addWidget(m_check);
    m_footer = new ComposerFooter(m_theme, m_frame);
    inner->addWidget(m_footer);
    layout->addWidget(m_frame);
    m_room = new ComposerRoom(*m_frame, *m_editor, {m_strips, m_check});
    m_note = new NoteComposer(m_program, m_theme, this);
    m_note->hide();
    layout->addWidget(m_note);

    connectNote();
    connectWork();
    connect(m_tabs, &ComposerTabs::audienceWanted, this, [this](Audience audience) {
        setAudience(audience == Audience::Private ? audience
                                                  : SendCheck::publicAudience(m_conversation));
        focusEditor();
    });
    connect(m_strips, &ComposerStrips::newsSeen, this, [this] {
        m_keeper.acceptNews(m_audience);
        refresh();
        focusEditor();
    });
    connect(m_strips, &ComposerStrips::copyWanted, this, &Composer::copyOtherDraft);
    connect(m_footer, &ComposerFooter::sendWanted, this, &Composer::send);
    connectCheck();
    connectPromise();
    connectFiles();
    connect(m_footer, &ComposerFooter::cannedWanted, this, &Composer::cannedWanted);
    connect(m_footer, &ComposerFooter::languageChosen, this, &Composer::refresh);
    connect(m_editor, &ReplyEditor::cannedWanted, this, &Composer::cannedWanted);
    connect(m_footer, &ComposerFooter::signInWanted, this,
            [this] { Q_EMIT signInWanted(m_conversation.account); });
    connect(m_editor, &QPlainTextEdit::textChanged, this, &Composer::handleText);
    connect(m_editor, &ReplyEditor::sendWanted, this, &Composer::send);
    connect(m_editor, &ReplyEditor::takeBackWanted, this, [this] {
        if (const std::optional<OutboxItem> last = m_dispatch.last())
            takeBack(*last);
        else
            Q_EMIT undoWanted();
    });
}

Audience Composer::otherAudience() const
{
    return m_audience == Audience::Private ? SendCheck::publicAudience(m_conversation)
                                           : Audience::Private;
}

SendFacts Composer::facts() const
{
    SendFacts facts = SendCheck::facts(m_program.accounts(), m_program.duties(), m_conversation);
    facts.isAddingFiles = m_files->isAdding();
    facts.handles = m_handles;
    return facts;
}

Draft Composer::currentDraft() const
{
    Draft draft = m_keeper.page(m_audience).draft;
    draft.conversation = m_conversation.id;
    draft.audience = m_audience;
    if (draft.isEmpty())
        draft.account = m_conversation.account;
    return draft;
}

void Composer::setConversation(const ConversationSummary &conversation)
{
    const bool isOther = conversation.id != m_conversation.id;
    m_conversation = conversation;
    if (isOther) {
        m_newest.reset();
        m_sources.clear();
        m_offerCopy = false;
        m_check->enter(conversation.id);
        m_promise->forget();
        m_strips->showProblem({});
        m_note->setConversation(conversation.id);
        m_footer->forgetLanguage();
        m_handoff.reset();
        m_handoffText.clear();
        setNote(false);
        m_audience = conversation.audience == Audience::Private
            ? Audience::Private
            : SendCheck::publicAudience(m_conversation);
        QList<Audience> audiences{Audience::Private};
        if (conversation.audience != Audience::Private)
            audiences.prepend(SendCheck::publicAudience(m_conversation));
        m_keeper.setConversation(conversation.id, conversation.account, audiences);
        showPage();
        applyColors();
        Q_EMIT audienceChanged(m_audience);
    }
    m_work.setConversation(conversation.id, conversation.desk.owner);
    m_keeper.setShownRevision(conversation.revision);
    setEnabled(true);
    refresh();
}

void Composer::setNewest(const std::optional<Message> &newest)
{
    m_newest = newest;
    refresh();
}

void Composer::setHandles(int count)
{
    if (std::exchange(m_handles, count) != count)
        refresh();
}

void Composer::clear()
{
    m_conversation = {};
    m_check->clear();
    m_promise->forget();
    m_newest.reset();
    m_keeper.setConversation({}, {}, {});
    m_note->setConversation({});
    m_work.setConversation({}, {});
    setNote(false);
    showPage();
    setEnabled(false);
}

void Composer::setAudience(Audience audience)
{
    if (m_conversation.id.isNull())
        return;
    if (!SendCheck::route(facts(), audience))
        setNote(false);
    if (audience != m_audience && !SendCheck::route(facts(), audience)) {
        m_offerCopy =
            m_keeper.page(audience).draft.isEmpty() && !m_keeper.page(m_audience).draft.isEmpty();
        m_audience = audience;
        m_check->clear();
        m_promise->forget();
        m_strips->showProblem({});
        applyColors();
        showPage();
        Q_EMIT audienceChanged(m_audience);
    }
    // A click has toggled the tab whatever came of it.
    refresh();
}

QString Composer::sentence() const
{
    return m_isNote ? NoteComposer::sentence().plain() : m_sentence.plain();
}

QString Composer::replyLanguage() const
{
    const QString chosen = m_footer->chosenLanguage();
    return chosen.isEmpty() ? m_conversation.language : chosen;
}

void Composer::focusEditor()
{
    if (m_isNote)
        m_note->focusEditor();
    else
        m_editor->setFocus();
}

void Composer::setRoom(int height)
{
    const QMargins margins = layout()->contentsMargins();
    const int left = height - m_tabs->sizeHint().height() - margins.top() - margins.bottom();
    m_room->setHeight(left);
    m_note->setRoom(left);
}

void Composer::insert(const QString &text)
{
    if (m_isNote)
        m_note->insert(text);
    else if (!m_editor->isReadOnly())
        m_editor->textCursor().insertText(text);
    focusEditor();
}

void Composer::insertCanned(const QString &text, const QString &shortVariant)
{
    // Before the text is there to be checked.
    m_shortVariants.note(text, shortVariant);
    insert(text);
}

void Composer::noteCanned(const InsertedCanned &canned)
{
    if (!m_isNote)
        m_dispatch.noteCanned(m_conversation.id, canned);
}

void Composer::insertFrom(const QString &text, const ConversationId &source)
{
    m_sources.removeAll(source);
    m_sources.append(source);
    insert(text);
}

TextLimits Composer::limits() const
{
    return SendCheck::limits(facts(), m_audience);
}

void Composer::showPage()
{
    const QScopedValueRollback setting(m_settingText, true);
    const DraftKeeper::Page page = m_keeper.page(m_audience);
    if (m_editor->toPlainText() != page.draft.text)
        m_editor->resetText(page.draft.text);
    m_editorConversation = m_conversation.id;
    m_editorAudience = m_audience;
    m_editor->setReadOnly(!page.isLoaded || m_dispatch.isSending());
    refresh();
}

void Composer::handleText()
{
    // A new colour of the marks counts as a change for the editor, in the middle of everything.
    if (m_settingText || m_editorConversation != m_conversation.id
        || m_editorAudience != m_audience)
        return;
    const QString text = m_editor->toPlainText();
    if (text != m_keeper.page(m_audience).draft.text)
        m_work.noteKey();
    m_keeper.edit(m_audience, text);
    refresh();
}

void Composer::copyOtherDraft()
{
    m_offerCopy = false;
    const Draft other = m_keeper.page(otherAudience()).draft;
    m_keeper.setAttachments(m_audience, other.attachments);
    m_editor->setPlainText(other.text);
    m_editor->moveCursor(QTextCursor::End);
    focusEditor();
    refresh();
}

void Composer::chooseFiles()
{
    if (!m_isNote)
        m_files->choose();
}

void Composer::attach(const QList<CannedAttachment> &files)
{
    if (!m_isNote)
        m_files->addCanned(files);
}

void Composer::connectFiles()
{
    m_editor->setTakesFiles(true);
    connect(m_files, &ComposerAttachments::changed, this, &Composer::refresh);
    connect(m_files, &ComposerAttachments::told, m_strips, &ComposerStrips::showProblem);
    connect(m_files, &ComposerAttachments::editorWanted, this, &Composer::focusEditor);
    connect(m_editor, &ReplyEditor::filesOffered, this,
            [this](const QMimeData *offered) { m_files->take(*offered); });
    connect(m_footer, &ComposerFooter::attachWanted, this, &Composer::chooseFiles);
}

void Composer::goToMisspelled()
{
    if (!m_isNote)
        m_spelling->goToNext();
}

void Composer::connectCheck()
{
    connect(m_check, &ComposerCheck::goToWanted, m_editor, &ReplyEditor::select);
    connect(m_check, &ComposerCheck::replaceWanted, this,
            [this](const TextRange &range, const QString &replacement) {
        m_editor->select(range);
        insert(replacement);
    });
    connect(m_check, &ComposerCheck::sendWanted, this, &Composer::send);
    connect(m_check, &ComposerCheck::privateWanted, this, &Composer::sendPrivately);
    connect(m_check, &ComposerCheck::marksChanged, this, &Composer::markPrivate);
    connect(m_check, &ComposerCheck::threadWanted, this, &Composer::sendParts);
}

void Composer::connectPromise()
{
    connect(m_promise, &PromiseChoice::decided, this, [this] {
        refreshCheck();
        focusEditor();
    });
    connect(m_promise, &PromiseChoice::sendWanted, this, [this] {
        if (std::exchange(m_wantsToGoOn, false))
            sendAndGoOn();
        else
            send();
    });
}

void Composer::refreshCheck()
{
    const Draft draft = currentDraft();
    m_promise->setReply(draft.text, m_conversation.account);
    ReplyToCheck asked;
    asked.conversation = m_conversation.id;
    asked.audience = m_audience;
    asked.text = draft.text;
    asked.basisRevision = draft.basisRevision;
    asked.agent = m_program.agent().id;
    asked.language = m_footer->chosenLanguage();
    asked.recent = m_sources;
    asked.shortVariant = m_shortVariants.of(draft.text);
    asked.promiseBy = m_promise->due();
    m_check->setReply(asked, limits());
}

void Composer::refresh()
{
    if (m_conversation.id.isNull())
        return;
    const SendFacts now = facts();
    m_sentence = AudienceSentence::of(now, m_audience);
    m_band->setSentence(m_audience, m_sentence);
    const QString explanation = AudienceSentence::explained(now, m_audience, m_sentence);
    m_band->setToolTip(explanation.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_editor->setAccessibleName(m_sentence.plain());
    m_editor->setPlaceholderText(SendCheck::isSignedOut(now.state)
                                     ? tr("You can write now. Sending works after you sign in.")
                                     : QString());
    m_tabs->show(
        now, m_isNote ? std::nullopt : std::optional(m_audience),
        m_newest
            ? tr("Answering %1").arg(Format::moment(m_newest->createdAt, m_program.clock().now()))
            : QString());
    m_files->show(now, m_audience);
    m_spelling->setPlace(
        SpellMarks::placeOf(now, m_program.agent().name, m_footer->chosenLanguage()));
    m_files->setReadOnly(m_dispatch.isSending());
    refreshStrips();
    refreshCheck();
    refreshFooter(now);
}

void Composer::refreshStrips()
{
    if (m_keeper.hasNews(m_audience)) {
        const qint64 basis = m_keeper.page(m_audience).draft.basisRevision;
        const bool theyWrote = m_newest && m_newest->revision > basis;
        const QString name = isolateBidi(Format::name(m_conversation).simplified());
        m_strips->showNews(theyWrote ? tr("%1 wrote while you were typing").arg(name)
                                     : tr("Something changed in the thread while you were typing"));
    } else {
        m_strips->showNews({});
    }
    const bool otherHasText = !m_keeper.page(otherAudience()).draft.isEmpty();
    if (!m_keeper.page(m_audience).draft.isEmpty() || !otherHasText)
        m_offerCopy = false;
    if (m_offerCopy)
        m_strips->offerCopy(m_audience);
    else
        m_strips->hideCopy();
}

void Composer::refreshFooter(const SendFacts &facts)
{
    const QString text = m_editor->toPlainText();
    const TextLimits limits = SendCheck::limits(facts, m_audience);
    const TextUse use = tightestUse(text, limits);
    const bool tooLong = use.maximum > 0 && use.left() < 0;
    m_highlighter->setFittingLength(tooLong ? fittingLength(text, limits) : text.size());
    m_footer->showLength(use);
    m_footer->showLanguages(m_conversation.language, m_program.settings().agentLanguages());
    m_footer->showWritten(text);
    m_footer->showOffer(facts, m_audience,
                        {SendCheck::draft(facts, currentDraft()), m_keeper.page(m_audience),
                         m_sentence.plain(), m_program.settings().isPractice(),
                         m_dispatch.isSending()});
}

void Composer::applyColors()
{
    setStyleSheet(m_theme.expanded(composerSheet(m_audience)));
    m_footer->applyColors(m_audience);
    m_highlighter->setBackground(m_theme.color(Token::BadTint));
    m_editor->setFont(m_theme.font(FontRole::Body));
}

} // namespace sportello
