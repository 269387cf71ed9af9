// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/builtinview.h"
#include "ui/models/inboxview.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace sportello {

class NavigationModel;
class Theme;

/// The navigation as a column of icons, each with its count; the words are in the tool tips and the
/// accessible names.
class Rail : public QWidget
{
    Q_OBJECT

public:
    Rail(NavigationModel &model, const Theme &theme, QWidget *parent = nullptr);

    void show(const InboxView &view);

Q_SIGNALS:
    void viewChosen(sportello::BuiltInView view);

private:
    void update();

    NavigationModel &m_model;
    std::array<QToolButton *, AllBuiltInViews.size()> m_buttons{};
};

} // namespace sportello
