// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QObject>

#include <functional>

class QWidget;

namespace sportello {

class Actions;
class Program;
class Theme;

/// Exporting and importing histories from the menus and the palette.
class ExchangeDesk : public QObject
{
    Q_OBJECT

public:
    /// What it needs of the window; all outlive the desk.
    struct Parts
    {
        Program &program;
        const Theme &theme;
        std::function<QList<ConversationId>()> listed; ///< what the list shows
        std::function<ConversationId()> subject; ///< the conversation that is meant, or null
        QWidget *window;
    };

    ExchangeDesk(Parts parts, const Actions &actions, QObject *parent = nullptr);

private:
    Parts m_parts;
};

} // namespace sportello
