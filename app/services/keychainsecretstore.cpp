// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/keychainsecretstore.h"

#include "core/log.h"

#include <QTimer>

#include <qt6keychain/keychain.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.sportello.Sportello"_s;
constexpr int pieceLength = 1000; // UTF-16 units; 2,560 bytes is Windows' limit
// A keychain that asks its user may take for ever; people get an answer and a "Try again" instead.
constexpr std::chrono::seconds patience{10};

Error unavailable(const QString &message)
{
    return {ErrorKind::SecretUnavailable, redacted(message), {}, false};
}

/// Runs a QtKeychain job; `value` makes the result of one that succeeded.
template<typename T, typename Job, typename Value>
Future<T> runJob(QObject *owner, Job *job, Value value)
{
    const Promise<T> promise;
    job->setAutoDelete(true);
    // setInsecureFallback() is never called: a plain file is no keychain.
    QObject::connect(job, &QKeychain::Job::finished, owner,
                     [promise, value](QKeychain::Job *finished) {
        if (finished->error() == QKeychain::NoError) {
            promise.finish(value(static_cast<Job *>(finished)));
        } else if (finished->error() == QKeychain::EntryNotFound) {
            promise.finish(
                Error{ErrorKind::NotFound, u"the keychain has no such entry"_s, {}, false});
        } else {
            promise.finish(unavailable(finished->errorString()));
        }
    });
    QTimer::singleShot(patience, owner, [promise] {
        promise.finish(unavailable(u"the keychain does not answer"_s));
    });
    job->start();
    return promise.future();
}

QString pieceKey(const QString &key, int piece)
{
    return piece == 0 ? key : key + u'#' + QString::number(piece);
}

/// The first piece says how many there are: "2:…".
std::pair<int, QString> splitHeader(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const int pieces = colon > 0 ? QStringView(text).left(colon).toInt() : 0;
    return {pieces, text.mid(colon + 1)};
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QObject *parent)
    : QObject(parent)
{
}

Future<QString> KeychainSecretStore::readPiece(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    return runJob<QString>(this, job,
                           [](QKeychain::ReadPasswordJob *done) { return done->textData(); });
}

Future<Done> KeychainSecretStore::writePiece(const QString &key, const QString &text)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(text);
    return runJob<Done>(this, job, [](QKeychain::WritePasswordJob *) { return Done{}; });
}

Future<Done> KeychainSecretStore::removePiece(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    return runJob<Done>(this, job, [](QKeychain::DeletePasswordJob *) { return Done{}; });
}

Future<Secret> KeychainSecretStore::read(const QString &key)
{
    auto whole = andThen(readPiece(key), this, [this, key](const QString &first) {
        const auto [pieces, text] = splitHeader(first);
        if (pieces < 1)
            return readyError<QString>(unavailable(u"the keychain's entry is not ours"_s));
        return readRest(key, 1, pieces, text);
    });
    return andThen(whole, this, [](const QString &text) { return readyValue(Secret(text)); });
}

Future<QString> KeychainSecretStore::readRest(const QString &key, int piece, int pieces,
                                              const QString &soFar)
{
    if (piece >= pieces)
        return readyValue(soFar);
    return andThen(readPiece(pieceKey(key, piece)), this, [=, this](const QString &text) {
        return readRest(key, piece + 1, pieces, soFar + text);
    });
}

Future<Done> KeychainSecretStore::write(const QString &key, const Secret &secret)
{
    QStringList pieces;
    const QString &text = secret.reveal();
    for (qsizetype start = 0; start < text.size() || pieces.isEmpty(); start += pieceLength)
        pieces.append(text.mid(start, pieceLength));
    pieces.first().prepend(QString::number(pieces.size()) + u':');
    auto written = writeFrom(key, pieces, int(pieces.size()) - 1);
    auto readBack = andThen(written, this, [this, key](Done) { return read(key); });
    return andThen(readBack, this, [secret](const Secret &found) {
        if (found == secret)
            return readyValue(Done{});
        return readyError<Done>(unavailable(u"the keychain did not keep the entry"_s));
    });
}

Future<Done> KeychainSecretStore::writeFrom(const QString &key, const QStringList &pieces,
                                            int piece)
{
    // The first piece last: what it announces is there by then.
    return andThen(writePiece(pieceKey(key, piece), pieces.at(piece)), this, [=, this](Done) {
        return piece == 0 ? readyValue(Done{}) : writeFrom(key, pieces, piece - 1);
    });
}

Future<Done> KeychainSecretStore::remove(const QString &key)
{
    return afterwards(readPiece(key), this,
                      [this, key](const Result<QString> &first) -> Future<Done> {
                          if (!first)
                              return readyError<Done>(first.error());
                          return removeFrom(key, 0, std::max(1, splitHeader(*first).first));
                      });
}

Future<Done> KeychainSecretStore::removeFrom(const QString &key, int piece, int pieces)
{
    if (piece < pieces) {
        return andThen(removePiece(pieceKey(key, piece)), this,
                       [=, this](Done) { return removeFrom(key, piece + 1, pieces); });
    }
    // A locked keychain reports success and deletes nothing.
    return afterwards(readPiece(key), this, [](const Result<QString> &left) {
        if (!left && left.error().kind == ErrorKind::NotFound)
            return readyValue(Done{});
        return readyError<Done>(unavailable(u"the keychain did not delete the entry"_s));
    });
}

} // namespace sportello
