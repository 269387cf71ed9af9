// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composerattachments.h"

#include "services/errortext.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QImage>
#include <QMimeData>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QList<QString> localFiles(const QMimeData &data)
{
    QList<QString> paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

QByteArray asPng(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "png") ? bytes : QByteArray();
}

QString sentenceFor(const Error &error)
{
    // What is refused here is refused by ourselves, and the name of a file stays as it is.
    return error.kind == ErrorKind::Refused
        ? error.message
        : ErrorText::forError(error, ErrorText::Action::Save).text();
}

} // namespace

ComposerAttachments::ComposerAttachments(Program &program, const Theme &theme, DraftKeeper &keeper,
                                         QWidget *frame)
    : QObject(frame)
    , m_program(program)
    , m_keeper(keeper)
    , m_row(new AttachmentRow(theme, frame))
    , m_frame(frame)
{
    frame->setAcceptDrops(true);
    frame->installEventFilter(this);
    connect(m_row, &AttachmentRow::changed, this, [this](const QList<OutgoingAttachment> &files) {
        m_keeper.setAttachments(m_audience, files);
        Q_EMIT changed();
    });
    connect(m_row, &AttachmentRow::leftEmpty, this, &ComposerAttachments::editorWanted);
}

void ComposerAttachments::show(const SendFacts &facts, Audience audience)
{
    m_facts = facts;
    m_audience = audience;
    const Draft draft = m_keeper.page(audience).draft;
    QList<AttachmentRemark> remarks = checkAttachments(draft.attachments, facts.capabilities,
                                                       audience, facts.networkName, draft.text);
    for (qsizetype i = 0; i < draft.attachments.size(); ++i) {
        if (!Attachments::isThere(draft.attachments.at(i)))
            remarks.append({AttachmentFault::WrongType, i, SendCheck::goneWords()});
    }
    m_row->setFiles(draft.attachments, remarks,
                    facts.capabilities.features == Features()
                        || facts.capabilities.has(Feature::MediaText));
}

void ComposerAttachments::setReadOnly(bool readOnly)
{
    m_row->setEnabled(!readOnly);
}

bool ComposerAttachments::isClosed()
{
    if (m_keeper.conversation().isNull() || !m_keeper.page(m_audience).isLoaded
        || !m_row->isEnabled())
        return true;
    const std::optional<QString> why =
        whyNoAttachments(m_facts.capabilities, m_audience, m_facts.networkName);
    if (why)
        Q_EMIT told(*why + u'.');
    return why.has_value();
}

void ComposerAttachments::choose()
{
    if (isClosed())
        return;
    auto *dialog = new QFileDialog(m_frame, tr("Attach files"));
    dialog->setObjectName(u"attachDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        if (isClosed())
            return;
        for (const QString &path : paths)
            add(m_program.attachments().add(path));
    });
    dialog->open();
}

bool ComposerAttachments::canTake(const QMimeData &data)
{
    // A piece of a document carries a picture of itself along; its text is what is meant.
    return !localFiles(data).isEmpty() || (data.hasImage() && !data.hasText());
}

void ComposerAttachments::take(const QMimeData &data)
{
    if (isClosed())
        return;
    const QList<QString> paths = localFiles(data);
    for (const QString &path : paths)
        add(m_program.attachments().add(path));
    if (!paths.isEmpty() || !data.hasImage())
        return;
    const QByteArray png = asPng(qvariant_cast<QImage>(data.imageData()));
    if (png.isEmpty())
        Q_EMIT told(tr("The picture of the clipboard cannot be read."));
    else
        add(m_program.attachments().addData(png, tr("Picture") + u".png"_s));
}

void ComposerAttachments::addCanned(const QList<CannedAttachment> &files)
{
    if (files.isEmpty() || isClosed())
        return;
    for (const CannedAttachment &file : files)
        add(m_program.attachments().addCanned(file));
}

void ComposerAttachments::add(Future<OutgoingAttachment> file)
{
    // Where it was meant for, should something else be shown by the time it has been read.
    Draft place;
    place.conversation = m_keeper.conversation();
    place.audience = m_audience;
    place.account = m_facts.conversation.account;
    place.basisRevision = m_facts.conversation.revision;
    ++m_adding;
    Q_EMIT changed();
    whenDone(file, this, [this, place](const Result<OutgoingAttachment> &added) {
        --m_adding;
        if (added)
            append(place, *added);
        else
            m_problems.append(sentenceFor(added.error()));
        if (m_adding == 0 && !m_problems.isEmpty())
            Q_EMIT told(std::exchange(m_problems, {}).join(u'\n'));
        Q_EMIT changed();
        if (m_adding == 0 && added && place.conversation == m_keeper.conversation())
            m_row->focusNext();
    });
}

void ComposerAttachments::append(const Draft &place, const OutgoingAttachment &file)
{
    if (place.conversation != m_keeper.conversation()) {
        appendElsewhere(place, file);
        return;
    }
    m_keeper.setAttachments(place.audience,
                            m_keeper.page(place.audience).draft.attachments + QList{file});
}

void ComposerAttachments::appendElsewhere(const Draft &place, const OutgoingAttachment &file)
{
    Drafts &drafts = m_program.drafts();
    whenDone(drafts.find(place.conversation, place.audience), this,
             [&drafts, place, file](const Result<std::optional<Draft>> &found) {
        Draft draft = found ? found->value_or(place) : place;
        draft.attachments.append(file);
        drafts.edit(draft);
    });
}

bool ComposerAttachments::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::DragEnter || type == QEvent::DragMove) {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (canTake(*drag->mimeData())) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (type == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        if (canTake(*drop->mimeData())) {
            drop->acceptProposedAction();
            take(*drop->mimeData());
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sportello
