// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/blockedwordspage.h"

#include "domain/fold.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"
#include "ui/settings/languagebox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinesShown = 4;

/// What the store tells words apart by.
QString keyOf(const BlockedWord &word)
{
    return word.language + u'\n' + fold(word.word.simplified());
}

QComboBox *makeActionBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->addItem(BlockedWordsPage::tr("Warns"), int(BlockedWord::Action::Warn));
    box->addItem(BlockedWordsPage::tr("Keeps the reply back"), int(BlockedWord::Action::Block));
    return box;
}

} // namespace

BlockedWordsPage::BlockedWordsPage(ReplyChecks &checks, Store &store, const Theme &theme,
                                   QWidget *parent)
    : SettingsPage(theme, tr("Blocked words"), u"shieldalert"_s, parent)
    , m_checks(checks)
    , m_list(new ItemList(theme, u"words"_s,
                          {tr("Blocked words"),
                           tr("New word"),
                           {tr("Word"), tr("Language"), tr("What happens"), tr("Why")}},
                          this))
    , m_word(new QLineEdit(this))
    , m_language(new LanguageBox(tr("Every language"), this))
    , m_action(makeActionBox(u"wordAction"_s, this))
    , m_why(new QLineEdit(this))
    , m_lines(new QPlainTextEdit(this))
    , m_linesLanguage(new LanguageBox(tr("Every language"), this))
    , m_linesAction(makeActionBox(u"linesAction"_s, this))
    , m_addLines(new QPushButton(tr("Add these words"), this))
{
    addText(tr("The check under a reply looks for these words, whatever their case and accents. "
               "With * at the end longer words count too: discount*."));
    form().addRow(m_list);
    buildForm();
    buildPaste();
    connect(m_list, &ItemList::addWanted, this, &BlockedWordsPage::add);
    connect(m_list, &ItemList::removeWanted, this, &BlockedWordsPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &BlockedWordsPage::showCurrent);
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.blockedWords)
            read();
    });
    showCurrent();
    read();
}

void BlockedWordsPage::buildForm()
{
    m_group = beginGroup();
    m_word->setObjectName(u"wordText"_s);
    addRow(tr("Word"), m_word);
    m_wordRemark = addRemark(m_word);
    m_language->setObjectName(u"wordLanguage"_s);
    addRow(tr("In replies in"), m_language);
    addRow(tr("What happens"), m_action);
    m_why->setObjectName(u"wordWhy"_s);
    m_why->setPlaceholderText(tr("Say what to write instead"));
    addRow(tr("Why"), m_why);
    for (QLineEdit *edit : {m_word, m_why}) {
        connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
            if (edit->isModified())
                save();
        });
    }
    for (QComboBox *box : {static_cast<QComboBox *>(m_language), m_action})
        connect(box, &QComboBox::activated, this, &BlockedWordsPage::save);
}

void BlockedWordsPage::buildPaste()
{
    beginGroup(tr("Many at once"));
    m_lines->setObjectName(u"wordLines"_s);
    m_lines->setTabChangesFocus(true);
    m_lines->setFrameShape(QFrame::StyledPanel);
    m_lines->setMinimumHeight(LinesShown * theme().lineHeight(FontRole::Body)
                              + 2 * theme().lineHeight(FontRole::Caption));
    addRow(tr("One word a line"), m_lines, tr("What stands behind a semicolon is the reason."));
    m_linesRemark = addRemark(m_lines);
    m_linesLanguage->setObjectName(u"linesLanguage"_s);
    addRow(tr("In replies in"), m_linesLanguage);
    addRow(tr("What happens"), m_linesAction);
    m_addLines->setObjectName(u"wordAddLines"_s);
    addButtons({m_addLines});
    connect(m_addLines, &QPushButton::clicked, this, &BlockedWordsPage::addMany);
}

void BlockedWordsPage::read()
{
    whenDone(m_checks.blockedWords(), this, [this](const Result<QList<BlockedWord>> &words) {
        if (!words) {
            Q_EMIT told(sentenceOf(words.error()), {});
            return;
        }
        m_words = words.value();
        fill();
    });
}

void BlockedWordsPage::fill()
{
    QList<ItemList::Row> rows;
    for (const BlockedWord &word : std::as_const(m_words)) {
        const bool blocks = word.action == BlockedWord::Action::Block;
        rows.append(
            {keyOf(word),
             {word.word,
              word.language.isEmpty() ? tr("Every language") : Format::language(word.language),
              m_action->itemText(m_action->findData(int(word.action))), word.why},
             theme().icon(blocks ? u"shieldalert"_s : u"alert"_s, Token::Tx2),
             {}});
    }
    m_list->setRows(rows);
    showCurrent();
}

