// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/spellmarks.h"

#include "domain/language.h"
#include "ui/conversation/replyeditor.h"

#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Rest = 250ms;

bool isBeingTyped(const QTextCursor &cursor, int position, const TextRange &range)
{
    return !cursor.hasSelection() && cursor.position() == position + range.end();
}

} // namespace

SpellMarks::SpellMarks(Spelling &spelling, Clock &clock, ReplyEditor &editor, const Theme &theme,
                       const AgentId &agent)
    : QObject(&editor)
    , m_spelling(spelling)
    , m_clock(clock)
    , m_editor(editor)
    , m_theme(theme)
    , m_agent(agent)
{
    connect(editor.document(), &QTextDocument::contentsChange, this, &SpellMarks::noteChange);
    connect(&editor, &ReplyEditor::menuFilling, this, &SpellMarks::fillMenu);
    connect(&spelling, &Spelling::changed, this, &SpellMarks::lookAgain);
    connect(&theme, &Theme::changed, this, &SpellMarks::draw);
    // The word under the cursor is judged when the cursor has left it.
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const QTextBlock now = m_editor.textCursor().block();
        const QTextBlock before =
            m_editor.document()->findBlock(std::exchange(m_left, now.position()));
        m_dirty << now.position() << before.position();
        schedule();
    });
}

SpellingPlace SpellMarks::placeOf(const SendFacts &facts, const QString &agent,
                                  const QString &chosenLanguage)
{
    const ConversationSummary &conversation = facts.conversation;
    SpellingPlace place;
    place.conversation = conversation.id;
    place.chosenLanguage = chosenLanguage;
    place.customerLanguage = conversation.language;
    place.ownLanguage = facts.account ? facts.account->duties.language : QString();
    if (place.ownLanguage.isEmpty())
        place.ownLanguage = languageOnly(QLocale().name());
    place.names =
        QStringList{conversation.contactName, conversation.handleAddress, conversation.brandName,
                    facts.accountName,        facts.networkName,          agent}
        + conversation.participants;
    place.brand = facts.account ? facts.account->brand : BrandId();
    place.brandName = conversation.brandName;
    return place;
}

void SpellMarks::setPlace(const SpellingPlace &place)
{
    if (place == m_place)
        return;
    if (place.conversation != m_place.conversation)
        m_ignored.clear();
    m_place = place;
    lookAgain();
}

void SpellMarks::noteChange(int position, int removed, int added)
{
    // A change of colours is announced as one of everything.
    if (removed == 0 && added == 0)
        return;
    const QTextDocument *document = m_editor.document();
    const int end = std::min(position + added, document->characterCount() - 1);
    for (QTextBlock block = document->findBlock(position);
         block.isValid() && block.position() <= end; block = block.next())
        m_dirty.insert(block.position());
    schedule();
}

void SpellMarks::lookAgain()
{
    const QTextDocument *document = m_editor.document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        m_dirty.insert(block.position());
    schedule();
}

void SpellMarks::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    m_clock.callAfter(Rest, this, [this] {
        m_scheduled = false;
        checkDirty();
    });
}

QString SpellMarks::chooseLanguage() const
{
    if (!m_place.chosenLanguage.isEmpty())
        return m_place.chosenLanguage;
    QStringList candidates{m_place.customerLanguage, m_place.ownLanguage, u"en"_s};
    candidates.removeAll(QString());
    candidates.removeDuplicates();
    const QString found = detectLanguage(m_editor.toPlainText(), candidates);
    if (!found.isEmpty())
        return found;
    // Not sure: what it was until now, else what the answer will most likely be in.
    return m_language.isEmpty() ? candidates.value(0) : m_language;
}

void SpellMarks::checkDirty()
{
    const QString language = m_editor.document()->isEmpty() ? QString() : chooseLanguage();
    if (language != m_language) {
        m_language = language;
        lookAgain();
        if (!language.isEmpty()) {
            whenDone(m_spelling.tellMissing(language), this,
                     [this](const Result<std::optional<QString>> &sentence) {
                if (sentence && *sentence)
                    Q_EMIT missing(**sentence);
            });
        }
    }
    const QSet<int> dirty = std::exchange(m_dirty, {});
    QSet<int> blocks;
    for (const int position : dirty)
        blocks.insert(m_editor.document()->findBlock(position).blockNumber());
    for (const int number : std::as_const(blocks))
        checkBlock(number);
}

void SpellMarks::checkBlock(int number)
{
    const QTextBlock block = m_editor.document()->findBlockByNumber(number);
    if (!block.isValid())
        return;
    const int position = block.position();
    const int revision = m_editor.document()->revision();
    const QString text = block.text();
    if (text.isEmpty() || m_language.isEmpty()) {
        take(position, revision, text, {});
        return;
    }
    whenDone(m_spelling.check({text, m_language, m_place.names, m_place.brand}), this,
             [this, position, revision, text](const Result<QList<TextRange>> &wrong) {
        if (wrong)
            take(position, revision, text, *wrong);
    });
}

