// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/conversation/strip.h"
#include "ui/models/threadmodel.h"

#include <QSet>

#include <functional>

namespace sportello {

/// Says that a customer's public post shows private data, and offers what helps: going on in
/// private with the request to delete the post, and hiding it where the network can. Gone once
/// somebody answered after that post, or put it aside.
class PrivatePostStrip : public Strip
{
    Q_OBJECT

public:
    /// Both outlive the strip.
    PrivatePostStrip(const Theme &theme, ThreadModel &model, QWidget *parent = nullptr);

    /// What the thread shows changed.
    void look(const QString &contact, const std::function<bool(const Message &)> &canHide);

Q_SIGNALS:
    void askToDeleteWanted();
    void hideWanted(const sportello::Message &message);

private:
    ThreadModel &m_model;
    QPushButton *m_ask;
    QPushButton *m_hide;
    QString m_row; ///< key of the row that it is about
    QSet<QString> m_aside;
};

} // namespace sportello
