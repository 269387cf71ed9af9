// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/languagespage.h"

#include "domain/language.h"
#include "services/spelling.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/settings/languagebox.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMap>
#include <QPushButton>
#include <QShortcut>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinesShown = 5;

} // namespace

LanguagesPage::LanguagesPage(Settings &settings, Spelling &spelling, const Theme &theme,
                             QWidget *parent)
    : SettingsPage(theme, tr("Languages"), u"comment"_s, parent)
    , m_settings(settings)
    , m_spelling(spelling)
    , m_more(new LanguageBox({}, this))
    , m_mine(new QListWidget(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_prefer(new QPushButton(tr("Move to the top"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    buildProgram();
    buildAgent();
    buildSpelling();
    fill();
    connect(&settings, &Settings::agentLanguagesChanged, this, &LanguagesPage::fill);
}

void LanguagesPage::buildProgram()
{
    auto *language = new QComboBox(this);
    language->setObjectName(u"languageChoice"_s);
    language->addItem(tr("As the system"), QString());
    for (const auto &[code, name] : languages())
        language->addItem(name, code);
    language->setCurrentIndex(std::max(0, language->findData(m_settings.language())));
    addRow(tr("Language of the program"), language);
    connect(language, &QComboBox::activated, this,
            [this, language] { m_settings.setLanguage(language->currentData().toString()); });
}

void LanguagesPage::buildAgent()
{
    beginGroup(tr("Your languages"));
    addText(tr("What you read and write without help. The one at the top is the one that you "
               "prefer; the system’s are taken until you choose."));
    m_mine->setObjectName(u"myLanguages"_s);
    m_mine->setAccessibleName(tr("Your languages"));
    form().addRow(m_mine);
    m_prefer->setObjectName(u"myLanguageFirst"_s);
    m_remove->setObjectName(u"myLanguageRemove"_s);
    addButtons({m_prefer, m_remove});
    m_more->setObjectName(u"languageToAdd"_s);
    m_add->setObjectName(u"myLanguageAdd"_s);
    auto *more = new QWidget(this);
    auto *row = new QHBoxLayout(more);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_more, 1);
    row->addWidget(m_add);
    more->setFocusProxy(m_more);
    addRow(tr("Another language"), more);
    m_more->setAccessibleName(tr("Another language"));
    connect(m_add, &QPushButton::clicked, this, &LanguagesPage::add);
    connect(m_prefer, &QPushButton::clicked, this, &LanguagesPage::prefer);
    connect(m_remove, &QPushButton::clicked, this, &LanguagesPage::remove);
    auto *key = new QShortcut(QKeySequence::Delete, m_mine);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &LanguagesPage::remove);
    connect(m_mine, &QListWidget::currentRowChanged, this,
            [this](int chosen) { m_prefer->setEnabled(chosen > 0); });
}

void LanguagesPage::buildSpelling()
{
    beginGroup(tr("Spelling"));
    m_dictionaries = addText({});
    m_dictionaries->setObjectName(u"dictionariesFound"_s);
    m_missing = addText({});
    m_missing->setObjectName(u"dictionariesMissing"_s);
    // A name that was just read in the one place is about to be typed in another.
    for (QLabel *label : {m_dictionaries, m_missing})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void LanguagesPage::lookForDictionaries()
{
    const QStringList languages = m_settings.agentLanguages();
    whenDone(m_spelling.dictionaries(languages), this,
             [this, languages](const Result<SpellingDictionaries> &dictionaries) {
        if (dictionaries && languages == m_settings.agentLanguages())
            showDictionaries(*dictionaries);
    });
}

void LanguagesPage::showDictionaries(const SpellingDictionaries &dictionaries)
{
    QMap<QString, QStringList> names;
    for (const QString &name : dictionaries.found)
        names[Format::language(languageOnly(name))].append(name);
    QStringList lines{names.isEmpty() ? tr("No dictionary was found on this computer.")
                                      : tr("The dictionaries that were found on this computer:")};
    for (auto of = names.cbegin(); of != names.cend(); ++of)
        lines.append(tr("%1: %2", "language: dictionaries").arg(of.key(), of->join(u", "_s)));
    m_dictionaries->setText(lines.join(u'\n'));
    QStringList sentences;
    for (const QString &language : dictionaries.missing)
        sentences.append(m_spelling.missingSentence(language));
    m_missing->setText(sentences.join(u'\n'));
    m_missing->setVisible(!sentences.isEmpty());
}

void LanguagesPage::fill()
{
    const int row = m_mine->currentRow();
    m_mine->clear();
    const QStringList codes = m_settings.agentLanguages();
    for (const QString &code : codes)
        m_mine->addItem(Format::language(code));
    m_mine->setFixedHeight(LinesShown * (theme().lineHeight(FontRole::Body) + 6));
    m_mine->setCurrentRow(std::clamp(row, 0, m_mine->count() - 1));
    m_prefer->setEnabled(m_mine->currentRow() > 0);
    // There is always one: without any the system's would come back.
    m_remove->setEnabled(codes.size() > 1);
    lookForDictionaries();
}

void LanguagesPage::add()
{
    QStringList codes = m_settings.agentLanguages();
    if (!codes.contains(m_more->code()))
        codes.append(m_more->code());
    m_settings.setAgentLanguages(codes);
    m_mine->setCurrentRow(int(codes.indexOf(m_more->code())));
}

void LanguagesPage::prefer()
{
    QStringList codes = m_settings.agentLanguages();
    const int row = m_mine->currentRow();
    if (row <= 0 || row >= codes.size())
        return;
    codes.move(row, 0);
    m_settings.setAgentLanguages(codes);
    m_mine->setCurrentRow(0);
}

void LanguagesPage::remove()
{
    const QStringList before = m_settings.agentLanguages();
    const int row = m_mine->currentRow();
    if (before.size() < 2 || row < 0)
        return;
    QStringList codes = before;
    const QString name = Format::language(codes.takeAt(row));
    m_settings.setAgentLanguages(codes);
    Q_EMIT told(tr("%1 is none of your languages any more.").arg(name),
                [this, before] { m_settings.setAgentLanguages(before); });
}

QList<std::pair<QString, QString>> LanguagesPage::languages()
{
    return {{u"en"_s, u"English"_s}, {u"it"_s, u"Italiano"_s}};
}

} // namespace sportello
