// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace sportello {

/// One thing a sign-in asks for.
struct SignInField
{
    QString name; ///< the key under which the answer is given
    QString label; ///< translated
    QString placeholder;
    bool secret = false;
    bool required = true;

    bool operator==(const SignInField &) const = default;
};

/// One way to sign in.
struct SignInMethod
{
    enum class Kind {
        Browser, ///< the system's browser opens; the answer comes back by itself, or as a code to
                 ///< paste
        Fields, ///< everything is typed in
    };

    QString name; ///< "browser", "token", …
    QString label; ///< translated
    QString explanation; ///< translated, one sentence
    Kind kind = Kind::Fields;
    QList<SignInField> fields;

    bool operator==(const SignInMethod &) const = default;
};

/// Sign-in as data; one dialog draws any form.
struct SignInForm
{
    QString title;
    QList<SignInMethod> methods;

    bool operator==(const SignInForm &) const = default;
};

} // namespace sportello
