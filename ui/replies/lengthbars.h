// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/capabilities.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace sportello {

class Theme;

/// How much of each network's length a text takes.
class LengthBars : public QWidget
{
    Q_OBJECT

public:
    /// A network, or "This reply".
    struct Measure
    {
        QString name;
        TextLimits limits;
    };

    /// The theme outlives the bars.
    explicit LengthBars(const Theme &theme, QWidget *parent = nullptr);

    void setMeasures(const QList<Measure> &measures);
    void setText(const QString &text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<Measure> m_measures;
    QString m_text;
};

} // namespace sportello
