// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace sportello {

class Actions;
class ContactPanel;
class ConversationPane;
class PaneRow;

/// What the contact panel and the conversation beside it want from each other.
class ContactSide : public QObject
{
    Q_OBJECT

public:
    /// All outlive this object.
    ContactSide(ContactPanel &panel, ConversationPane &thread, PaneRow &panes, Actions &actions,
                QObject *parent = nullptr);
};

} // namespace sportello
