// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/querycompletion.h"

#include <QLineEdit>

#include <functional>

class QAction;
class QLabel;
class QTimer;

namespace sportello {

class QuerySuggestions;
class Theme;

/// The search field of the toolbar. Says what is wrong with a query in a sentence below itself.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// The theme outlives the field.
    explicit SearchField(const Theme &theme, QWidget *parent = nullptr);

    /// From now on proposes how to go on; `known` gives the names that exist.
    void suggestFrom(std::function<const QueryVocabulary &()> known);
    /// An empty sentence takes the mark away.
    void setProblem(const QString &sentence);
    QString problem() const;

Q_SIGNALS:
    /// The text changed, a moment ago or by Enter; empty = search is over.
    void searched(const QString &text);
    /// Enter or Down: on to the results.
    void left();
    /// What is written shall become a saved view.
    void saveWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void placeProblem();

    const Theme &m_theme;
    QLabel *m_problem = nullptr;
    QTimer *m_timer;
    QAction *m_save;
    QuerySuggestions *m_suggestions = nullptr;
};

} // namespace sportello
