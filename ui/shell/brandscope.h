// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QComboBox>

#include <optional>

namespace sportello {

/// All brands or one of them, which the numbers beside the views follow. Hidden while there are
/// fewer than two. What was chosen is kept in the settings; a brand that is gone gives way to all.
class BrandScope : public QComboBox
{
    Q_OBJECT

public:
    static constexpr int UsualWidth = 156;
    static constexpr int LeastWidth = 56;

    /// The program outlives the box.
    BrandScope(Program &program, QWidget *parent = nullptr);

    /// Nothing = all. Until the brands are read, what was chosen last, without its name.
    const std::optional<Brand> &brand() const { return m_brand; }
    QSize sizeHint() const override;
    /// In a narrow toolbar it gives way before the search does.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const std::optional<sportello::Brand> &brand);

private:
    void read();
    void fill(const QList<Brand> &brands);
    /// What the box shows is what is wanted from now on.
    void take();

    Program &m_program;
    std::optional<Brand> m_brand;
};

} // namespace sportello
