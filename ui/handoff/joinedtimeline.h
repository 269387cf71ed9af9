// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"

#include <QList>
#include <QObject>

#include <optional>

class QWidget;

namespace sportello {

class Composer;
class LaneHeader;
class Theme;
class ThreadModel;
class ThreadView;

/// Shows the two conversations of a handoff as one timeline, as long as that is wanted. What is
/// written keeps to the conversation that is open and to the audience the composer names.
class JoinedTimeline : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ThreadModel &model;
        ThreadView &view;
        Composer &composer;
    };

    /// Everything outlives this object; `page` becomes the parent of the header.
    JoinedTimeline(const Parts &parts, const Theme &theme, QWidget *page);

    LaneHeader *header() const { return m_header; }
    /// The handoff of the conversation that is shown; nothing = there is none.
    void setHandoff(const std::optional<Handoff> &handoff, const QList<HandoffStep> &steps,
                    const QString &contact);
    /// There are two conversations to be shown.
    bool isPossible() const;
    bool isOn() const { return m_isOn; }
    void setOn(bool on);

Q_SIGNALS:
    void onChanged(bool on);
    /// The conversation that is not open.
    void conversationWanted(const sportello::ConversationId &id);

private:
    void update();
    ConversationId other() const;

    Parts m_parts;
    LaneHeader *m_header;
    std::optional<Handoff> m_handoff;
    std::optional<Instant> m_movedAt;
    bool m_isOn = true;
};

} // namespace sportello
