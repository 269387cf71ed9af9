// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/importedtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

Error refusal(const QString &sentence)
{
    return {ErrorKind::Refused, sentence, {}, false};
}

// What a file is that is no text, by how it begins.
QString foreignKind(const QByteArray &bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return Words::tr("This is a spreadsheet or an archive, not a text file. Open it and save "
                         "it as CSV first.");
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return Words::tr("This is an old Excel or Word file. Open it and save it as CSV first.");
    if (bytes.startsWith("%PDF"))
        return Words::tr("This is a PDF document. Export the replies as JSON or CSV instead.");
    if (bytes.startsWith("\x1F\x8B"))
        return Words::tr("This file is packed (gzip). Unpack it first.");
    if (bytes.startsWith("{\\rtf"))
        return Words::tr("This is a document of a word processor (RTF). Save it as plain text.");
    if (bytes.startsWith("SQLite format 3"))
        return Words::tr("This is a database. Export the replies as JSON or CSV instead.");
    if (bytes.startsWith("\x89PNG") || bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("GIF8"))
        return Words::tr("This is a picture, not a file with replies.");
    return {};
}

bool looksBinary(const QByteArray &bytes)
{
    const QByteArray beginning = bytes.left(65'536);
    const auto controls = std::count_if(beginning.begin(), beginning.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f';
    });
    return controls * 50 > beginning.size();
}

// Text of mostly Latin letters in UTF-16 has a NUL in nearly every pair.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    if (bytes.size() < 4)
        return {};
    const qsizetype pairs = std::min<qsizetype>(bytes.size(), 4096) / 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        even += bytes.at(2 * i) == 0 ? 1 : 0;
        odd += bytes.at(2 * i + 1) == 0 ? 1 : 0;
    }
    if (odd * 2 > pairs && even * 10 < pairs)
        return QStringConverter::Utf16LE;
    if (even * 2 > pairs && odd * 10 < pairs)
        return QStringConverter::Utf16BE;
    return {};
}

// The places where Windows-1252 differs from Latin-1 (code page table of the WHATWG Encoding
// Standard); what it leaves undefined stays a control character.
QString fromWindows1252(const QByteArray &bytes)
{
    static constexpr std::array<char16_t, 32> upper{
        u'\u20AC', 0x81,      u'\u201A', u'\u0192', u'\u201E', u'\u2026', u'\u2020', u'\u2021',
        u'\u02C6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', 0x8D,      u'\u017D', 0x8F,
        0x90,      u'\u2018', u'\u2019', u'\u201C', u'\u201D', u'\u2022', u'\u2013', u'\u2014',
        u'\u02DC', u'\u2122', u'\u0161', u'\u203A', u'\u0153', 0x9D,      u'\u017E', u'\u0178'};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(upper.at(size_t(c.unicode() - 0x80)));
    }
    return text;
}

std::optional<QStringConverter::Encoding> utf16Of(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        return QStringConverter::Utf16LE;
    if (bytes.startsWith("\xFE\xFF"))
        return QStringConverter::Utf16BE;
    return unmarkedUtf16(bytes);
}

ImportedText decoded(const QByteArray &bytes, std::optional<QStringConverter::Encoding> utf16)
{
    const QString converted =
        Words::tr("The file is written in %1; it was converted. Check letters with accents.");
    if (utf16) {
        QStringDecoder decoder(*utf16);
        return {decoder.decode(bytes), {converted.arg(u"UTF-16"_s)}};
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return {text, {}};
    return {fromWindows1252(bytes), {converted.arg(u"Windows-1252"_s)}};
}

bool isWebPage(const QString &text)
{
    const QString beginning = text.left(2000).trimmed().toLower();
    return beginning.startsWith(u"<!doctype html"_s) || beginning.startsWith(u"<html"_s)
        || (beginning.startsWith(u'<') && beginning.contains(u"<head"_s));
}

} // namespace

QString cannedFileTooLarge(qint64 bytes)
{
    return Words::tr("The file is too large (%1); at most %2 are read. Export fewer replies at "
                     "once.")
        .arg(QLocale::c().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat),
             QLocale::c().formattedDataSize(largestCannedFile, 0, QLocale::DataSizeSIFormat));
}

Result<ImportedText> readImportedText(const QByteArray &bytes)
{
    if (bytes.size() > largestCannedFile)
        return refusal(cannedFileTooLarge(bytes.size()));
    if (bytes.isEmpty())
        return refusal(Words::tr("The file is empty. Export the replies again."));
    if (const QString kind = foreignKind(bytes); !kind.isEmpty())
        return refusal(kind);
    const std::optional<QStringConverter::Encoding> utf16 = utf16Of(bytes);
    if (!utf16 && looksBinary(bytes))
        return refusal(Words::tr("This is not a text file. Export the replies as JSON or CSV."));
    ImportedText result = decoded(bytes, utf16);
    if (result.text.contains(QChar::Null)) {
        result.text.remove(QChar::Null);
        result.warnings.append(Words::tr("The file has characters that mean nothing (NUL); they "
                                         "were left out."));
    }
    if (result.text.trimmed().isEmpty())
        return refusal(Words::tr("There is nothing but blanks in this file."));
    if (isWebPage(result.text))
        return refusal(Words::tr("This is a web page, perhaps the sign-in page of the other "
                                 "system. Sign in there and export again."));
    return result;
}

} // namespace sportello
