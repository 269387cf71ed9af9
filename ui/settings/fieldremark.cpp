// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/fieldremark.h"

#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace sportello {

using namespace Qt::StringLiterals;

FieldRemark::FieldRemark(const Theme &theme, QWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(field)
    , m_description(field->accessibleDescription())
    , m_icon(new QLabel(this))
    , m_text(new WrappedLabel({}, this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_text->setProperty("tone", u"bad"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    connect(&theme, &Theme::changed, this, &FieldRemark::applyColors);
    applyColors();
    hide();
}

void FieldRemark::applyColors()
{
    m_icon->setPixmap(m_theme.pixmap(u"alert"_s, Token::BadFg, m_theme.lineHeight(FontRole::Body),
                                     devicePixelRatioF()));
}

void FieldRemark::setText(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
    m_field->setAccessibleDescription(sentence.isEmpty() ? m_description : sentence);
    setObjectName(m_field->objectName() + u"Remark"_s);
    restyle(*m_field, "wrong", !sentence.isEmpty());
}

QString FieldRemark::text() const
{
    return m_text->text();
}

} // namespace sportello
