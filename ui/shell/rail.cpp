// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/rail.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/keycap.h"

#include <QEvent>
#include <QFontMetrics>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

Rail::Rail(NavigationModel &model, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_theme(theme)
    , m_column(new QWidget)
    , m_layout(new QVBoxLayout(m_column))
    , m_line(new QWidget(m_column))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setProperty("surface", u"win"_s);
    m_column->setAttribute(Qt::WA_StyledBackground);
    m_layout->setContentsMargins(4, 8, 4, 8);
    m_layout->setSpacing(4);
    for (const BuiltInView view : AllBuiltInViews) {
        QToolButton *button = addButton(u"rail%1"_s.arg(int(view)));
        button->setIcon(theme.icon(NavigationModel::iconName(view), Token::Tx2));
        connect(button, &QToolButton::clicked, this, [this, view] { Q_EMIT viewChosen(view); });
        m_buttons[size_t(view)] = button;
        m_layout->addWidget(button);
    }
    m_line->setFixedHeight(1);
    m_line->setProperty("surface", u"line"_s);
    m_line->setAttribute(Qt::WA_StyledBackground);
    m_layout->addWidget(m_line);
    m_layout->addStretch();
    setWidget(m_column);
    setFocusProxy(m_buttons[0]);
    connect(&model, &QAbstractItemModel::dataChanged, this, &Rail::update);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Rail::matchSaved);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Rail::matchSaved);
    connect(&model, &QAbstractItemModel::rowsMoved, this, &Rail::matchSaved);
    connect(&theme, &Theme::changed, this, &Rail::update);
    matchSaved();
}

QToolButton *Rail::addButton(const QString &name)
{
    auto *button = new QToolButton(m_column);
    button->setObjectName(name);
    button->setProperty("kind", u"rail"_s);
    button->setCheckable(true);
    button->setAutoExclusive(false);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->installEventFilter(this);
    return button;
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    // Tab goes on to what may lie below the edge.
    if (event->type() == QEvent::FocusIn)
        ensureWidgetVisible(static_cast<QWidget *>(watched), 0, 8);
    return QScrollArea::eventFilter(watched, event);
}

void Rail::matchSaved()
{
    const qsizetype wanted = m_model.saved().size();
    while (m_saved.size() > wanted)
        delete m_saved.takeLast();
    while (m_saved.size() < wanted) {
        const qsizetype place = m_saved.size();
        QToolButton *button = addButton(u"railSaved%1"_s.arg(place + 1));
        connect(button, &QToolButton::clicked, this,
                [this, place] { Q_EMIT savedChosen(m_model.saved().at(place).id); });
        // Before the stretch at the end.
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_saved.append(button);
    }
    m_line->setVisible(!m_saved.isEmpty());
    QWidget *before = m_buttons.back();
    for (QToolButton *button : std::as_const(m_saved)) {
        setTabOrder(before, button);
        before = button;
    }
    update();
}

void Rail::show(const InboxView &view)
{
    m_view = view;
    for (const BuiltInView each : AllBuiltInViews)
        m_buttons[size_t(each)]->setChecked(view.builtIn() == each && !view.account);
    for (qsizetype i = 0; i < m_saved.size(); ++i) {
        m_saved.at(i)->setChecked(!view.isSearch() && !view.account
                                  && view.saved == m_model.saved().at(i).id);
    }
}

void Rail::update()
{
    for (const BuiltInView view : AllBuiltInViews)
        dress(*m_buttons[size_t(view)], m_model.viewIndex(view));
    for (qsizetype i = 0; i < m_saved.size() && i < m_model.saved().size(); ++i) {
        const QModelIndex index = m_model.savedIndex(m_model.saved().at(i).id);
        const QVariant number = index.data(NavigationRole::Number);
        QToolButton &button = *m_saved.at(i);
        button.setIcon(number.isValid()
                           ? Keycap::icon(number.toString(), m_theme, Token::Tx2)
                           : m_theme.icon(index.data(NavigationRole::Icon).toString(), Token::Tx2));
        dress(button, index);
    }
    show(m_view);
}

void Rail::dress(QToolButton &button, const QModelIndex &index)
{
    const QFont font = m_theme.font(FontRole::Caption);
    // A digit grows with the text.
    const int side = index.data(NavigationRole::Number).isValid()
        ? std::max(18, QFontMetrics(font).height())
        : 16;
    const QVariant count = index.data(NavigationRole::Count);
    button.setFont(font);
    button.setIconSize({std::max(16, side - 2), side});
    button.setText(count.isValid() ? Format::count(count.toInt()) : QString());
    button.setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    button.setToolTip(index.data(Qt::DisplayRole).toString());
}

} // namespace sportello
