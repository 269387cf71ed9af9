// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/personexportdialog.h"

#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/privacy/personpdf.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

PersonExportDialog::PersonExportDialog(Program &program, const ContactId &contact,
                                       const QString &name, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_contact(contact)
    , m_pdf(new PersonPdf(this))
    , m_folder(new QLineEdit(this))
    , m_facts(new QCheckBox(tr("Include what is on file (phones, addresses, numbers)"), this))
    , m_state(new WrappedLabel({}, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"personExport"_s);
    setWindowTitle(tr("Export a person"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new WrappedLabel(
        tr("Everything that is stored about %1 is written into a new folder: as a text for people "
           "(PDF), and line by line for programs (JSON). Give it to nobody but them.")
            .arg(name),
        this));
    auto *folder = new QHBoxLayout;
    m_folder->setObjectName(u"exportFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setObjectName(u"exportChoose"_s);
    choose->setAccessibleName(tr("Choose the folder"));
    choose->setAutoDefault(false);
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    layout->addLayout(folder);
    m_facts->setObjectName(u"exportFacts"_s);
    layout->addWidget(m_facts);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    layout->addWidget(m_progress);
    m_state->setObjectName(u"exportState"_s);
    m_state->hide();
    layout->addWidget(m_state);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Export"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"exportStart"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setDefault(true);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"exportClose"_s);
    m_close->setAutoDefault(false);
    layout->addWidget(buttons);
    setMinimumWidth(theme.lineHeight(FontRole::Body) * 24);

    connect(choose, &QPushButton::clicked, this, &PersonExportDialog::chooseFolder);
    connect(m_start, &QPushButton::clicked, this, &PersonExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &PersonExportDialog::reject);
    connect(m_folder, &QLineEdit::textChanged, this, &PersonExportDialog::refresh);
    connect(&program.personalData().exports(), &PersonExports::progressed, this,
            [this](int done, int all) {
        if (!m_isWorking)
            return;
        m_progress->setRange(0, std::max(all, done));
        m_progress->setValue(done);
    });
    refresh();
}

PersonExportDialog::~PersonExportDialog()
{
    if (m_isWorking)
        m_program.personalData().exports().cancel();
}

void PersonExportDialog::setFolder(const QString &folder)
{
    m_folder->setText(folder);
}

void PersonExportDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &PersonExportDialog::setFolder);
    dialog->open();
}

void PersonExportDialog::refresh()
{
    m_start->setEnabled(!m_isWorking && !m_isDone && !m_folder->text().trimmed().isEmpty());
    m_folder->setEnabled(!m_isWorking && !m_isDone);
    m_facts->setEnabled(!m_isWorking && !m_isDone);
    m_close->setText(m_isWorking || !m_isDone ? tr("Cancel") : tr("Close"));
    m_progress->setVisible(m_isWorking);
}

void PersonExportDialog::start()
{
    const QString folder = m_folder->text().trimmed();
    if (!QDir(folder).exists()) {
        end(tr("There is no folder %1. Choose another one.").arg(folder), false);
        return;
    }
    m_isWorking = true;
    m_state->hide();
    m_progress->setRange(0, 0);
    refresh();
    auto written = m_program.personalData().exports().write(
        {m_contact, folder, m_facts->isChecked(), m_program.agent().id});
    whenDone(written, this, [this](const Result<PersonExported> &done) {
        if (done) {
            writePdf(*done);
        } else if (done.error().kind == ErrorKind::Cancelled) {
            end(tr("Broken off. Nothing was kept."), false);
        } else {
            const bool isSentence = !done.error().message.isEmpty();
            end(isSentence ? done.error().message
                           : ErrorText::forError(done.error(), ErrorText::Action::Save).text(),
                false);
        }
    });
}

void PersonExportDialog::writePdf(const PersonExported &written)
{
    m_written = written.folder;
    m_progress->setRange(0, 0);
    whenDone(m_pdf->writePerson(written.folder), this, [this, written](const Result<QString> &pdf) {
        if (pdf) {
            m_isDone = true;
            end(tr("Written into %1.").arg(written.folder), true);
            return;
        }
        QDir(written.folder).removeRecursively();
        end(pdf.error().kind == ErrorKind::Cancelled ? tr("Broken off. Nothing was kept.")
                                                     : pdf.error().message,
            false);
    });
}

void PersonExportDialog::end(const QString &sentence, bool worked)
{
    m_isWorking = false;
    m_written.clear();
    m_state->setText(sentence);
    restyle(*m_state, "tone", worked ? QString() : u"bad"_s);
    m_state->show();
    m_state->fit();
    refresh();
    (worked ? m_close : m_start)->setFocus();
}

void PersonExportDialog::reject()
{
    if (!m_isWorking) {
        QDialog::reject();
        return;
    }
    m_program.personalData().exports().cancel();
    m_pdf->cancel();
}

} // namespace sportello
