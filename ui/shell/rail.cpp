// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/rail.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/navigationmodel.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

Rail::Rail(NavigationModel &model, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->setSpacing(4);
    for (const BuiltInView view : AllBuiltInViews) {
        auto *button = new QToolButton(this);
        button->setObjectName(u"rail%1"_s.arg(int(view)));
        button->setProperty("kind", u"rail"_s);
        button->setCheckable(true);
        button->setAutoExclusive(false);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIcon(theme.icon(NavigationModel::iconName(view), Token::Tx2));
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFont(theme.font(FontRole::Caption));
        connect(button, &QToolButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
        m_buttons[size_t(view)] = button;
        layout->addWidget(button);
    }
    layout->addStretch();
    setFocusProxy(m_buttons[0]);
    connect(&model, &QAbstractItemModel::dataChanged, this, &Rail::update);
    update();
}

void Rail::show(const InboxView &view)
{
    for (const BuiltInView each : AllBuiltInViews)
        m_buttons[size_t(each)]->setChecked(view.builtIn() == each && !view.account);
}

void Rail::update()
{
    for (const BuiltInView view : AllBuiltInViews) {
        const QModelIndex index = m_model.viewIndex(view);
        QToolButton *button = m_buttons[size_t(view)];
        const QVariant count = index.data(NavigationRole::Count);
        button->setText(count.isValid() ? Format::count(count.toInt()) : QString());
        button->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        button->setToolTip(index.data(Qt::DisplayRole).toString());
    }
}

} // namespace sportello
