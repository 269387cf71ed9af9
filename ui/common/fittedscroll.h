// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace sportello {

/// A column that is as high as what stands in it, up to a limit; what is more scrolls. Nothing in
/// it is cut when there is little room.
class FittedScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittedScroll(QWidget *parent = nullptr);

    /// How high it would be without a limit, at the width it has.
    int wantedHeight() const;
    void setMostHeight(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    /// The parent of what is added to the column.
    QWidget *content() const { return widget(); }
    QVBoxLayout *column() const { return m_column; }

    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QVBoxLayout *m_column;
    int m_most = QWIDGETSIZE_MAX;
};

} // namespace sportello
