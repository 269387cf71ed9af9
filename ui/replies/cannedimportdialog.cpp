// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedimportdialog.h"

#include "core/future.h"
#include "domain/cannedimport/cannedfile.h"
#include "domain/cannedimport/importedtext.h"
#include "services/errortext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

enum Column { What, Title, Text, Remarks, ColumnCount };

constexpr qsizetype TextShown = 160;

QList<std::pair<CannedField, QString>> importFields()
{
    return {{CannedField::Ignored, CannedImportDialog::tr("left out")},
            {CannedField::Shortcut, CannedImportDialog::tr("shortcut")},
            {CannedField::Keywords, CannedImportDialog::tr("keywords")},
            {CannedField::Title, CannedImportDialog::tr("title")},
            {CannedField::Text, CannedImportDialog::tr("text")},
            {CannedField::Html, CannedImportDialog::tr("text in HTML")},
            {CannedField::ShortText, CannedImportDialog::tr("short variant")},
            {CannedField::Language, CannedImportDialog::tr("language")},
            {CannedField::Tags, CannedImportDialog::tr("tags")},
            {CannedField::Scope, CannedImportDialog::tr("for whom")},
            {CannedField::Audience, CannedImportDialog::tr("used in")},
            {CannedField::Networks, CannedImportDialog::tr("networks")},
            {CannedField::Active, CannedImportDialog::tr("offered or not")},
            {CannedField::ExpiresAt, CannedImportDialog::tr("offered until")},
            {CannedField::Level, CannedImportDialog::tr("how well they are known")}};
}

QString wordFor(CannedPlanItem::Outcome outcome)
{
    switch (outcome) {
    case CannedPlanItem::Outcome::New: return CannedImportDialog::tr("New");
    case CannedPlanItem::Outcome::Replaces: return CannedImportDialog::tr("Replaces one");
    case CannedPlanItem::Outcome::Identical: return CannedImportDialog::tr("Is there already");
    }
    return {};
}

} // namespace

