// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/standardinput.h"

#include <algorithm>
#include <array>

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace sportello {

namespace {

/// While it lives, a terminal does not show what is typed.
class SilentTerminal
{
public:
    explicit SilentTerminal(int descriptor)
        : m_descriptor(descriptor)
    {
        m_isTerminal = tcgetattr(descriptor, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(descriptor, TCSANOW, &silent);
    }
    ~SilentTerminal()
    {
        if (m_isTerminal)
            tcsetattr(m_descriptor, TCSANOW, &m_before);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    int m_descriptor;
    bool m_isTerminal = false;
    termios m_before{};
};

/// -1 at an error, 0 at the end.
qsizetype readSome(int descriptor, char *buffer, size_t size)
{
    ssize_t count = 0;
    do {
        count = ::read(descriptor, buffer, size);
    } while (count < 0 && errno == EINTR);
    return count;
}

} // namespace

QString readAllInput(int descriptor)
{
    QByteArray text;
    std::array<char, 4096> buffer{};
    for (;;) {
        const qsizetype count = readSome(descriptor, buffer.data(), buffer.size());
        if (count <= 0)
            break;
        text.append(buffer.data(), count);
    }
    if (text.endsWith('\n'))
        text.chop(1);
    if (text.endsWith('\r'))
        text.chop(1);
    return QString::fromUtf8(text);
}

QString readSecretLine(int descriptor)
{
    const SilentTerminal silent(descriptor);
    QByteArray text;
    char byte = 0;
    // One byte at a time: what follows the line belongs to whoever reads next.
    while (readSome(descriptor, &byte, 1) == 1 && byte != '\n')
        text.append(byte);
    return QString::fromUtf8(text).trimmed();
}

LineReader::LineReader(int descriptor, qsizetype longest)
    : m_descriptor(descriptor)
    , m_longest(longest)
{
}

bool LineReader::readMore()
{
    m_buffer.remove(0, m_start);
    m_start = 0;
    if (m_buffer.size() > m_longest) {
        m_buffer.clear();
        m_isSkipping = true;
    }
    std::array<char, 65'536> piece{};
    const qsizetype count = readSome(m_descriptor, piece.data(), piece.size());
    m_hasFailed = count < 0;
    m_isAtEnd = count <= 0;
    m_buffer.append(piece.data(), std::max<qsizetype>(0, count));
    return !m_isAtEnd;
}

std::optional<LineReader::Line> LineReader::next()
{
    qsizetype searched = m_start;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end < 0 && !m_isAtEnd) {
            // What was searched needs no second look, unless it was thrown away.
            const qsizetype kept = m_buffer.size() - m_start;
            readMore();
            searched = m_isSkipping ? 0 : kept;
            continue;
        }
        if (end < 0 && m_start >= m_buffer.size() && !m_isSkipping)
            return {};
        const qsizetype stop = end < 0 ? m_buffer.size() : end;
        Line line{m_buffer.sliced(m_start, stop - m_start), m_isSkipping};
        m_start = std::min(stop + 1, m_buffer.size());
        m_isSkipping = false;
        line.isTooLong = line.isTooLong || line.bytes.size() > m_longest;
        if (line.isTooLong)
            line.bytes.clear();
        return line;
    }
}

InputLines::InputLines(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &InputLines::read);
}

void InputLines::read()
{
    std::array<char, 1024> buffer{};
    const qsizetype count = readSome(m_descriptor, buffer.data(), buffer.size());
    if (count <= 0) {
        m_notifier.setEnabled(false);
        return;
    }
    m_buffer.append(buffer.data(), count);
    for (qsizetype end = m_buffer.indexOf('\n'); end >= 0; end = m_buffer.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_buffer.left(end)).trimmed();
        m_buffer.remove(0, end + 1);
        Q_EMIT lineRead(line);
    }
}

} // namespace sportello
