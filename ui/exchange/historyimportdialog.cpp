// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/exchange/historyimportdialog.h"

#include "services/archivefile.h"
#include "services/archiveimports.h"
#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString day(Instant instant)
{
    return QLocale().toString(toDateTime(instant).toLocalTime().date(), QLocale::LongFormat);
}

} // namespace

HistoryImportDialog::HistoryImportDialog(Program &program, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_preview(new WrappedLabel({}, this))
    , m_state(new WrappedLabel({}, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"historyImport"_s);
    setWindowTitle(tr("Import a history"));
    build(theme);
    connect(m_choose, &QPushButton::clicked, this, &HistoryImportDialog::choosePath);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (m_looked)
            import();
        else
            look();
    });
    connect(m_close, &QPushButton::clicked, this, &HistoryImportDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this, &HistoryImportDialog::forget);
    const auto progress = [this](int thousandths) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(thousandths);
    };
    connect(&program.historyImports(), &HistoryImports::progressed, this, progress);
    connect(&program.archiveImports(), &ArchiveImports::progressed, this, progress);
    refresh();
}

HistoryImportDialog::~HistoryImportDialog()
{
    if (m_isWorking)
        cancel();
}

void HistoryImportDialog::cancel()
{
    m_program.historyImports().cancel();
    m_program.archiveImports().cancel();
}

void HistoryImportDialog::build(const Theme &theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(
        new WrappedLabel(tr("A history that was exported as JSON lines, here or elsewhere, or the "
                            "archive of an account of yours that its network made (.zip, .tar.gz). "
                            "What is here already stays as it is and is not doubled; nothing that "
                            "is imported is ever sent."),
                         this));
    auto *file = new QHBoxLayout;
    m_path->setObjectName(u"importPath"_s);
    m_path->setAccessibleName(tr("File"));
    m_choose->setObjectName(u"importChoose"_s);
    m_choose->setAccessibleName(tr("Choose the file"));
    m_choose->setAutoDefault(false);
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    layout->addLayout(file);
    m_preview->setObjectName(u"importPreview"_s);
    m_preview->hide();
    layout->addWidget(m_preview);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_state->setObjectName(u"importState"_s);
    m_state->hide();
    layout->addWidget(m_state);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Look into the file"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"importStart"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setDefault(true);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"importClose"_s);
    m_close->setAutoDefault(false);
    layout->addWidget(buttons);
    setMinimumWidth(theme.lineHeight(FontRole::Body) * 24);
}

void HistoryImportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

void HistoryImportDialog::choosePath()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose a file"), m_path->text(),
                        tr("Histories and archives (*.jsonl *.zip *.tar.gz);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryImportDialog::setPath);
    dialog->open();
}

void HistoryImportDialog::forget()
{
    m_looked.reset();
    m_preview->hide();
    m_state->hide();
    refresh();
}

void HistoryImportDialog::refresh()
{
    const bool isFree = !m_isWorking && !m_isDone;
    m_start->setText(m_looked ? tr("Import") : tr("Look into the file"));
    m_start->setEnabled(isFree && !m_path->text().trimmed().isEmpty()
                        && (!m_looked || m_looked->problems.isEmpty()));
    m_path->setEnabled(isFree);
    m_choose->setEnabled(isFree);
    m_close->setText(m_isDone ? tr("Close") : tr("Cancel"));
    m_progress->setVisible(m_isWorking);
}

void HistoryImportDialog::begin()
{
    m_isWorking = true;
    m_state->hide();
    m_progress->setRange(0, 0);
    refresh();
}

void HistoryImportDialog::look()
{
    begin();
    const QString path = m_path->text().trimmed();
    m_isArchive = isArchiveFile(path);
    auto looked =
        m_isArchive ? m_program.archiveImports().look(path) : m_program.historyImports().look(path);
    whenDone(looked, this, [this](const Result<HistoryPreview> &preview) {
        if (!preview) {
            fail(preview.error());
            return;
        }
        m_looked = *preview;
        tell(*preview);
    });
}

void HistoryImportDialog::tell(const HistoryPreview &preview)
{
    QStringList lines{tr("%n message(s)", nullptr, preview.messages) + u", "_s
                      + tr("%n of them new", nullptr, preview.newMessages)};
    if (!m_isArchive)
        lines.append(tr("%n conversation(s)", nullptr, preview.conversations) + u", "_s
                     + tr("%n note(s)", nullptr, preview.notes));
    if (preview.oldest && preview.newest)
        lines.append(tr("From %1 to %2").arg(day(*preview.oldest), day(*preview.newest)));
    if (!preview.accounts.isEmpty())
        lines.append(tr("Accounts: %1").arg(preview.accounts.join(u", "_s)));
    if (preview.outcomes > 0)
        lines.append(
            tr("%n reply(s) from an outbox, which stay where they are", nullptr, preview.outcomes));
    m_preview->setText(lines.join(u'\n'));
    m_preview->setVisible(preview.messages > 0 || preview.problems.isEmpty());
    m_preview->fit();
    if (preview.problems.isEmpty()) {
        m_isWorking = false;
        refresh();
        m_start->setFocus();
    } else {
        end(HistoryImports::complaint(preview), false);
    }
}

void HistoryImportDialog::import()
{
    begin();
    const QString path = m_path->text().trimmed();
    const AgentId agent = m_program.agent().id;
    auto imported = m_isArchive ? m_program.archiveImports().import(path, agent)
                                : m_program.historyImports().import(path, agent);
    whenDone(imported, this, [this](const Result<HistoryImported> &done) {
        // Accounts that came with it are listed, and say that nobody is signed in.
        m_program.accounts().load();
        if (!done) {
            fail(done.error());
            return;
        }
        m_isDone = true;
        QStringList lines{tr("%n message(s) imported.", nullptr, done->messages)};
        if (done->known > 0)
            lines.append(tr("%n message(s) were here already.", nullptr, done->known));
        if (done->leftOut > 0)
            lines.append(tr("%n message(s) left out: they were erased here, or are older than what "
                            "is kept.",
                            nullptr, done->leftOut));
        end(lines.join(u'\n'), true);
    });
}

void HistoryImportDialog::fail(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        end(tr("Broken off. What was imported by then stays; do it again for the rest."), false);
    else if (error.kind == ErrorKind::Refused)
        end(error.message, false);
    else
        end(ErrorText::forError(error, ErrorText::Action::Save).text(), false);
}

void HistoryImportDialog::end(const QString &sentence, bool worked)
{
    m_isWorking = false;
    m_state->setText(sentence);
    restyle(*m_state, "tone", worked ? QString() : u"bad"_s);
    m_state->show();
    m_state->fit();
    refresh();
    (worked ? m_close : m_start)->setFocus();
}

void HistoryImportDialog::reject()
{
    if (m_isWorking)
        cancel();
    else
        QDialog::reject();
}

} // namespace sportello
