// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checklist.h"

#include <QList>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace sportello {

class WrappedLabel;

/// The facts that an agent compares, as ticks. There is no place to write what was answered.
class ChecklistPart : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPart(QWidget *parent = nullptr);

    /// The active ones of the account. What is ticked stays, if they are the same.
    void setFacts(const QList<ChecklistFact> &facts);
    void clearTicks();
    QSet<ChecklistFactId> ticked() const;

Q_SIGNALS:
    void matched(const QSet<sportello::ChecklistFactId> &facts);
    /// There is none yet.
    void editWanted();

private:
    QList<ChecklistFact> m_facts;
    WrappedLabel *m_words;
    QVBoxLayout *m_column;
    QList<QCheckBox *> m_ticks;
    QPushButton *m_match;
    QPushButton *m_edit;
};

} // namespace sportello
