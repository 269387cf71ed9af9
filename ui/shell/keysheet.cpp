// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/keysheet.h"

#include "ui/common/theme.h"
#include "ui/shell/keymap.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

KeySheet::KeySheet(const Keymap &keymap, const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("All keys"));
    setAttribute(Qt::WA_DeleteOnClose);

    auto *content = new QWidget(this);
    auto *grid = new QGridLayout(content);
    grid->setColumnStretch(0, 1);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(4);
    int row = 0;
    std::optional<ActionGroup> group;
    for (const ActionInfo &info : actionTable()) {
        const QString keys = keymap.text(info.id);
        if (keys.isEmpty())
            continue;
        if (group != info.group) {
            group = info.group;
            auto *heading = new QLabel(actionGroupTitle(*group), content);
            heading->setFont(theme.font(FontRole::Caption, QFont::DemiBold));
            heading->setProperty("tone", u"third"_s);
            heading->setContentsMargins(0, row == 0 ? 0 : 8, 0, 2);
            grid->addWidget(heading, row++, 0, 1, 2);
        }
        auto *text = new QLabel(actionText(info), content);
        auto *key = new QLabel(keys, content);
        key->setFont(theme.font(FontRole::Body, QFont::DemiBold));
        key->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(text, row, 0);
        grid->addWidget(key, row++, 1);
    }
    auto *note = new QLabel(tr("Single letters work while no text field has the focus."), content);
    note->setWordWrap(true);
    note->setProperty("tone", u"second"_s);
    note->setContentsMargins(0, 8, 0, 0);
    grid->addWidget(note, row, 0, 1, 2);

    auto *area = new QScrollArea(this);
    area->setObjectName(u"keyList"_s);
    area->setAccessibleName(windowTitle());
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(content->sizeHint().width()
                          + area->verticalScrollBar()->sizeHint().width());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area);
    layout->addWidget(buttons);
    resize(420, 560);
}

} // namespace sportello