void SpellMarks::take(int position, int revision, const QString &text,
                      const QList<TextRange> &wrong)
{
    const QTextBlock block = m_editor.document()->findBlock(position);
    // Typed on meanwhile: it is looked at again anyway.
    if (m_editor.document()->revision() != revision
        && (block.position() != position || block.text() != text))
        return;
    const int end = position + int(text.size());
    m_marks.removeIf([position, end](const QTextCursor &mark) {
        return mark.position() >= position && mark.anchor() <= end;
    });
    for (const TextRange &range : wrong) {
        const QString word = text.mid(range.start, range.length);
        if (m_ignored.contains(word) || isBeingTyped(m_editor.textCursor(), position, range))
            continue;
        QTextCursor mark(m_editor.document());
        mark.setPosition(position + int(range.start));
        mark.setPosition(position + int(range.end()), QTextCursor::KeepAnchor);
        m_marks.append(mark);
    }
    // What was deleted leaves an empty one behind.
    m_marks.removeIf([](const QTextCursor &mark) { return !mark.hasSelection(); });
    std::sort(m_marks.begin(), m_marks.end());
    draw();
}

void SpellMarks::draw()
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(m_theme.color(Token::Tx3));
    QList<QTextEdit::ExtraSelection> selections;
    for (const QTextCursor &mark : std::as_const(m_marks))
        selections.append({mark, format});
    // What must not be published is seen above what is misspelled.
    selections += m_others;
    m_editor.setExtraSelections(selections);
}

void SpellMarks::setOthers(const QList<QTextEdit::ExtraSelection> &others)
{
    m_others = others;
    draw();
}

QList<TextRange> SpellMarks::marks() const
{
    QList<TextRange> ranges;
    for (const QTextCursor &mark : m_marks)
        ranges.append({mark.selectionStart(), mark.selectionEnd() - mark.selectionStart()});
    return ranges;
}

QTextCursor SpellMarks::markAt(int position) const
{
    for (const QTextCursor &mark : m_marks) {
        if (mark.selectionStart() <= position && position <= mark.selectionEnd()
            && mark.hasSelection())
            return mark;
    }
    return {};
}

bool SpellMarks::goToNext()
{
    const QTextCursor cursor = m_editor.textCursor();
    const int from = cursor.selectionEnd();
    auto next = std::find_if(m_marks.cbegin(), m_marks.cend(), [&](const QTextCursor &mark) {
        return mark.selectionStart() >= from && mark.hasSelection();
    });
    if (next == m_marks.cend())
        next = m_marks.cbegin();
    if (next == m_marks.cend() || !next->hasSelection())
        return false;
    m_editor.setTextCursor(*next);
    m_editor.ensureCursorVisible();
    m_editor.setFocus();
    m_editor.popUpMenu(m_editor.textCursor().selectionStart());
    return true;
}

void SpellMarks::fillMenu(QMenu *menu, int position)
{
    const QTextCursor mark = markAt(position);
    if (mark.isNull() || m_editor.isReadOnly())
        return;
    QAction *first = menu->actions().value(0);
    addSuggestions(menu, first, mark);
    addDecisions(menu, first, mark.selectedText());
}

void SpellMarks::addSuggestions(QMenu *menu, QAction *before, const QTextCursor &mark)
{
    // They come while the menu is open; a place is kept for them.
    auto *waiting = new QAction(tr("Looking for words…"), menu);
    waiting->setEnabled(false);
    menu->insertAction(before, waiting);
    whenDone(m_spelling.suggest(mark.selectedText(), m_language), menu,
             [this, menu, waiting, mark](const Result<QStringList> &words) {
        if (!words || words->isEmpty()) {
            waiting->setText(tr("No other word is known"));
            return;
        }
        for (const QString &word : *words) {
            // An ampersand in a menu names a key.
            auto *action = new QAction(QString(word).replace(u'&', u"&&"_s), menu);
            action->setObjectName(u"spellingSuggestion"_s);
            connect(action, &QAction::triggered, this, [this, mark, word] { replace(mark, word); });
            menu->insertAction(waiting, action);
        }
        menu->removeAction(waiting);
        menu->setActiveAction(menu->actions().value(0));
    });
}

void SpellMarks::addDecisions(QMenu *menu, QAction *before, const QString &word)
{
    menu->insertSeparator(before);
    const auto add = [&](const QString &text, const QString &name, auto handle) {
        auto *action = new QAction(text, menu);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, handle);
        menu->insertAction(before, action);
    };
    const QString brand = QString(m_place.brandName).replace(u'&', u"&&"_s);
    add(brand.isEmpty() ? tr("Add to everybody's dictionary")
                        : tr("Add to the dictionary of %1").arg(brand),
        u"spellingAddBrand"_s, [this, word] { m_spelling.addForBrand(word, m_place.brand); });
    add(tr("Add to my dictionary"), u"spellingAddMine"_s,
        [this, word] { m_spelling.addForAgent(word, m_agent); });
    add(tr("Ignore here"), u"spellingIgnore"_s, [this, word] {
        m_ignored.insert(word);
        lookAgain();
    });
    menu->insertSeparator(before);
}

void SpellMarks::replace(QTextCursor mark, const QString &word)
{
    if (m_editor.isReadOnly())
        return;
    mark.insertText(word);
    m_editor.setTextCursor(mark);
    m_editor.setFocus();
}

} // namespace sportello
