// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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
    void viewChosen(sportello::View view);

private:
    void update();

    NavigationModel &m_model;
    std::array<QToolButton *, std::size(AllViews)> m_buttons{};
};

} // namespace sportello
