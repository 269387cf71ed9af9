// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/promisephrasespage.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/settings/fieldremark.h"
#include "ui/settings/itemlist.h"
#include "ui/settings/languagebox.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// What the store tells phrases apart by.
QString keyOf(const PromisePhrase &phrase)
{
    return phrase.language + u'\n' + promisePhraseKey(phrase.phrase);
}

} // namespace

PromisePhrasesPage::PromisePhrasesPage(CustomerPromises &promises, const Theme &theme,
                                       QWidget *parent)
    : SettingsPage(theme, tr("Promises"), u"calendar"_s, parent)
    , m_promises(promises)
    , m_list(new ItemList(
          theme, u"phrases"_s,
          {tr("Phrases"), tr("New phrase"), {tr("Phrase"), tr("Language"), tr("What happens")}},
          this))
    , m_phrase(new QLineEdit(this))
    , m_language(new LanguageBox(tr("Every language"), this))
    , m_action(new QComboBox(this))
    , m_trial(new QLineEdit(this))
{
    addText(tr("A reply with one of these phrases promises something: the composer asks until "
               "when. Case and accents do not matter. … stands for a few words between, * for any "
               "ending, and of words with a slash between them each will do: we will … call/ring "
               "you."));
    form().addRow(m_list);
    buildForm();
    connect(m_list, &ItemList::addWanted, this, &PromisePhrasesPage::add);
    connect(m_list, &ItemList::removeWanted, this, &PromisePhrasesPage::remove);
    connect(m_list, &ItemList::currentChanged, this, &PromisePhrasesPage::showCurrent);
    connect(&promises, &CustomerPromises::phrasesChanged, this, &PromisePhrasesPage::fill);
    fill();
}

void PromisePhrasesPage::buildForm()
{
    m_group = beginGroup();
    m_phrase->setObjectName(u"phraseText"_s);
    addRow(tr("Phrase"), m_phrase);
    m_phraseRemark = addRemark(m_phrase);
    m_language->setObjectName(u"phraseLanguage"_s);
    addRow(tr("In replies in"), m_language);
    m_action->setObjectName(u"phraseAction"_s);
    m_action->addItem(tr("Asks before sending"), int(PromisePhrase::Action::Ask));
    m_action->addItem(tr("Only offers a date"), int(PromisePhrase::Action::Remark));
    addRow(tr("What happens"), m_action);
    connect(m_phrase, &QLineEdit::editingFinished, this, [this] {
        if (m_phrase->isModified())
            save();
    });
    for (QComboBox *box : {static_cast<QComboBox *>(m_language), m_action})
        connect(box, &QComboBox::activated, this, &PromisePhrasesPage::save);
    beginGroup(tr("Try it"));
    m_trial->setObjectName(u"phraseTrial"_s);
    addRow(tr("A sentence"), m_trial, tr("Nothing of it is kept."));
    m_trialRemark = addRemark(m_trial);
    connect(m_trial, &QLineEdit::textChanged, this, &PromisePhrasesPage::tryOut);
}

void PromisePhrasesPage::tryOut()
{
    const QString text = m_trial->text();
    if (text.trimmed().isEmpty()) {
        m_trialRemark->setText({});
        return;
    }
    const QList<FoundPromise> found = findPromises(text, m_phrases);
    if (found.isEmpty()) {
        m_trialRemark->setText(tr("It promises nothing."));
        return;
    }
    PromiseCalendar calendar = m_promises.calendar({});
    const std::optional<Instant> due = promisedTime(text, found.first().sentence, calendar);
    const QString phrase = text.mid(found.first().range.start, found.first().range.length);
    m_trialRemark->setText(
        due ? tr("“%1” promises something, until %2.").arg(phrase, Format::full(*due))
            : tr("“%1” promises something.").arg(phrase));
}

void PromisePhrasesPage::fill()
{
    m_phrases = m_promises.phrases();
    QList<ItemList::Row> rows;
    for (const PromisePhrase &phrase : std::as_const(m_phrases)) {
        const bool asks = phrase.action == PromisePhrase::Action::Ask;
        rows.append(
            {keyOf(phrase),
             {phrase.phrase,
              phrase.language.isEmpty() ? tr("Every language") : Format::language(phrase.language),
              m_action->itemText(m_action->findData(int(phrase.action)))},
             theme().icon(asks ? u"calendar"_s : u"comment"_s, Token::Tx2),
             {}});
    }
    m_list->setRows(rows);
    showCurrent();
    tryOut();
}

const PromisePhrase *PromisePhrasesPage::current() const
{
    for (const PromisePhrase &phrase : m_phrases) {
        if (keyOf(phrase) == m_list->current())
            return &phrase;
    }
    return nullptr;
}

void PromisePhrasesPage::showCurrent()
{
    const PromisePhrase *phrase = current();
    m_group->setVisible(phrase != nullptr);
    const bool another = m_shown != m_list->current();
    m_shown = m_list->current();
    if (!phrase)
        return;
    fillField(m_phrase, phrase->phrase, another);
    if (another)
        m_phraseRemark->setText({});
    m_language->setCode(phrase->language);
    m_action->setCurrentIndex(m_action->findData(int(phrase->action)));
}

bool PromisePhrasesPage::isTaken(const PromisePhrase &phrase, const PromisePhrase *but) const
{
    return std::any_of(m_phrases.begin(), m_phrases.end(), [&](const PromisePhrase &other) {
        return &other != but && keyOf(other) == keyOf(phrase);
    });
}

void PromisePhrasesPage::add(const QString &text)
{
    const PromisePhrase phrase{text.simplified(), {}, PromisePhrase::Action::Ask};
    if (isTaken(phrase, nullptr)) {
        m_list->setCurrent(keyOf(phrase));
        m_list->refuse(tr("This phrase is in the list already."));
        return;
    }
    whenDone(m_promises.changePhrases({}, {phrase}), this,
             [this, phrase](const Result<Done> &saved) {
        if (saved)
            m_list->noteAdded(keyOf(phrase));
        else
            m_list->refuse(sentenceOf(saved.error()));
    });
}

void PromisePhrasesPage::remove()
{
    const PromisePhrase *phrase = current();
    if (!phrase)
        return;
    whenDone(m_promises.changePhrases({*phrase}, {}), this,
             [this, before = *phrase](const Result<Done> &removed) {
        if (!removed) {
            Q_EMIT told(sentenceOf(removed.error()), {});
            return;
        }
        Q_EMIT told(tr("“%1” is not looked for any more.").arg(before.phrase), [this, before] {
            m_list->setCurrent(keyOf(before));
            follow(m_promises.changePhrases({}, {before}));
        });
    });
}

void PromisePhrasesPage::save()
{
    const PromisePhrase *before = current();
    if (!before)
        return;
    const PromisePhrase after{m_phrase->text().simplified(), m_language->code(),
                              PromisePhrase::Action(m_action->currentData().toInt())};
    const bool taken = isTaken(after, before);
    m_phraseRemark->setText(taken ? tr("This phrase is in the list already.") : QString());
    if (taken)
        return;
    m_list->setCurrent(keyOf(after));
    const auto stillThere = [this, was = m_shown, is = keyOf(after)] {
        return m_shown == was || m_shown == is;
    };
    follow(m_promises.changePhrases({*before}, {after}), m_phrase, m_phraseRemark, stillThere);
}

} // namespace sportello
