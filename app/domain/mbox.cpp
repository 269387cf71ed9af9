// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/mbox.h"

#include "core/sha256.h"

#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 76;

QString onOneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return line.simplified();
}

/// RFC 2047, "B"; each part holds whole characters.
QByteArray encodedWords(const QString &text)
{
    constexpr qsizetype mostBytes = 45;
    QByteArray all;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            all += (all.isEmpty() ? "=?UTF-8?B?" : "\n =?UTF-8?B?") + part.toBase64() + "?=";
        part.clear();
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QByteArray bytes = text.mid(i, units).toUtf8();
        if (part.size() + bytes.size() > mostBytes)
            flush();
        part += bytes;
        i += units;
    }
    flush();
    return all;
}

bool isPlain(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; })
        && !text.contains(u"=?"_s) && text.size() < 60;
}

/// RFC 5322, unstructured.
QByteArray headerText(const QString &text)
{
    const QString line = onOneLine(text);
    return isPlain(line) ? line.toLatin1() : encodedWords(line);
}

bool isDotAtom(QStringView text)
{
    const auto isAtom = [](QChar c) {
        return (c.unicode() < 0x7f && c.isLetterOrNumber())
            || QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
    };
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isAtom)
        && !text.startsWith(u'.') && !text.endsWith(u'.') && !text.contains(u"..");
}

/// An address that is none is written so that it cannot be mistaken for one that takes mail.
QByteArray address(const MailPerson &person)
{
    const QString line = onOneLine(person.address);
    const qsizetype at = line.lastIndexOf(u'@');
    if (at > 0 && isDotAtom(QStringView(line).first(at))
        && isDotAtom(QStringView(line).sliced(at + 1)) && line.size() < 200)
        return line.toLatin1();
    QByteArray local;
    const QByteArray bytes = line.toUtf8();
    for (const char c : bytes) {
        const bool fits = isDotAtom(QString(QLatin1Char(c))) && c != '=' && c != '/' && c != '@';
        local += fits || c == '.' ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
    }
    local = local.left(150);
    if (local.isEmpty() || local.startsWith('.') || local.endsWith('.') || local.contains(".."))
        local = "=22" + local.replace('.', "=2E");
    const QString network = isDotAtom(person.network) ? person.network : u"network"_s;
    return local + '@' + network.toLatin1() + ".invalid";
}

QByteArray mailbox(const MailPerson &person)
{
    const QString name = onOneLine(person.name);
    if (name.isEmpty())
        return '<' + address(person) + '>';
    if (!isPlain(name))
        return encodedWords(name) + "\n <" + address(person) + '>';
    QString quoted = name;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return '"' + quoted.toLatin1() + "\"\n <" + address(person) + '>';
}

QByteArray quotedPrintable(const QString &text)
{
    QString lines = text;
    lines.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const QByteArray bytes = lines.toUtf8();
    QByteArray all;
    QByteArray line;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (c == '\n') {
            all += line + '\n';
            line.clear();
            continue;
        }
        const bool atEnd = i + 1 == bytes.size() || bytes.at(i + 1) == '\n';
        const bool isBlank = c == ' ' || c == '\t';
        const bool asIs = (c > 0x20 && c < 0x7f && c != '=') || (isBlank && !atEnd);
        const QByteArray written =
            asIs ? QByteArray(1, c) : '=' + QByteArray(1, c).toHex().toUpper();
        if (line.size() + written.size() > longestLine - 1) {
            all += line + "=\n";
            line.clear();
        }
        line += written;
    }
    return all + line;
}

bool isFromLine(const QByteArray &line)
{
    qsizetype i = 0;
    while (i < line.size() && line.at(i) == '>')
        ++i;
    return line.mid(i, 5) == "From ";
}

QByteArray quotedFrom(const QByteArray &body)
{
    QByteArray quoted;
    const QList<QByteArray> lines = body.split('\n');
    for (const QByteArray &line : lines)
        quoted += (isFromLine(line) ? '>' + line : line) + '\n';
    return quoted;
}

} // namespace

QString mailId(const QString &network, const QString &server, const QString &remoteId)
{
    const QString name = isDotAtom(network) ? network : u"network"_s;
    return sha256Hex((network + u'\n' + server + u'\n' + remoteId).toUtf8()).left(40) + u'@' + name
        + u".sportello.invalid"_s;
}

QByteArray mboxEntry(const Mail &mail)
{
    const QLocale c = QLocale::c();
    const QDateTime at = toDateTime(mail.at);
    QByteArray entry = "From sportello@localhost "
        + c.toString(at, u"ddd MMM d HH:mm:ss yyyy"_s).toLatin1() + '\n';
    entry += "From: " + mailbox(mail.from) + '\n';
    entry += "To: " + mailbox(mail.to) + '\n';
    entry += "Date: " + c.toString(at, u"ddd, d MMM yyyy HH:mm:ss +0000"_s).toLatin1() + '\n';
    entry += "Message-ID: <" + mail.id.toLatin1() + ">\n";
    if (!mail.inReplyTo.isEmpty())
        entry += "In-Reply-To: <" + mail.inReplyTo.toLatin1() + ">\nReferences: <"
            + mail.inReplyTo.toLatin1() + ">\n";
    entry += "Subject: " + headerText(mail.subject) + '\n';
    for (const auto &[name, value] : mail.extra) {
        if (!value.isEmpty())
            entry += name + ": " + headerText(value) + '\n';
    }
    entry += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
             "Content-Transfer-Encoding: quoted-printable\n\n";
    return entry + quotedFrom(quotedPrintable(mail.text)) + '\n';
}

} // namespace sportello
