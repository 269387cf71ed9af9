// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/contactside.h"

#include "ui/contact/contactpanel.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/shell/actions.h"
#include "ui/shell/panerow.h"

namespace sportello {

ContactSide::ContactSide(ContactPanel &panel, ConversationPane &thread, PaneRow &panes,
                         Actions &actions, QObject *parent)
    : QObject(parent)
{
    connect(&panel, &ContactPanel::closeWanted, &panes, &PaneRow::closeContact);
    connect(&thread, &ConversationPane::contactWanted, &panes, &PaneRow::toggleContact);
    connect(&panes, &PaneRow::contactShown, &thread, &ConversationPane::setContactShown);
    connect(actions[ActionId::ToggleContact], &QAction::triggered, &panes, &PaneRow::toggleContact);
    connect(&panel, &ContactPanel::tagsWanted, actions[ActionId::SetTag], &QAction::trigger);
    connect(&thread.composer(), &Composer::audienceChanged, &panel, &ContactPanel::setAudience);
    connect(&panel, &ContactPanel::insertWanted, this,
            [&thread, &panes](const QString &text, const ConversationId &source) {
        panes.uncoverThread();
        thread.insertAnswer(text, source);
    });
    // The question stands where the panel floats.
    connect(&panel, &ContactPanel::linkWanted, this, [&thread, &panes](const QString &url) {
        panes.uncoverThread();
        thread.askLink(url);
    });
}

} // namespace sportello
