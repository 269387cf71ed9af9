// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/contactimportdialog.h"

#include "core/future.h"
#include "domain/cannedimport/importedtext.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/wrappedlabel.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using RowKind = ContactImportRow::Kind;

enum RowColumn { Line, Who, What, RowColumnCount };
enum EarlierColumn { When, File, By, Facts, State, EarlierColumnCount };

// More rows are counted, not shown: nobody reads them, and a table of them takes seconds.
constexpr int MostShown = 2000;
constexpr qsizetype MostOfAName = 80;

} // namespace

ContactImportDialog::ContactImportDialog(Program &program, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_about(new WrappedLabel(
          tr("A table (CSV) with one customer in each row. The columns are found by their headings:"
             " name, handle, phone, e-mail, customer number."),
          this))
    , m_words(new WrappedLabel({}, this))
    , m_rows(table(u"contactImportRows"_s, tr("What each row would bring"),
                   {tr("Row"), tr("Customer"), tr("What would happen")}, What))
    , m_earlier(table(u"contactImports"_s, tr("Earlier imports"),
                      {tr("When"), tr("File"), tr("By"), tr("Entries"), tr("State")}, File))
    , m_import(new QPushButton(tr("Put on file"), this))
    , m_undo(new QPushButton(tr("Undo this import"), this))
{
    setObjectName(u"contactImportDialog"_s);
    setWindowTitle(tr("Import contacts"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    showPlan();
    showImports();
    resize(820, 640);
}

QTableWidget *ContactImportDialog::table(const QString &objectName, const QString &name,
                                         const QStringList &columns, int stretched)
{
    auto *made = new QTableWidget(this);
    made->setObjectName(objectName);
    made->setAccessibleName(name);
    made->setColumnCount(int(columns.size()));
    made->setHorizontalHeaderLabels(columns);
    made->verticalHeader()->hide();
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setSelectionMode(QAbstractItemView::SingleSelection);
    made->setTabKeyNavigation(false);
    made->setWordWrap(true);
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return made;
}

void ContactImportDialog::build()
{
    auto *choose = new QPushButton(tr("Choose a file…"), this);
    choose->setObjectName(u"contactImportChoose"_s);
    m_words->setObjectName(u"contactImportWords"_s);
    m_import->setObjectName(u"contactImportNow"_s);
    m_import->setProperty("kind", u"primary"_s);
    m_undo->setObjectName(u"contactImportUndo"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->addButton(m_import, QDialogButtonBox::ActionRole);
    auto *earlier = new QLabel(tr("Earlier imports"), this);
    earlier->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(choose, 0, Qt::AlignLeft);
    layout->addWidget(m_rows, 3);
    layout->addWidget(m_words);
    layout->addWidget(earlier);
    layout->addWidget(m_earlier, 2);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    m_import->setEnabled(false);
    m_undo->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &ContactImportDialog::chooseFile);
    connect(m_import, &QPushButton::clicked, this, &ContactImportDialog::carryOut);
    connect(m_undo, &QPushButton::clicked, this, &ContactImportDialog::undoChosen);
    connect(m_earlier, &QTableWidget::itemSelectionChanged, this,
            &ContactImportDialog::refreshUndo);
}

void ContactImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import contacts"), {},
                                   tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ContactImportDialog::showFile);
    dialog->open();
}

void ContactImportDialog::showFile(const QString &path)
{
    const quint64 number = ++m_number;
    const QString name = QFileInfo(path).fileName();
    m_about->setText(name);
    m_about->fit();
    m_plan = {};
    showPlan();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_words->setText(tr("%1 cannot be opened: %2").arg(name, file.errorString()));
        m_words->fit();
        return;
    }
    const Result<ImportedText> text = readImportedText(file.read(largestCannedFile + 1));
    if (!text) {
        m_words->setText(text.error().message);
        m_words->fit();
        return;
    }
    whenDone(m_program.contactFile().preview(name, text->text), this,
             [this, number](const Result<ContactImportPlan> &plan) {
        if (number != m_number)
            return;
        if (plan)
            m_plan = *plan;
        showPlan();
        if (!plan)
            m_words->setText(ErrorText::forError(plan.error(), ErrorText::Action::Open).text());
        m_words->fit();
    });
}

