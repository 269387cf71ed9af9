// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testsecretstore.h"

#include <QSettings>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Error locked()
{
    return {ErrorKind::SecretUnavailable, u"the keychain is locked"_s, {}, false};
}

Error missing()
{
    return {ErrorKind::NotFound, u"no such entry"_s, {}, false};
}

} // namespace

Future<Secret> MemorySecretStore::read(const QString &key)
{
    if (m_keychain->isLocked)
        return readyError<Secret>(locked());
    const auto found = m_keychain->entries.constFind(key);
    return found == m_keychain->entries.cend() ? readyError<Secret>(missing()) : readyValue(*found);
}

Future<Done> MemorySecretStore::write(const QString &key, const Secret &secret)
{
    if (m_keychain->isLocked)
        return readyError<Done>(locked());
    m_keychain->entries.insert(key, secret);
    return readyValue(Done{});
}

Future<Done> MemorySecretStore::remove(const QString &key)
{
    if (m_keychain->isLocked)
        return readyError<Done>(locked());
    m_keychain->entries.remove(key);
    return readyValue(Done{});
}

Future<Secret> FileSecretStore::read(const QString &key)
{
    const QSettings file(m_path, QSettings::IniFormat);
    const QString text = file.value(key).toString();
    return text.isEmpty() ? readyError<Secret>(missing()) : readyValue(Secret(text));
}

Future<Done> FileSecretStore::write(const QString &key, const Secret &secret)
{
    QSettings file(m_path, QSettings::IniFormat);
    file.setValue(key, secret.reveal());
    file.sync();
    return readyValue(Done{});
}

Future<Done> FileSecretStore::remove(const QString &key)
{
    QSettings file(m_path, QSettings::IniFormat);
    file.remove(key);
    file.sync();
    return readyValue(Done{});
}

} // namespace sportello
