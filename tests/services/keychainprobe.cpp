// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// Uses the keychain of the D-Bus session in which it runs, as the program does, and prints what
// came of it.
//
//     keychainprobe write KEY < secret
//     keychainprobe read KEY          prints the secret
//     keychainprobe remove KEY
//
// The first word of the output is "ok" or the kind of error.

#include "services/keychainsecretstore.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QString word(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound: return u"notfound"_s;
    case ErrorKind::SecretUnavailable: return u"unavailable"_s;
    default: return u"other"_s;
    }
}

void report(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
    QCoreApplication::quit();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    KeychainSecretStore keychain;
    const QString &command = arguments.at(1);
    const QString &key = arguments.at(2);
    const auto done = [](const Result<Done> &result) {
        report(result ? u"ok"_s : word(result.error()));
    };
    if (command == u"write"_s) {
        QTextStream input(stdin);
        whenDone(keychain.write(key, Secret(input.readAll())), &application, done);
    } else if (command == u"remove"_s) {
        whenDone(keychain.remove(key), &application, done);
    } else {
        whenDone(keychain.read(key), &application, [](const Result<Secret> &secret) {
            report(secret ? u"ok "_s + secret->reveal() : word(secret.error()));
        });
    }
    return QCoreApplication::exec();
}
