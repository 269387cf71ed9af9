// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/cannedpage.h"

#include "ui/common/format.h"
#include "ui/replies/cannededitor.h"
#include "ui/replies/cannedexport.h"
#include "ui/replies/cannedimportdialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMap>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

CannedPage::CannedPage(Program &program, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Canned replies"), u"canned"_s, parent)
    , m_program(program)
    , m_starter(new QComboBox(this))
{
    build();
    count();
    connect(&program.cannedReplies(), &CannedReplies::changed, this, &CannedPage::count);
}

void CannedPage::build()
{
    m_count = addText({});
    m_count->setObjectName(u"cannedCount"_s);
    auto *open = new QPushButton(tr("Write and change…"), this);
    open->setObjectName(u"cannedOpen"_s);
    auto *in = new QPushButton(tr("Import…"), this);
    in->setObjectName(u"cannedIn"_s);
    auto *out = new QPushButton(tr("Export…"), this);
    out->setObjectName(u"cannedOut"_s);
    addButtons({open, in, out});
    beginGroup(tr("Texts that come with the program"));
    addText(tr("Texts for hotels and restaurants to begin with. What is there already stays as it "
               "is."));
    m_starter->setObjectName(u"starterLanguage"_s);
    m_starter->addItem(tr("All of them"), QString());
    const QStringList languages = CannedReplies::starterLanguages();
    for (const QString &code : languages)
        m_starter->addItem(Format::language(code), code);
    addRow(tr("Languages"), m_starter);
    auto *add = new QPushButton(tr("Add these texts"), this);
    add->setObjectName(u"starterAdd"_s);
    addButtons({add});
    connect(open, &QPushButton::clicked, this,
            [this] { (new CannedEditor(m_program, theme(), this))->open(); });
    connect(in, &QPushButton::clicked, this, &CannedPage::importFile);
    connect(out, &QPushButton::clicked, this, [this] {
        exportCannedReplies(m_program.cannedReplies(), this,
                            [this](const QString &text) { Q_EMIT told(text, {}); });
    });
    connect(add, &QPushButton::clicked, this, &CannedPage::addStarterSet);
}

void CannedPage::count()
{
    const QList<CannedReply> &all = m_program.cannedReplies().all();
    QMap<QString, int> texts;
    for (const CannedReply &reply : all) {
        for (const CannedText &text : reply.texts)
            ++texts[text.language];
    }
    QStringList parts;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        const QString language =
            it.key().isEmpty() ? tr("any language") : Format::language(it.key());
        parts.append(tr("%1 %2", "a language, a number").arg(language, Format::count(it.value())));
    }
    const QString sum = tr("There are %n canned reply(ies).", nullptr, int(all.size()));
    m_count->setText(parts.isEmpty() ? sum
                                     : tr("%1 Texts: %2.", "sentence, numbers by language")
                                           .arg(sum, QLocale().createSeparatedList(parts)));
}

void CannedPage::tellImport(const CannedImport &import)
{
    Q_EMIT told(tr("%n canned reply(ies) were added.", nullptr, import.added + import.replaced),
                [this, id = import.id] { follow(m_program.cannedReplies().undoImport(id)); });
}

void CannedPage::importFile()
{
    auto *dialog = new CannedImportDialog(m_program, this);
    connect(dialog, &CannedImportDialog::imported, this, &CannedPage::tellImport);
    dialog->open();
}

void CannedPage::addStarterSet()
{
    const QString language = m_starter->currentData().toString();
    const QStringList languages = language.isEmpty() ? QStringList() : QStringList{language};
    whenDone(m_program.cannedReplies().addStarterSet(m_program.agent().id, languages), this,
             [this](const Result<CannedImport> &added) {
        if (!added)
            Q_EMIT told(sentenceOf(added.error()), {});
        else if (added.value().id.isNull())
            Q_EMIT told(tr("All these texts are there already."), {});
        else
            tellImport(added.value());
    });
}

} // namespace sportello
