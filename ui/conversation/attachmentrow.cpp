// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/attachmentrow.h"

#include "domain/links.h"
#include "domain/picturemetadata.h"
#include "ui/conversation/attachmentchip.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideMargin = 8;
constexpr int Gap = 4;
/// More than so many chips scroll: the thread above must stay readable.
constexpr int MostShown = 2;

} // namespace

AttachmentRow::AttachmentRow(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
    , m_about(new QLabel(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"attachmentRow"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SideMargin, 0, SideMargin, 6);
    layout->setSpacing(Gap);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Gap);
    m_scroll->setWidget(m_list);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What is behind belongs to the composer.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_list->setAutoFillBackground(false);
    for (QLabel *label : {m_about, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(theme.font(FontRole::Meta));
    }
    m_about->setObjectName(u"attachmentsAbout"_s);
    m_about->setProperty("tone", u"bad"_s);
    m_note->setObjectName(u"attachmentsNote"_s);
    m_note->setProperty("tone", u"second"_s);
    layout->addWidget(m_scroll);
    layout->addWidget(m_about);
    layout->addWidget(m_note);
    hide();
}

void AttachmentRow::setFiles(const QList<OutgoingAttachment> &files,
                             const QList<AttachmentRemark> &remarks, bool takeDescriptions)
{
    const bool sameFiles = std::equal(files.begin(), files.end(), m_files.begin(), m_files.end(),
                                      [](const auto &left, const auto &right) {
        return left.path == right.path && left.name == right.name;
    });
    m_files = files;
    if (!sameFiles)
        makeChips();
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        m_chips.at(i)->setFile(files.at(i));
        m_chips.at(i)->setTakesDescription(takeDescriptions, m_mayGoUndescribed);
        m_chips.at(i)->setPlace(int(i) + 1, int(files.size()));
    }
    showRemarks(remarks);
    const QString note = notes();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setVisible(!files.isEmpty());
    fitHeight();
}

void AttachmentRow::setTrouble(const QString &words)
{
    if (words.isEmpty())
        return;
    m_about->setText(words);
    m_about->show();
    show();
}

void AttachmentRow::makeChips()
{
    // Later: one of them may be what is being pressed.
    for (AttachmentChip *chip : std::as_const(m_chips)) {
        chip->hide();
        chip->setObjectName({});
        chip->disconnect(this);
        m_column->removeWidget(chip);
        chip->deleteLater();
    }
    m_chips.clear();
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        auto *chip = new AttachmentChip(m_theme, m_files.at(i), m_list);
        m_column->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &AttachmentChip::changed, this, [this, i, chip] {
            m_files[i] = chip->file();
            Q_EMIT changed(m_files);
        });
        connect(chip, &AttachmentChip::removeWanted, this, [this, i] { remove(i); });
        connect(chip, &AttachmentChip::moveWanted, this, [this, i](int by) { move(i, by); });
        chip->show();
    }
}

void AttachmentRow::showRemarks(const QList<AttachmentRemark> &remarks)
{
    QStringList about;
    for (AttachmentChip *chip : std::as_const(m_chips))
        chip->setRemark({});
    for (const AttachmentRemark &remark : remarks) {
        if (remark.index < 0)
            about.append(remark.words);
        // One that is not described is still being worked on; its field says what to do.
        else if (remark.fault != AttachmentFault::NoDescription && remark.index < m_chips.size())
            m_chips.at(remark.index)->setRemark(remark.words);
    }
    m_about->setText(about.join(u'\n'));
    m_about->setVisible(!about.isEmpty());
}

QString AttachmentRow::notes() const
{
    QStringList lines;
    const bool cleaned = std::any_of(m_files.begin(), m_files.end(), [](const auto &file) {
        return canCleanMetadata(file.mediaType);
    });
    if (cleaned)
        lines.append(tr("Place, time and camera were taken out of the pictures."));
    for (const OutgoingAttachment &file : m_files) {
        if (mayKeepMetadata(file.mediaType)) {
            lines.append(tr("%1 may tell where and when it was made; that cannot be taken out.")
                             .arg(isolateBidi(file.name.simplified())));
        }
    }
    return lines.join(u'\n');
}

void AttachmentRow::remove(qsizetype index)
{
    QList<OutgoingAttachment> left = m_files;
    left.removeAt(index);
    Q_EMIT changed(left);
    if (m_chips.isEmpty())
        Q_EMIT leftEmpty();
    else
        m_chips.at(std::min(index, m_chips.size() - 1))->setFocus();
}

void AttachmentRow::move(qsizetype index, int by)
{
    const qsizetype to = index + by;
    if (to < 0 || to >= m_files.size())
        return;
    QList<OutgoingAttachment> moved = m_files;
    moved.move(index, to);
    Q_EMIT changed(moved);
    if (to < m_chips.size())
        m_chips.at(to)->setFocus();
}

void AttachmentRow::focusNext()
{
    for (AttachmentChip *chip : std::as_const(m_chips)) {
        const OutgoingAttachment &file = chip->file();
        if (file.description.trimmed().isEmpty() && !file.undescribed) {
            chip->focusDescription();
            m_scroll->ensureWidgetVisible(chip);
            return;
        }
    }
    if (!m_chips.isEmpty())
        m_chips.last()->setFocus();
}

void AttachmentRow::fitHeight()
{
    int height = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_chips.size(), MostShown); ++i)
        height += m_chips.at(i)->sizeHint().height() + (i > 0 ? Gap : 0);
    // A part of the next one shows that there is more.
    if (m_chips.size() > MostShown)
        height += Gap + m_chips.at(MostShown)->sizeHint().height() / 3;
    m_scroll->setFixedHeight(height);
}

} // namespace sportello
