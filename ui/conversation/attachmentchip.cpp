// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/attachmentchip.h"

#include "core/future.h"
#include "domain/links.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QThreadPool>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int PictureSide = 40;

/// Read as what it is said to be and nothing else; small.
QImage thumbnail(const OutgoingAttachment &file, int side)
{
    if (!file.mediaType.startsWith("image/"_L1) || file.mediaType.contains("svg"_L1))
        return {};
    QImageReader reader(file.path, file.mediaType.section(u'/', 1).toLatin1());
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return {};
    reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

} // namespace

AttachmentChip::AttachmentChip(const Theme &theme, const OutgoingAttachment &file, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_file(file)
    , m_picture(new QLabel(this))
    , m_name(new QLabel(this))
    , m_description(new QLineEdit(this))
    , m_undescribed(new QCheckBox(tr("Send without description"), this))
    , m_remove(new QToolButton(this))
    , m_remark(new QLabel(this))
{
    setObjectName(u"attachmentChip"_s);
    setFocusPolicy(Qt::StrongFocus);
    build();
    setFile(file);
    showThumbnail();
    connect(&theme, &Theme::changed, this, &AttachmentChip::applyColors);
    applyColors();
}

void AttachmentChip::build()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    const int side = std::max(
        PictureSide, m_theme.lineHeight(FontRole::Body) + m_theme.lineHeight(FontRole::Meta));
    m_picture->setFixedSize(side, side);
    m_picture->setAlignment(Qt::AlignCenter);
    for (QLabel *label : {m_name, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(m_theme.font(FontRole::Meta));
    }
    m_remark->setObjectName(u"attachmentRemark"_s);
    m_remark->setProperty("tone", u"bad"_s);
    m_remark->hide();
    m_description->setObjectName(u"attachmentDescription"_s);
    m_description->setPlaceholderText(tr("Describe it for people who cannot see it"));
    m_undescribed->setObjectName(u"attachmentUndescribed"_s);
    m_remove->setObjectName(u"attachmentRemove"_s);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::StrongFocus);
    m_remove->setToolTip(tr("Take the file off"));
    layout->addWidget(m_picture, 0, 0, 2, 1, Qt::AlignTop);
    layout->addWidget(m_name, 0, 1);
    layout->addWidget(m_undescribed, 0, 2);
    layout->addWidget(m_remove, 0, 3, Qt::AlignTop);
    layout->addWidget(m_description, 1, 1, 1, 3);
    layout->addWidget(m_remark, 2, 1, 1, 3);
    layout->setColumnStretch(1, 1);
    connect(m_description, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_file.description = text;
        Q_EMIT changed();
    });
    connect(m_undescribed, &QCheckBox::clicked, this, [this](bool on) {
        m_file.undescribed = on;
        Q_EMIT changed();
    });
    connect(m_remove, &QToolButton::clicked, this, &AttachmentChip::removeWanted);
}

void AttachmentChip::setFile(const OutgoingAttachment &file)
{
    m_file = file;
    const QString name = isolateBidi(file.name.simplified());
    const QString size =
        QLocale().formattedDataSize(file.bytes, 1, QLocale::DataSizeTraditionalFormat);
    m_name->setText(tr("%1 · %2", "name and size of a file").arg(name, size));
    m_name->setToolTip(file.name.toHtmlEscaped());
    if (m_description->text() != file.description)
        m_description->setText(file.description);
    m_undescribed->setChecked(file.undescribed);
    m_description->setAccessibleName(tr("Description of %1").arg(name));
    m_remove->setAccessibleName(tr("Take %1 off").arg(name));
    m_undescribed->setAccessibleName(tr("Send %1 without description").arg(name));
}

void AttachmentChip::setPlace(int number, int count)
{
    setAccessibleName(tr("File %1 of %2: %3")
                          .arg(QString::number(number), QString::number(count), m_name->text()));
}

void AttachmentChip::setRemark(const QString &words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
    setAccessibleDescription(words.isEmpty() ? tr("The arrow keys move it, Delete takes it off.")
                                             : words);
}

void AttachmentChip::setTakesDescription(bool takes, bool mayGoWithout)
{
    m_description->setVisible(takes);
    // What is described needs no excuse.
    m_undescribed->setVisible(takes && mayGoWithout && m_file.description.trimmed().isEmpty());
}

void AttachmentChip::focusDescription()
{
    if (m_description->isHidden())
        setFocus();
    else
        m_description->setFocus();
}

void AttachmentChip::showThumbnail()
{
    const int side = qRound(m_picture->width() * devicePixelRatioF());
    const Promise<QImage> promise;
    QThreadPool::globalInstance()->start(
        [promise, file = m_file, side] { promise.finish(thumbnail(file, side)); });
    whenDone(promise.future(), this, [this](const Result<QImage> &image) {
        if (!image || image->isNull())
            return;
        QPixmap pixmap = QPixmap::fromImage(*image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(pixmap);
        m_picture->setProperty("shown", true);
    });
}

void AttachmentChip::applyColors()
{
    setStyleSheet(m_theme.expanded(
        uR"(QFrame#attachmentChip { background: @sunk; border: 1px solid @line; border-radius: 5px; }
QFrame#attachmentChip:focus { border: 2px solid @focus; }
QFrame#attachmentChip > QLabel { border: none; background: transparent; color: @tx; }
QFrame#attachmentChip > QLabel#attachmentRemark { color: @badFg; })"_s));
    m_remove->setIcon(m_theme.icon(u"close"_s, Token::Tx2));
    if (!m_picture->property("shown").toBool()) {
        m_picture->setPixmap(
            m_theme.pixmap(u"clip"_s, Token::Tx2, PictureSide / 2, devicePixelRatioF()));
    }
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeWanted(); return;
    case Qt::Key_Up:
    case Qt::Key_Left: Q_EMIT moveWanted(-1); return;
    case Qt::Key_Down:
    case Qt::Key_Right: Q_EMIT moveWanted(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: focusDescription(); return;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace sportello