const BlockedWord *BlockedWordsPage::current() const
{
    for (const BlockedWord &word : m_words) {
        if (keyOf(word) == m_list->current())
            return &word;
    }
    return nullptr;
}

void BlockedWordsPage::showCurrent()
{
    const BlockedWord *word = current();
    m_group->setVisible(word != nullptr);
    const bool another = m_shown != m_list->current();
    m_shown = m_list->current();
    if (!word)
        return;
    fillField(m_word, word->word, another);
    fillField(m_why, word->why, another);
    if (another)
        m_wordRemark->setText({});
    m_language->setCode(word->language);
    m_action->setCurrentIndex(m_action->findData(int(word->action)));
}

bool BlockedWordsPage::isTaken(const BlockedWord &word, const BlockedWord *but) const
{
    return std::any_of(m_words.begin(), m_words.end(), [&](const BlockedWord &other) {
        return &other != but && keyOf(other) == keyOf(word);
    });
}

void BlockedWordsPage::add(const QString &text)
{
    const BlockedWord word{text.simplified(), {}, BlockedWord::Action::Warn, {}};
    if (isTaken(word, nullptr)) {
        m_list->setCurrent(keyOf(word));
        m_list->refuse(tr("This word is in the list already."));
        return;
    }
    whenDone(m_checks.saveBlockedWord(word), this, [this, word](const Result<Done> &saved) {
        if (saved)
            m_list->noteAdded(keyOf(word));
        else
            m_list->refuse(sentenceOf(saved.error()));
    });
}

void BlockedWordsPage::addMany()
{
    QList<BlockedWord> words;
    QList<BlockedWord> replaced;
    const QStringList lines = m_lines->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        BlockedWord word;
        word.word = line.section(u';', 0, 0).simplified();
        word.why = line.section(u';', 1).simplified();
        word.language = m_linesLanguage->code();
        word.action = BlockedWord::Action(m_linesAction->currentData().toInt());
        if (line.trimmed().isEmpty())
            continue;
        if (foldedWords(word.word).isEmpty()) {
            m_linesRemark->setText(tr("There is no word in the line “%1”.").arg(line.trimmed()));
            return;
        }
        words.append(word);
        for (const BlockedWord &known : std::as_const(m_words)) {
            if (keyOf(known) == keyOf(word))
                replaced.append(known);
        }
    }
    m_linesRemark->setText(words.isEmpty() ? tr("Write a word first.") : QString());
    if (words.isEmpty())
        return;
    whenDone(m_checks.changeBlockedWords({}, words), this,
             [this, words, replaced](const Result<Done> &saved) {
        if (!saved) {
            m_linesRemark->setText(sentenceOf(saved.error()));
            return;
        }
        m_lines->clear();
        Q_EMIT told(tr("%n word(s) are in the list.", nullptr, int(words.size())),
                    [this, words, replaced] {
            follow(m_checks.changeBlockedWords(words, replaced));
        });
    });
}

void BlockedWordsPage::remove()
{
    const BlockedWord *word = current();
    if (!word)
        return;
    whenDone(m_checks.removeBlockedWord(word->word, word->language), this,
             [this, before = *word](const Result<Done> &removed) {
        if (!removed) {
            Q_EMIT told(sentenceOf(removed.error()), {});
            return;
        }
        Q_EMIT told(tr("“%1” is not looked for any more.").arg(before.word), [this, before] {
            m_list->setCurrent(keyOf(before));
            follow(m_checks.saveBlockedWord(before));
        });
    });
}

void BlockedWordsPage::save()
{
    const BlockedWord *before = current();
    if (!before)
        return;
    const BlockedWord after{m_word->text().simplified(), m_language->code(),
                            BlockedWord::Action(m_action->currentData().toInt()),
                            m_why->text().simplified()};
    const bool taken = isTaken(after, before);
    m_wordRemark->setText(taken ? tr("This word is in the list already.") : QString());
    if (taken)
        return;
    m_list->setCurrent(keyOf(after));
    const auto stillThere = [this, was = m_shown, is = keyOf(after)] {
        return m_shown == was || m_shown == is;
    };
    m_why->setModified(false);
    follow(m_checks.changeBlockedWords({*before}, {after}), m_word, m_wordRemark, stillThere);
}

} // namespace sportello
