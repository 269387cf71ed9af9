// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/settingspage.h"

#include "domain/fold.h"
#include "services/errortext.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/settings/fieldremark.h"

#include <QAbstractButton>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const Theme &theme, const QString &title, const QString &icon,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(title)
    , m_icon(icon)
    , m_column(new QVBoxLayout)
    , m_form(newForm())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    auto *heading = new QLabel(title, this);
    heading->setFont(theme.font(FontRole::Section));
    layout->addWidget(heading);
    m_column->setSpacing(16);
    m_column->addLayout(m_form);
    layout->addLayout(m_column);
    layout->addStretch();
}

bool SettingsPage::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        for (auto *label : findChildren<WrappedLabel *>())
            label->fit();
    }
    // A scroll area does not ask how high wrapped text is at this width.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        setMinimumHeight(layout()->totalHeightForWidth(width()));
    return done;
}

QFormLayout *SettingsPage::newForm()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(12);
    form->setHorizontalSpacing(16);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

QWidget *SettingsPage::beginGroup(const QString &title)
{
    m_group = new QWidget(this);
    m_form = newForm();
    auto *layout = new QVBoxLayout(m_group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    if (!title.isEmpty()) {
        auto *heading = new QLabel(title, m_group);
        heading->setFont(m_theme.font(FontRole::Title));
        layout->addWidget(heading);
    }
    layout->addLayout(m_form);
    m_column->addWidget(m_group);
    return m_group;
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
    auto *more = new WrappedLabel(explanation, this);
    more->setProperty("tone", u"second"_s);
    m_form->addRow(QString(), more);
}

FieldRemark *SettingsPage::addRemark(QWidget *control)
{
    auto *remark = new FieldRemark(m_theme, control, this);
    m_form->addRow(QString(), remark);
    return remark;
}

QLabel *SettingsPage::addText(const QString &text)
{
    auto *label = new WrappedLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("tone", u"second"_s);
    m_form->addRow(label);
    return label;
}

void SettingsPage::addButtons(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    m_form->addRow(row);
}

QString SettingsPage::sentenceOf(const Error &error)
{
    return ErrorText::forError(error, ErrorText::Action::Save).text();
}

void SettingsPage::fillField(QLineEdit *field, const QString &text, bool another)
{
    if (another || !field->isModified())
        field->setText(text);
}

void SettingsPage::judge(const QString &problem, QLineEdit *field, FieldRemark *remark,
                         bool stillThere)
{
    if (!stillThere) {
        if (!problem.isEmpty())
            Q_EMIT told(problem, {});
        return;
    }
    remark->setText(problem);
    // What is wrong stays to be mended.
    field->setModified(!problem.isEmpty());
}

bool SettingsPage::find(const QString &text)
{
    const QString wanted = fold(text.trimmed());
    bool found = wanted.isEmpty() || fold(m_title).contains(wanted);
    const auto look = [&](QWidget *widget, const QString &words) {
        const bool hit = !wanted.isEmpty() && fold(words).contains(wanted);
        restyle(*widget, "hit", hit);
        found = found || hit;
    };
    for (auto *label : findChildren<QLabel *>())
        look(label, label->text());
    for (auto *button : findChildren<QAbstractButton *>())
        look(button, button->text());
    return found;
}

} // namespace sportello
