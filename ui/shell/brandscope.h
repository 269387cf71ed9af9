// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QComboBox>

namespace sportello {

/// All brands or one of them. Hidden while there are fewer than two.
class BrandScope : public QComboBox
{
    Q_OBJECT

public:
    static constexpr int UsualWidth = 156;
    static constexpr int LeastWidth = 56;

    /// The program outlives the box.
    BrandScope(Program &program, QWidget *parent = nullptr);

    /// The brand's name; empty = all.
    QString brand() const;
    QSize sizeHint() const override;
    /// In a narrow toolbar it gives way before the search does.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &brand);

private:
    void read();
    void fill(const QList<Brand> &brands);

    Program &m_program;
};

} // namespace sportello
