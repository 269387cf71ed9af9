// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/backups.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace sportello {

class Theme;
class WrappedLabel;

/// The backups; making one now, and putting one back.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    BackupsDialog(Backups &backups, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A backup is to take the place of what is stored: the profile is to be closed and opened.
    void reopenWanted();

private:
    void build(const Theme &theme);
    void fill();
    void tellLoss();
    void showLoss(const BackupLoss &loss);
    void backUp();
    void putBack();
    void say(const QString &sentence, bool isGood);
    void refresh();
    std::optional<BackupFile> chosen() const;

    Backups &m_backups;
    QList<BackupFile> m_list;
    QTreeWidget *m_tree;
    WrappedLabel *m_loss;
    QCheckBox *m_known;
    WrappedLabel *m_state;
    QPushButton *m_make = nullptr;
    QPushButton *m_putBack = nullptr;
    bool m_isWorking = false;
};

} // namespace sportello
