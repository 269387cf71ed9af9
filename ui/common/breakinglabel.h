// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace sportello {

/// Plain running text that breaks within a word where the word alone is wider than the label: for
/// names, and for narrow places at a large size of text.
class BreakingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit BreakingLabel(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace sportello
