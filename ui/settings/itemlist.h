// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIcon>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace sportello {

class FieldRemark;
class Theme;

/// The things of one kind that people keep: a field that adds one by its name, all of them to
/// choose from, and a button (or the key Delete) that removes the chosen one.
class ItemList : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString list; ///< what the list is called
        QString field; ///< what is written to add one
        QStringList columns;
    };
    struct Row
    {
        QString key;
        QStringList texts; ///< one for each column
        QIcon icon;
        QString under; ///< the key of an earlier row below which it stands; may be empty
    };

    /// Object names begin with `name`: nameField, nameAdd, nameList, nameRemove. The theme outlives
    /// the list.
    ItemList(const Theme &theme, const QString &name, const Words &words, QWidget *parent);

    /// The chosen row stays the chosen one, or its neighbour when it is gone. Emits nothing.
    void setRows(const QList<Row> &rows);
    QString current() const; ///< empty when there is none
    /// Chooses it, as soon as it is among the rows.
    void setCurrent(const QString &key);
    /// What was in the field is kept under that key now.
    void noteAdded(const QString &key);
    /// What was in the field is not.
    void refuse(const QString &sentence);
    /// Why the chosen one stays; empty = it can be removed.
    void setKeptBecause(const QString &sentence);

Q_SIGNALS:
    void addWanted(const QString &name);
    void removeWanted(const QString &key);
    /// Somebody chose another one.
    void currentChanged();

private:
    void build(const QString &name, const Words &words);
    void wantRemoval();
    void fitHeight();

    QLineEdit *m_field;
    FieldRemark *m_remark;
    QTreeWidget *m_tree;
    QPushButton *m_remove;
    QLabel *m_because;
    QString m_next; ///< becomes the current one
};

} // namespace sportello