CannedImportDialog::CannedImportDialog(Program &program, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_file(new QLabel(this))
    , m_system(new QComboBox(this))
    , m_columns(new QTableWidget(this))
    , m_table(new QTableWidget(this))
    , m_words(new QLabel(this))
    , m_import(new QPushButton(tr("Import"), this))
{
    setObjectName(u"cannedImportDialog"_s);
    setWindowTitle(tr("Import canned replies"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    showPlan();
    resize(860, 620);
}

void CannedImportDialog::build()
{
    auto *choose = new QPushButton(tr("Choose a file…"), this);
    choose->setObjectName(u"importChoose"_s);
    m_file->setTextFormat(Qt::PlainText);
    m_file->setText(
        tr("JSON or CSV, as Sportello, Chatwoot, Zendesk, Freshdesk or Zammad export it."));
    m_file->setWordWrap(true);
    m_system->setObjectName(u"importSystem"_s);
    m_system->setAccessibleName(tr("Comes from"));
    m_system->addItem(tr("As the file looks"));
    for (const CannedSystem system :
         {CannedSystem::Own, CannedSystem::Chatwoot, CannedSystem::Zendesk, CannedSystem::Freshdesk,
          CannedSystem::Zammad})
        m_system->addItem(displayName(system), int(system));
    auto *form = new QFormLayout;
    form->addRow(choose, m_file);
    form->addRow(tr("Comes from"), m_system);

    m_columns->setObjectName(u"importColumns"_s);
    m_columns->setAccessibleName(tr("What the columns are"));
    m_columns->setMaximumHeight(150);
    m_columns->verticalHeader()->hide();
    m_columns->hide();
    m_table->setObjectName(u"importPlan"_s);
    m_table->setAccessibleName(tr("What would happen"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Title"), tr("Text"), tr("Remarks")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(Text, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Title, QHeaderView::Interactive);
    m_words->setObjectName(u"importWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_import->setObjectName(u"importNow"_s);
    m_import->setProperty("kind", u"primary"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_columns);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &CannedImportDialog::carryOut);
    connect(m_system, &QComboBox::activated, this, &CannedImportDialog::read);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog =
            new QFileDialog(this, tr("Import canned replies"), {},
                            tr("JSON and CSV (*.json *.csv *.tsv *.txt);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &CannedImportDialog::showFile);
        dialog->open();
    });
}

void CannedImportDialog::showFile(const QString &path)
{
    m_name = QFileInfo(path).fileName();
    m_file->setText(m_name);
    m_mapping.clear();
    m_bytes.clear();
    m_plan = {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showPlan();
        m_words->setText(tr("%1 cannot be opened: %2").arg(m_name, file.errorString()));
        return;
    }
    // Before it fills the memory.
    if (file.size() > largestCannedFile) {
        showPlan();
        m_words->setText(cannedFileTooLarge(file.size()));
        return;
    }
    m_bytes = file.read(largestCannedFile + 1);
    addColumns(m_bytes);
    read();
}

void CannedImportDialog::addColumns(const QByteArray &bytes)
{
    m_columns->hide();
    m_columns->clear();
    const bool csv = !m_name.endsWith(".json"_L1, Qt::CaseInsensitive);
    const Result<ImportedText> text = readImportedText(bytes);
    if (!csv || !text)
        return;
    const CannedCsvPreview preview = previewCannedCsv(text.value().text, {});
    if (preview.columns.size() < 2)
        return;
    m_columns->setColumnCount(int(preview.columns.size()));
    m_columns->setRowCount(int(1 + preview.rows.size()));
    m_columns->setHorizontalHeaderLabels(preview.columns);
    for (int column = 0; column < preview.columns.size(); ++column) {
        auto *box = new QComboBox(m_columns);
        const QString name = preview.columns.at(column);
        box->setAccessibleName(tr("What the column %1 is").arg(name));
        for (const auto &[field, word] : importFields())
            box->addItem(word, int(field));
        box->setCurrentIndex(box->findData(int(preview.fields.value(column))));
        connect(box, &QComboBox::activated, this, [this, box, name] {
            m_mapping.insert(name, CannedField(box->currentData().toInt()));
            read();
        });
        m_columns->setCellWidget(0, column, box);
        for (int row = 0; row < preview.rows.size(); ++row) {
            auto *item = new QTableWidgetItem(
                preview.rows.at(row).value(column).left(TextShown).simplified());
            item->setFlags(Qt::ItemIsEnabled);
            m_columns->setItem(row + 1, column, item);
        }
    }
    m_columns->show();
}

void CannedImportDialog::read()
{
    if (m_name.isEmpty())
        return;
    CannedReadOptions options;
    options.columns = m_mapping;
    if (m_system->currentData().isValid())
        options.system = CannedSystem(m_system->currentData().toInt());
    const Result<CannedFile> file = readCannedFile(m_bytes, options);
    m_plan = file ? m_program.cannedReplies().plan(file.value(), m_program.agent().id, m_name)
                  : CannedPlan{};
    showPlan();
    if (!file)
        m_words->setText(file.error().message);
}

void CannedImportDialog::showPlan()
{
    using Planned = CannedPlanItem::Outcome;
    m_table->setRowCount(int(m_plan.items.size()));
    for (int row = 0; row < m_plan.items.size(); ++row) {
        const CannedPlanItem &item = m_plan.items.at(row);
        const CannedReply &reply = item.found.reply;
        const QString text = reply.texts.isEmpty() ? QString() : reply.texts.first().text;
        const QString title = reply.title.isEmpty() ? reply.shortcut : reply.title;
        const QString remarks = item.found.warnings.join(u' ');
        m_table->setItem(row, What, new QTableWidgetItem(wordFor(item.outcome)));
        m_table->setItem(row, Title, new QTableWidgetItem(title));
        m_table->setItem(row, Text, new QTableWidgetItem(text.left(TextShown).simplified()));
        auto *last = new QTableWidgetItem(remarks);
        last->setToolTip(remarks.toHtmlEscaped());
        m_table->setItem(row, Remarks, last);
    }
    const int added = m_plan.count(Planned::New);
    const int replaced = m_plan.count(Planned::Replaces);
    m_import->setEnabled(added + replaced > 0);
    if (m_plan.items.isEmpty()) {
        m_words->setText(m_plan.warnings.join(u'\n'));
        return;
    }
    QStringList words{tr("%1: %2 new, %3 replaced, %4 there already. Everything can be undone.")
                          .arg(displayName(m_plan.system))
                          .arg(added)
                          .arg(replaced)
                          .arg(m_plan.count(Planned::Identical))};
    m_words->setText((words + m_plan.warnings).join(u'\n'));
}

void CannedImportDialog::carryOut()
{
    m_import->setEnabled(false);
    whenDone(m_program.cannedReplies().importReplies(m_plan), this,
             [this](const Result<CannedImport> &done) {
        if (!done) {
            m_words->setText(ErrorText::forError(done.error(), ErrorText::Action::Save).text());
            m_import->setEnabled(true);
            return;
        }
        Q_EMIT imported(done.value());
        accept();
    });
}

} // namespace sportello
