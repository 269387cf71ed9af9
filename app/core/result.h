// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>

namespace sportello {

/// What went wrong, in the terms in which the program decides what to do next.
enum class ErrorKind {
    Offline, ///< nothing reached the other side: no route, no name, no TLS
    Timeout, ///< the other side took too long
    RateLimited, ///< the other side asks us to wait; `Error::retryAfter` says how long
    SignInNeeded, ///< the sign-in is missing, expired or revoked
    SecretUnavailable, ///< the keychain is locked, absent or does not answer
    Refused, ///< understood and declined; repeating the same request changes nothing
    NotFound, ///< it does not exist, or not for us
    Protocol, ///< the answer is not what the protocol promises
    Storage, ///< the disk or the database failed
    Cancelled, ///< somebody asked for it to stop
};

/// Why something did not succeed.
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    /// For the log and "Details"; never a secret, never a message's text.
    QString message;
    std::optional<std::chrono::milliseconds> retryAfter;
    /// True when a request that changes something may have taken effect although no answer says so.
    bool mayHaveArrived = false;

    bool operator==(const Error &) const = default;
};

/// "It worked, and there is nothing to say about it."
struct Done
{
    bool operator==(const Done &) const = default;
};

/// A value or the reason why there is none.
template<typename T>
class Result
{
public:
    Result(T value)
        : m_content(std::move(value))
    {
    }
    Result(Error error)
        : m_content(std::move(error))
    {
    }

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    const T &value() const & { return std::get<T>(m_content); }
    T &value() & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Only when not ok().
    const Error &error() const { return std::get<Error>(m_content); }

    T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_content;
};

} // namespace sportello
