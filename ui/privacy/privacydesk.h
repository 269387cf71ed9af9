// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/contactcard.h"
#include "services/personaldata.h"

#include <QObject>

#include <functional>

class QWidget;

namespace sportello {

class Actions;
class ContactPanel;
class Program;
class Theme;

/// Exporting, erasing and holding the person of the conversation that is open: from the menus, the
/// palette and the head of the contact panel.
class PrivacyDesk : public QObject
{
    Q_OBJECT

public:
    /// What it needs of the window; all outlive the desk. `subject` gives the conversation that is
    /// meant, or null.
    struct Parts
    {
        Program &program;
        const Theme &theme;
        const Actions &actions;
        ContactPanel &panel;
        std::function<ConversationId()> subject;
        QWidget *window;
    };

    explicit PrivacyDesk(Parts parts, QObject *parent = nullptr);

private:
    enum class Wish { Export, Erase, Hold };
    void carryOut(Wish wish);
    void open(Wish wish, const ContactId &contact, const QString &name,
              const ConversationId &conversation);

    /// Says in the panel whether the person is on hold.
    void tellHold();

    Parts m_parts;
};

} // namespace sportello
