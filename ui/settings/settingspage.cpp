// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "domain/fold.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QFormLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const Theme &theme, const QString &title, const QString &icon,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(title)
    , m_icon(icon)
    , m_form(new QFormLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    auto *heading = new QLabel(title, this);
    heading->setFont(theme.font(FontRole::Section));
    layout->addWidget(heading);
    m_form->setVerticalSpacing(12);
    m_form->setHorizontalSpacing(16);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->addLayout(m_form);
    layout->addStretch();
}

void SettingsPage::addRow(const QString &label, QWidget *control, const QString &explanation)
{
    control->setAccessibleName(label);
    auto *text = new QLabel(label, this);
    text->setBuddy(control);
    m_form->addRow(text, control);
    if (explanation.isEmpty())
        return;
    control->setAccessibleDescription(explanation);
    auto *more = new QLabel(explanation, this);
    more->setWordWrap(true);
    more->setProperty("tone", u"second"_s);
    m_form->addRow(QString(), more);
}

bool SettingsPage::find(const QString &text)
{
    const QString wanted = fold(text.trimmed());
    bool found = wanted.isEmpty() || fold(m_title).contains(wanted);
    const auto look = [&](QWidget *widget, const QString &words) {
        const bool hit = !wanted.isEmpty() && fold(words).contains(wanted);
        mark(widget, hit);
        found = found || hit;
    };
    for (auto *label : findChildren<QLabel *>())
        look(label, label->text());
    for (auto *button : findChildren<QAbstractButton *>())
        look(button, button->text());
    return found;
}

void SettingsPage::mark(QWidget *widget, bool hit)
{
    if (widget->property("hit").toBool() == hit)
        return;
    widget->setProperty("hit", hit);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace sportello