QString ContactImportDialog::whatHappens(const ContactImportRow &row)
{
    switch (row.kind) {
    case RowKind::Problem: return tr("Left out: %1", "a sentence").arg(row.problem);
    case RowKind::Known: return tr("Is on file already");
    case RowKind::New: break;
    }
    return row.contact
        ? tr("%n more on file about a known customer", nullptr, int(row.facts.size()))
        : tr("New, with %n entries", nullptr, int(row.facts.size()));
}

void ContactImportDialog::showPlan()
{
    const int rows = int(std::min<qsizetype>(m_plan.rows.size(), MostShown));
    m_rows->setRowCount(rows);
    for (int i = 0; i < rows; ++i) {
        const ContactImportRow &row = m_plan.rows.at(i);
        m_rows->setItem(i, Line, new QTableWidgetItem(Format::count(row.line)));
        m_rows->setItem(i, Who, new QTableWidgetItem(row.who.left(MostOfAName).simplified()));
        auto *what = new QTableWidgetItem(whatHappens(row));
        what->setToolTip(what->text().toHtmlEscaped());
        m_rows->setItem(i, What, what);
    }
    const int added = m_plan.count(RowKind::New);
    m_import->setEnabled(added > 0);
    if (m_plan.rows.isEmpty()) {
        m_words->setText(m_plan.problem);
        m_words->fit();
        return;
    }
    m_words->setText(tr("%1 rows bring something new, %2 are on file already, %3 are left out. The"
                        " whole import can be undone.")
                         .arg(added)
                         .arg(m_plan.count(RowKind::Known))
                         .arg(m_plan.count(RowKind::Problem)));
    m_words->fit();
}

void ContactImportDialog::showImports()
{
    whenDone(m_program.contactFile().imports(), this,
             [this](const Result<QList<ContactImport>> &imports) {
        if (!imports)
            return;
        m_imports = *imports;
        m_earlier->setRowCount(int(m_imports.size()));
        const Instant now = m_program.clock().now();
        for (int i = 0; i < m_imports.size(); ++i) {
            const ContactImport &import = m_imports.at(i);
            const auto set = [this, i](int column, const QString &text) {
                m_earlier->setItem(i, column, new QTableWidgetItem(text));
            };
            set(When, Format::moment(import.at, now));
            set(File, import.fileName);
            set(By, import.agentName.isEmpty() ? tr("Me") : import.agentName);
            set(Facts, Format::count(import.facts));
            set(State,
                import.undoneAt
                    ? tr("Undone %1", "a time").arg(Format::moment(*import.undoneAt, now))
                    : tr("On file"));
        }
        refreshUndo();
    });
}

void ContactImportDialog::refreshUndo()
{
    const int row = m_earlier->currentRow();
    m_undo->setEnabled(row >= 0 && row < m_imports.size() && !m_imports.at(row).undoneAt);
}

void ContactImportDialog::carryOut()
{
    m_import->setEnabled(false);
    whenDone(m_program.contactFile().import(m_plan, m_program.agent().id), this,
             [this](const Result<ContactImport> &import) {
        m_plan = {};
        showPlan();
        m_words->setText(import
                             ? tr("Put on file: %n entries.", nullptr, import->facts)
                             : ErrorText::forError(import.error(), ErrorText::Action::Save).text());
        m_words->fit();
        showImports();
        if (import)
            Q_EMIT imported(*import);
    });
}

void ContactImportDialog::undoChosen()
{
    const int row = m_earlier->currentRow();
    if (row < 0 || row >= m_imports.size())
        return;
    m_undo->setEnabled(false);
    whenDone(m_program.contactFile().undoImport(m_imports.at(row).id, m_program.agent().id), this,
             [this](const Result<int> &undone) {
        m_words->setText(undone
                             ? tr("Taken off file: %n entries.", nullptr, *undone)
                             : ErrorText::forError(undone.error(), ErrorText::Action::Save).text());
        m_words->fit();
        showImports();
    });
}

} // namespace sportello
