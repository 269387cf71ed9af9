// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/verificationcodes.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sportello {

class WrappedLabel;

/// One-time codes: the ways that there are for one, and the one that is on its way.
class CodePart : public QWidget
{
    Q_OBJECT

public:
    /// The accounts outlive it.
    explicit CodePart(Accounts &accounts, QWidget *parent = nullptr);

    void setWays(const QList<CodeWay> &ways);
    /// The one that is open, and how long it still holds; nothing = there is none.
    void setCode(const std::optional<CodeStanding> &code,
                 std::optional<std::chrono::milliseconds> left);
    /// Another customer.
    void clearFields();
    /// What was typed has done its work.
    void clearTyped();
    bool hasCode() const { return m_code.has_value(); }

Q_SIGNALS:
    void codeWanted(const sportello::CodeWay &way);
    void entered(const QString &typed);
    void stopWanted();
    /// Who they say they are: something on file about them.
    void personWanted(const QString &typed);

private:
    void fillWays();
    void showPart();
    QString wayText(const CodeWay &way) const;
    QString account(const AccountId &id) const;

    Accounts &m_accounts;
    QList<CodeWay> m_ways;
    std::optional<CodeStanding> m_code;
    bool m_isChoosing = false; ///< another way, though a code is open
    QWidget *m_open;
    WrappedLabel *m_sent;
    WrappedLabel *m_left;
    QWidget *m_typedRow;
    QLineEdit *m_typed;
    QPushButton *m_check;
    QPushButton *m_stop;
    QPushButton *m_other;
    QWidget *m_choice;
    WrappedLabel *m_words;
    QVBoxLayout *m_list;
    QList<QPushButton *> m_buttons;
    QLineEdit *m_person;
};

} // namespace sportello
