// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/signinform.h"
#include "ui/common/theme.h"

#include <QHash>
#include <QWidget>

class QLineEdit;

namespace sportello {

/// The fields of one way to sign in, drawn from data.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the page.
    SignInPage(const SignInMethod &method, const Theme &theme, QWidget *parent = nullptr);

    const SignInMethod &method() const { return m_method; }
    /// What was typed, by the fields' names; blanks at the ends are cut off.
    QHash<QString, QString> answers() const;
    void setAnswer(const QString &field, const QString &text);
    /// The label of the first required field that is empty, marking it; empty when all are filled.
    QString missingField();
    /// Forgets what was typed into secret fields.
    void forgetSecrets();
    void focusFirst();

Q_SIGNALS:
    /// Enter in the last field.
    void submitted();

private:
    SignInMethod m_method;
    QList<QLineEdit *> m_fields; ///< in the method's order
};

} // namespace sportello
