// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/tag.h"
#include "ui/contact/foldsection.h"

#include <QList>

namespace sportello {

class FlowLayout;

/// The tags of the conversation; pressing one shows all that have it.
class TagSection : public FoldSection
{
    Q_OBJECT

public:
    TagSection(Settings &settings, const Theme &theme, QWidget *parent = nullptr);

    void setTags(const QList<Tag> &tags);

Q_SIGNALS:
    /// A tag shall be put on or taken off.
    void changeWanted();
    void searchWanted(const QString &query);

private:
    QList<Tag> m_shown;
    bool m_filled = false;
};

} // namespace sportello
