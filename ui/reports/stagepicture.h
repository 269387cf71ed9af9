// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace sportello {

/// How many came to each step, as bars one below the other, with what was lost in words. The same
/// numbers stand in a table beside it.
class StagePicture : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString name;
        int reached = 0;
        int left = 0;
        int underWay = 0;
    };

    /// The theme outlives the picture.
    explicit StagePicture(const Theme &theme, QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words(const Bar &bar) const;
    int rowHeight() const;

    const Theme &m_theme;
    QList<Bar> m_bars;
};

} // namespace sportello
