// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedfiles.h"

#include "services/errortext.h"
#include "ui/conversation/attachmentrow.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

OutgoingAttachment shown(const CannedAttachment &file)
{
    OutgoingAttachment shown{file.path, file.sha256, file.mediaType, file.description};
    const QFileInfo info(file.path);
    shown.name = info.fileName();
    shown.bytes = info.size();
    return shown;
}

} // namespace

CannedFiles::CannedFiles(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_row(new AttachmentRow(theme, this))
    , m_add(new QPushButton(theme.icon(u"clip"_s), tr("Add files…"), this))
{
    setObjectName(u"cannedFiles"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_add->setObjectName(u"cannedAddFiles"_s);
    m_add->setProperty("extent", u"small"_s);
    layout->addWidget(m_row);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_row->setMayGoUndescribed(false);
    connect(m_add, &QPushButton::clicked, this, &CannedFiles::choose);
    connect(m_row, &AttachmentRow::leftEmpty, m_add, qOverload<>(&QWidget::setFocus));
    connect(m_row, &AttachmentRow::changed, this, [this](const QList<OutgoingAttachment> &files) {
        m_files.clear();
        for (const OutgoingAttachment &file : files)
            m_files.append({file.path, file.sha256, file.mediaType, file.description});
        refresh();
        Q_EMIT changed();
    });
}

void CannedFiles::setFiles(const QList<CannedAttachment> &files)
{
    m_files = files;
    m_troubles.clear();
    refresh();
    for (const CannedAttachment &file : files)
        lookAt(file);
}

void CannedFiles::lookAt(const CannedAttachment &file)
{
    whenDone(m_program.attachments().describe(file.path), this,
             [this, file](const Result<CannedAttachment> &now) {
        if (!m_files.contains(file))
            return;
        if (!now)
            m_troubles.insert(file.path, now.error().message);
        else if (now->sha256 != file.sha256)
            m_troubles.insert(file.path,
                              tr("Changed since it was put here. Take it off and add it again"));
        refresh();
    });
}

void CannedFiles::choose()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CannedFiles::add);
    dialog->open();
}

void CannedFiles::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        whenDone(m_program.attachments().describe(path), this,
                 [this, path](const Result<CannedAttachment> &file) {
            if (!file) {
                // Nothing is added that nobody could send; its place says why.
                m_troubles.insert({}, file.error().message);
                refresh();
                return;
            }
            m_troubles.remove({});
            m_troubles.remove(path);
            m_files.removeIf([&path](const CannedAttachment &old) { return old.path == path; });
            m_files.append(*file);
            refresh();
            m_row->focusNext();
            Q_EMIT changed();
        });
    }
}

void CannedFiles::refresh()
{
    QList<OutgoingAttachment> files;
    QList<AttachmentRemark> remarks;
    for (const CannedAttachment &file : std::as_const(m_files)) {
        if (const QString trouble = m_troubles.value(file.path); !trouble.isEmpty())
            remarks.append({AttachmentFault::WrongType, files.size(), trouble});
        files.append(shown(file));
    }
    m_row->setFiles(files, remarks, true);
    m_row->setTrouble(m_troubles.value({}));
}

} // namespace sportello
