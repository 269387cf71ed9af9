// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace sportello {

class PracticeConnector;

/// Guests who are reached by two places: what they get in one they may say in the other, as with a
/// code. Knows the connectors that are there; they outlive their entry.
class PracticeWires
{
public:
    void add(PracticeConnector *connector) { m_connectors.append(connector); }
    void remove(PracticeConnector *connector) { m_connectors.removeAll(connector); }
    /// The guest with that id, wherever they are, writes the code a little later.
    void hear(const QString &guest, const QString &code) const;

private:
    QList<PracticeConnector *> m_connectors;
};

} // namespace sportello
