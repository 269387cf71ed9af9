// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/querycompletion.h"

#include <QListWidget>

#include <functional>

class QLineEdit;

namespace sportello {

class Theme;

/// What a query may go on with, in a list under its field. The field keeps the focus: Down and Up
/// choose, Tab takes the chosen one or the first, Enter the chosen one, Esc closes the list.
class QuerySuggestions : public QListWidget
{
    Q_OBJECT

public:
    /// `known` gives the names that exist. The list lies over the field's window.
    QuerySuggestions(QLineEdit &field, const Theme &theme,
                     std::function<const QueryVocabulary &()> known);

    bool isOpen() const { return isVisible(); }
    void dismiss();

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void open();
    void place();
    bool takeKey(int key);
    void moveChoice(int step);
    void complete(int row);

    QLineEdit &m_field;
    const Theme &m_theme;
    std::function<const QueryVocabulary &()> m_known;
    QueryCompletions m_completions;
};

} // namespace sportello
