// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QComboBox;
class QLabel;
class QListWidget;
class QTableWidget;

namespace sportello {

class StagePicture;
class WrappedLabel;

/// How far customers came on the way into private: each step with what was lost there, and the same
/// by network, wording, way or person. Every number shows the conversations that it counts.
class HandoffReportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Program and theme outlive the dialog.
    HandoffReportDialog(Program &program, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);

private:
    void build();
    QTableWidget *makeTable(const QString &objectName, const QString &name);
    void read();
    void take(const QList<HandoffRecord> &records);
    void fillStages(const HandoffReportRow &sum);
    void fillGroups(const HandoffReport &report);
    /// A number that shows its conversations.
    void put(QTableWidget &table, int row, int column, const QList<HandoffId> &handoffs,
             const QString &what);
    void showRows(const QList<HandoffId> &handoffs, const QString &what);
    void copy();
    Instant from() const;

    Program &m_program;
    const Theme &m_theme;
    QComboBox *m_period;
    QComboBox *m_grouping;
    StagePicture *m_picture;
    QTableWidget *m_stages = nullptr;
    QTableWidget *m_groups = nullptr;
    QLabel *m_about = nullptr;
    QListWidget *m_rows = nullptr;
    QList<HandoffRecord> m_records;
    QHash<HandoffId, ConversationId> m_places;
    quint64 m_number = 0; ///< answers to older questions are dropped
    quint64 m_rowsNumber = 0;
};

} // namespace sportello
