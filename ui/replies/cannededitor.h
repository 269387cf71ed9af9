// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace sportello {

class CannedForm;
class CannedListModel;
class Strip;

/// All canned replies: find, write, change, remove, import, export. What was changed is kept when
/// another one is chosen or the dialog is closed; removing can be undone.
class CannedEditor : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    CannedEditor(Program &program, const Theme &theme, QWidget *parent);

    /// Begins a new one with that text, in that language (may be empty).
    void beginWith(const QString &text, const QString &language);

protected:
    void done(int result) override;

private:
    QWidget *buildSide();
    QWidget *buildMain();
    void fill();
    void choose(const CannedReplyId &id);
    void showCurrent();
    void begin();
    void save(std::function<void()> afterwards = {});
    void remove();
    void importFile();
    void exportFile();
    void tell(const QString &text, std::function<void()> undo = {});

    Program &m_program;
    const Theme &m_theme;
    CannedListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    CannedForm *m_form;
    Strip *m_strip;
    QPushButton *m_undo;
    QPushButton *m_save;
    QPushButton *m_remove;
    std::function<void()> m_undoing;
    bool m_filling = false;
};

} // namespace sportello
