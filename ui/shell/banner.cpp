// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/banner.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

Banner::Banner(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"banner"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    m_text->setObjectName(u"bannerText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setProperty("extent", u"small"_s);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, &Banner::applyTone);
    hide();
}

void Banner::show(Tone tone, const QString &sentence, const QString &nextStep,
                  const QString &details)
{
    m_tone = tone;
    m_text->setText(nextStep.isEmpty() ? sentence : sentence + u' ' + nextStep);
    m_text->setToolTip(details.toHtmlEscaped());
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this notice"));
    setAccessibleName(m_text->text());
    applyTone();
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::applyTone()
{
    const bool bad = m_tone == Tone::Trouble;
    m_icon->setPixmap(m_theme.pixmap(bad ? u"alert"_s : u"history"_s,
                                     bad ? Token::BadFg : Token::Tx2, 16, devicePixelRatioF()));
    setStyleSheet(m_theme.expanded(
        bad ? u"#banner { background: @badTint; border-bottom: 1px solid @badLine; }"_s
            : u"#banner { background: @warnTint; border-bottom: 1px solid @line; }"_s));
}

} // namespace sportello
