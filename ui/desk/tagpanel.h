// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/tag.h"
#include "ui/desk/choicepanel.h"

#include <QList>

namespace sportello {

/// Puts a tag on or takes it off: typed, chosen from those there are, or made new.
class TagPanel : public ChoicePanel
{
    Q_OBJECT

public:
    TagPanel(const Theme &theme, QWidget *parent);

    /// `set` are the tags that are on already.
    void open(const QString &name, const QList<Tag> &all, const QList<Tag> &set);

Q_SIGNALS:
    void toggled(const sportello::TagId &tag);
    /// A name that no tag has.
    void newWanted(const QString &name);

protected:
    void offerFor(const QString &typed) override;
    void take(const Choice &choice) override;

private:
    QList<Tag> m_all;
    QList<Tag> m_set;
};

} // namespace sportello
