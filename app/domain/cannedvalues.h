// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QString>

namespace sportello {

/// What is known where a canned reply is put in; empty where it is not.
struct CannedFacts
{
    QString contactName; ///< the display name as the network gives it
    QString contactHandle;
    QString accountName;
    QString accountHandle;
    QString networkName; ///< as people call it
    QString brandName;
    QString agentName;
    QString agentSign; ///< how the agent signs; the first name where there is none
    QString conversationId;
    QString conversationLink; ///< of the public post
    QString date; ///< as people of the reply's language write it
    QString time;
    QString handoffReference; ///< what the customer may name on another channel
    QString handoffLink; ///< where they write to us in private
    QString handoffChannel; ///< the number, address or link of another channel
};

/// The values for fillTemplate(): one for each of templateVariables() that is known. Names are
/// taken apart by personName(), handles get a leading "@".
QHash<QString, QString> templateValues(const CannedFacts &facts);

} // namespace sportello
