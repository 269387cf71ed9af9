// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"

#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QToolButton;

namespace sportello {

class Theme;

/// All, public or private: three buttons of which one is on.
class AudienceSegments : public QWidget
{
    Q_OBJECT

public:
    explicit AudienceSegments(const Theme &theme, QWidget *parent = nullptr);

    /// Nothing = all.
    std::optional<Audience> audience() const;
    void setAudience(std::optional<Audience> audience);

    struct Counts
    {
        int all = 0;
        int publicOnes = 0;
        int privateOnes = 0;
    };
    /// Nothing = words alone.
    void setCounts(const std::optional<Counts> &counts);

Q_SIGNALS:
    void chosen(std::optional<sportello::Audience> audience);

private:
    void retitle();

    std::array<QToolButton *, 3> m_buttons{};
    QButtonGroup *m_group;
    std::optional<Counts> m_counts;
};

} // namespace sportello
