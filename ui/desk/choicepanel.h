// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desk/deskpanel.h"

class QIcon;
class QLineEdit;
class QListWidget;

namespace sportello {

/// A question that is answered by typing and choosing: a field and below it what fits. The field
/// keeps the focus; its arrow keys move the choice, Enter takes it.
class ChoicePanel : public DeskPanel
{
    Q_OBJECT

protected:
    /// What was chosen.
    struct Choice
    {
        QString id; ///< as given to offer(); may be empty
        QString text; ///< of the row
        QString typed;
    };
    /// The words of the panel; `name` is what the object names begin with.
    struct Words
    {
        QString name;
        QString hint; ///< in the empty field
        QString field; ///< accessible name
        QString list; ///< accessible name
    };

    ChoicePanel(const Words &words, const Theme &theme, QWidget *parent);

    QLineEdit &field() { return *m_field; }
    /// Asks with an empty field.
    void askAnew(const QString &question);
    /// Adds a row, or puts it in front of the others.
    void offer(const QString &id, const QIcon &icon, const QString &text, bool first = false);
    /// Offers what fits what was typed so far; the list is empty before.
    virtual void offerFor(const QString &typed) = 0;
    /// The panel is closed by then.
    virtual void take(const Choice &choice) = 0;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose();

    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace sportello
