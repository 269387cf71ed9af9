// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/query.h"

#include <QWidget>

class QLabel;

namespace sportello {

class FlowLayout;
class Theme;

/// How a query was read: a button for each term, which takes it away, and the fields that are not
/// used yet.
class QueryChips : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the chips.
    explicit QueryChips(const Theme &theme, QWidget *parent = nullptr);

    void setQuery(const Query &query);

Q_SIGNALS:
    void removeWanted(qsizetype term);
    /// "tag:" shall be typed on.
    void fieldWanted(const QString &beginning);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();

    const Theme &m_theme;
    Query m_query;
    FlowLayout *m_flow;
    QLabel *m_title;
    QList<QWidget *> m_chips;
};

} // namespace sportello
