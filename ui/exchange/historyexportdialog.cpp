// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/exchange/historyexportdialog.h"

#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

using Scope = ExportRequest::Scope;

namespace {

QString aboutFormat(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLines:
        return HistoryExportDialog::tr("With notes, tags, people and what was done: what “Import…” "
                                       "and other programs read. No "
                                       "sign-ins, no files.");
    case ExportFormat::Csv: return HistoryExportDialog::tr("One message a row, for spreadsheets.");
    case ExportFormat::Mbox:
        return HistoryExportDialog::tr("One message a mail, in threads, for mail programs.");
    case ExportFormat::Pdf: break;
    }
    return HistoryExportDialog::tr("Conversations one below the other, for people and for paper.");
}

} // namespace

HistoryExportDialog::HistoryExportDialog(Program &program, const Offer &offer, const Theme &theme,
                                         QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_offer(offer)
    , m_scope(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose…"), this))
    , m_about(new WrappedLabel({}, this))
    , m_state(new WrappedLabel({}, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"historyExport"_s);
    setWindowTitle(tr("Export"));
    if (!m_offer.listed.isEmpty())
        m_scope->addItem(
            tr("What the list shows (%n conversation(s))", nullptr, int(m_offer.listed.size())),
            int(Scope::Query));
    if (!m_offer.conversation.isNull())
        m_scope->addItem(tr("This conversation"), int(Scope::Conversation));
    m_scope->addItem(tr("Everything"), int(Scope::Everything));
    m_format->addItem(tr("Spreadsheet (CSV)"), int(ExportFormat::Csv));
    m_format->addItem(tr("Whole history (JSON lines)"), int(ExportFormat::JsonLines));
    m_format->addItem(tr("Mailbox (MBOX)"), int(ExportFormat::Mbox));
    m_format->addItem(tr("Report (PDF)"), int(ExportFormat::Pdf));
    build(theme);
    setPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/sportello-"_s
            + toDateTime(program.clock().now()).toLocalTime().toString(u"yyyy-MM-dd"_s)
            + u".csv"_s);
    connect(m_choose, &QPushButton::clicked, this, &HistoryExportDialog::choosePath);
    connect(m_start, &QPushButton::clicked, this, &HistoryExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &HistoryExportDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this, &HistoryExportDialog::refresh);
    connect(m_format, &QComboBox::currentIndexChanged, this, &HistoryExportDialog::adaptPath);
    connect(&program.exports(), &Exports::progressed, this, [this](const ExportProgress &progress) {
        if (!m_isWorking)
            return;
        m_progress->setRange(0, 1000);
        m_progress->setValue(progress.thousandths);
        m_state->setText(tr("%n message(s) so far", nullptr, progress.messages));
        m_state->fit();
    });
    adaptPath();
}

HistoryExportDialog::~HistoryExportDialog()
{
    if (m_isWorking)
        m_program.exports().cancel();
}

void HistoryExportDialog::build(const Theme &theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_scope->setObjectName(u"historyScope"_s);
    m_scope->setAccessibleName(tr("What"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(12);
    form->addRow(tr("What"), m_scope);
    m_format->setObjectName(u"historyFormat"_s);
    m_format->setAccessibleName(tr("Format"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(12);
    form->addRow(tr("Format"), m_format);
    layout->addLayout(form);
    m_about->setObjectName(u"historyAbout"_s);
    layout->addWidget(m_about);
    auto *file = new QHBoxLayout;
    m_path->setObjectName(u"historyPath"_s);
    m_path->setAccessibleName(tr("File"));
    m_choose->setObjectName(u"historyChoose"_s);
    m_choose->setAccessibleName(tr("Choose the file"));
    m_choose->setAutoDefault(false);
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    layout->addLayout(file);
    layout->addWidget(new WrappedLabel(tr("The file holds what customers wrote, as they wrote it. "
                                          "Keep it where only those who may "
                                          "read it can. Who exported how much is recorded."),
                                       this));
    m_progress->setObjectName(u"historyProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_state->setObjectName(u"historyState"_s);
    m_state->hide();
    layout->addWidget(m_state);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"historyStart"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setDefault(true);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"historyClose"_s);
    m_close->setAutoDefault(false);
    layout->addWidget(buttons);
    setMinimumWidth(theme.lineHeight(FontRole::Body) * 24);
}

ExportFormat HistoryExportDialog::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

void HistoryExportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

void HistoryExportDialog::setFormat(ExportFormat format)
{
    m_format->setCurrentIndex(m_format->findData(int(format)));
}

void HistoryExportDialog::setScope(Scope scope)
{
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(scope))));
}

void HistoryExportDialog::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exportSuffix(format()));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryExportDialog::setPath);
    dialog->open();
}

void HistoryExportDialog::adaptPath()
{
    const QFileInfo file(m_path->text());
    if (exportFormatFromWord(file.suffix().toLower()))
        m_path->setText(m_path->text().chopped(file.suffix().size()) + exportSuffix(format()));
    m_about->setText(aboutFormat(format()));
    m_about->fit();
    refresh();
}

void HistoryExportDialog::refresh()
{
    const bool isFree = !m_isWorking && !m_isDone;
    m_start->setEnabled(isFree && !m_path->text().trimmed().isEmpty());
    m_path->setEnabled(isFree);
    m_choose->setEnabled(isFree);
    m_scope->setEnabled(isFree);
    m_format->setEnabled(isFree);
    m_close->setText(m_isDone ? tr("Close") : tr("Cancel"));
    m_progress->setVisible(m_isWorking);
}

void HistoryExportDialog::start()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const QFileInfo file(path);
    if (file.isDir() || !QFileInfo(file.path()).isDir()) {
        end(file.isDir() ? tr("%1 is a folder. Name a file in it.").arg(path)
                         : tr("There is no folder %1. Choose another one.").arg(file.path()),
            false);
        return;
    }
    m_isWorking = true;
    m_state->hide();
    m_progress->setRange(0, 0);
    refresh();
    ExportRequest request;
    request.scope = Scope(m_scope->currentData().toInt());
    request.listed = m_offer.listed;
    request.conversation = m_offer.conversation;
    request.format = format();
    request.path = path;
    request.agent = m_program.agent().id;
    request.zone = QTimeZone::systemTimeZone();
    whenDone(m_program.exports().write(request), this, [this](const Result<Exported> &done) {
        if (done) {
            m_isDone = true;
            end(tr("%n message(s) written into %1.", nullptr, done->messages).arg(done->path),
                true);
        } else if (done.error().kind == ErrorKind::Cancelled) {
            end(tr("Broken off. Nothing was kept."), false);
        } else {
            const bool isSentence =
                done.error().kind == ErrorKind::Refused || done.error().kind == ErrorKind::Storage;
            end(isSentence ? done.error().message
                           : ErrorText::forError(done.error(), ErrorText::Action::Save).text(),
                false);
        }
    });
}

void HistoryExportDialog::end(const QString &sentence, bool worked)
{
    m_isWorking = false;
    m_state->setText(sentence);
    restyle(*m_state, "tone", worked ? QString() : u"bad"_s);
    m_state->show();
    m_state->fit();
    refresh();
    (worked ? m_close : m_start)->setFocus();
}

void HistoryExportDialog::reject()
{
    if (m_isWorking)
        m_program.exports().cancel();
    else
        QDialog::reject();
}

} // namespace sportello
