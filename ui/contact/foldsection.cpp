// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/foldsection.h"

#include "ui/common/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

FoldSection::FoldSection(const QString &name, const QString &title, Settings &settings,
                         const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_title(title)
    , m_heading(new QPushButton(this))
    , m_headingRow(new QHBoxLayout)
    , m_content(new QWidget(this))
    , m_body(new QVBoxLayout(m_content))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 16, 12);
    layout->setSpacing(6);
    m_heading->setObjectName(name + u"Heading"_s);
    m_heading->setProperty("kind", u"heading"_s);
    m_headingRow->setContentsMargins(0, 0, 0, 0);
    // As narrow as the panel: see fitHeading().
    m_heading->setMinimumWidth(1);
    m_headingRow->addWidget(m_heading);
    m_headingRow->addStretch(1);
    m_body->setContentsMargins(4, 0, 0, 0);
    m_body->setSpacing(4);
    layout->addLayout(m_headingRow);
    layout->addWidget(m_content);
    connect(m_heading, &QPushButton::clicked, this, [this] { setFolded(!isFolded()); });
    connect(&theme, &Theme::changed, this, &FoldSection::refreshHeading);
    m_content->setVisible(!isFolded());
    refreshHeading();
}

bool FoldSection::isFolded() const
{
    return m_settings.isFolded(objectName());
}

void FoldSection::setFolded(bool folded)
{
    m_settings.setFolded(objectName(), folded);
    m_content->setVisible(!folded);
    refreshHeading();
}

void FoldSection::setCount(int count)
{
    m_count = count;
    refreshHeading();
}

QPushButton *FoldSection::addHeadingAction(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("kind", u"link"_s);
    m_headingRow->addWidget(button);
    return button;
}

void FoldSection::clearBody()
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        // Later: the row that was pressed may be among them.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater();
        }
        delete item;
    }
}

void FoldSection::addSentence(const QString &text)
{
    auto *label = new QLabel(m_content);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    label->setProperty("tone", u"third"_s);
    label->setFont(m_theme.font(FontRole::Meta));
    m_body->addWidget(label);
}

void FoldSection::refreshHeading()
{
    const QString count = m_count > 0 ? Format::count(m_count) : QString();
    m_words = count.isEmpty() ? m_title : tr("%1  %2", "heading, number").arg(m_title, count);
    m_heading->setIcon(m_theme.icon(isFolded() ? u"right"_s : u"down"_s, Token::Tx3));
    QString name = count.isEmpty() ? m_title : tr("%1, %2").arg(m_title, count);
    if (isFolded())
        name = tr("%1, folded").arg(name);
    m_heading->setAccessibleName(name);
    fitHeading();
}

void FoldSection::fitHeading()
{
    // Its own width follows the words; what it may have is what the action beside it leaves.
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (int i = 1; i < m_headingRow->count(); ++i) {
        const QWidget *action = m_headingRow->itemAt(i)->widget();
        if (action && !action->isHidden())
            room -= action->sizeHint().width() + m_headingRow->spacing();
    }
    m_heading->setText(m_words);
    const int edges = m_heading->sizeHint().width()
        - m_heading->fontMetrics().size(Qt::TextShowMnemonic, m_words).width();
    const QString shown =
        m_heading->fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(0, room - edges));
    m_heading->setText(shown);
    const QString action = isFolded() ? tr("Show this part") : tr("Fold this part away");
    m_heading->setToolTip(shown == m_words
                              ? action
                              : tr("%1. %2", "what it is, what a click does").arg(m_words, action));
}

void FoldSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeading();
}

void FoldSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace sportello
