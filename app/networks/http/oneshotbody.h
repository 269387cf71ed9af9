// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace sportello {

/// A request's body that can be read once and never again.
///
/// QNetworkAccessManager sends a request anew, unasked, when a server closes the connection without
/// an answer. It rewinds the body for that; this one refuses, also when it is empty, and the call
/// ends with ContentReSendError instead of a second message to a customer.
class OneShotBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray data, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    qint64 size() const override { return m_data.size(); }
    qint64 bytesAvailable() const override;
    bool atEnd() const override { return m_position == m_data.size(); }
    /// QIODevice's own would warn.
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

    /// True as soon as a byte was handed out. While it is false a request with a body cannot have
    /// gone out whole; this holds in the thread of the device without a race, which the signal
    /// requestSent() of a reply does not.
    bool wasRead() const { return m_position > 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_data;
    qint64 m_position = 0;
};

} // namespace sportello
