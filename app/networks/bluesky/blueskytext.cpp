// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskytext.h"

#include "domain/graphemes.h"
#include "domain/safehtml.h"
#include "domain/textmarks.h"
#include "networks/bluesky/blueskyuri.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTag = 64; // graphemes, app.bsky.richtext.facet

struct Facet
{
    qint64 start = 0; ///< bytes
    qint64 end = 0;
    TextSpan::Kind kind = TextSpan::Kind::Link;
    QString target;
};

std::optional<Facet> readFeature(const QJsonObject &feature)
{
    const QString type = feature["$type"_L1].toString();
    if (type == "app.bsky.richtext.facet#mention"_L1) {
        const QString address = profileAddress(feature["did"_L1].toString());
        if (!address.isEmpty())
            return Facet{0, 0, TextSpan::Kind::Mention, address};
    } else if (type == "app.bsky.richtext.facet#link"_L1) {
        const QString uri = cleanText(feature["uri"_L1].toString());
        const QUrl url(uri);
        const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (web && !url.host().isEmpty())
            return Facet{0, 0, TextSpan::Kind::Link, uri};
    } else if (type == "app.bsky.richtext.facet#tag"_L1) {
        const QString tag = cleanText(feature["tag"_L1].toString()).simplified();
        if (!tag.isEmpty()) {
            return Facet{0, 0, TextSpan::Kind::Tag,
                         u"https://bsky.app/hashtag/"_s
                             + QString::fromLatin1(QUrl::toPercentEncoding(tag))};
        }
    }
    return {};
}

std::optional<Facet> readFacet(const QJsonObject &object)
{
    const QJsonObject index = object["index"_L1].toObject();
    for (const QJsonValue &feature : object["features"_L1].toArray()) {
        std::optional<Facet> facet = readFeature(feature.toObject());
        if (!facet)
            continue;
        facet->start = index["byteStart"_L1].toInteger(-1);
        facet->end = index["byteEnd"_L1].toInteger(-1);
        if (facet->start >= 0 && facet->end > facet->start)
            return facet;
    }
    return {};
}

QList<Facet> readFacets(const QJsonValue &value)
{
    QList<Facet> facets;
    for (const QJsonValue &one : value.toArray()) {
        if (const std::optional<Facet> facet = readFacet(one.toObject()))
            facets.append(*facet);
    }
    std::stable_sort(facets.begin(), facets.end(),
                     [](const Facet &a, const Facet &b) { return a.start < b.start; });
    return facets;
}

int bytesOf(char32_t codePoint)
{
    if (codePoint < 0x80)
        return 1;
    if (codePoint < 0x800)
        return 2;
    return codePoint < 0x10000 ? 3 : 4;
}

/// Walks through a text once, counting its bytes of UTF-8.
class ByteCounter
{
public:
    explicit ByteCounter(QStringView text)
        : m_text(text)
    {
    }

    /// The position at so many bytes; nothing inside a character, behind the end or before where it
    /// already is.
    std::optional<qsizetype> positionAt(qint64 bytes)
    {
        while (m_bytes < bytes && m_position < m_text.size())
            step();
        return m_bytes == bytes ? std::optional<qsizetype>(m_position) : std::nullopt;
    }

    qint64 bytesAt(qsizetype position)
    {
        while (m_position < position)
            step();
        return m_bytes;
    }

private:
    void step()
    {
        const CodePointAt at = codePointAt(m_text, m_position);
        m_bytes += bytesOf(at.value);
        m_position = at.next;
    }

    QStringView m_text;
    qsizetype m_position = 0;
    qint64 m_bytes = 0;
};

/// The handle a mark names, in lower case; empty when no handle of this network looks so.
QString handleOf(const QString &text, const TextMark &mark)
{
    // atproto.com/specs/handle
    static const QRegularExpression pattern(
        u"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$"_s);
    if (mark.kind != TextMark::Kind::Mention || mark.localLength != mark.length)
        return {};
    const QString handle = text.mid(mark.start + 1, mark.length - 1).toLower();
    return handle.size() <= 253 && pattern.match(handle).hasMatch() ? handle : QString();
}

qsizetype graphemesIn(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype position = 0; position < text.size(); position = graphemeEnd(text, position))
        ++count;
    return count;
}

QJsonObject featureFor(const QString &text, const TextMark &mark,
                       const QHash<QString, QString> &didsByHandle)
{
    const QString marked = text.mid(mark.start, mark.length);
    switch (mark.kind) {
    case TextMark::Kind::Link:
        return {{u"$type"_s, u"app.bsky.richtext.facet#link"_s}, {u"uri"_s, marked}};
    case TextMark::Kind::Tag:
        if (graphemesIn(QStringView(marked).mid(1)) <= longestTag)
            return {{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, marked.mid(1)}};
        break;
    case TextMark::Kind::Mention:
        if (const QString did = didsByHandle.value(handleOf(text, mark)); !did.isEmpty())
            return {{u"$type"_s, u"app.bsky.richtext.facet#mention"_s}, {u"did"_s, did}};
        break;
    }
    return {};
}

} // namespace

FormattedText readRichText(const QString &text, const QJsonValue &facets)
{
    FormattedText result;
    ByteCounter counter(text);
    qsizetype written = 0;
    const auto write = [&](qsizetype end) {
        result.text += cleanText(text.mid(written, end - written));
        written = end;
    };
    for (const Facet &facet : readFacets(facets)) {
        ByteCounter ahead = counter; // a range that leads nowhere must not spoil the next
        const std::optional<qsizetype> start = ahead.positionAt(facet.start);
        const std::optional<qsizetype> end = ahead.positionAt(facet.end);
        if (!start || !end || *start < written)
            continue;
        counter = ahead;
        write(*start);
        const qsizetype begin = result.text.size();
        write(*end);
        if (result.text.size() > begin)
            result.spans.append({begin, result.text.size() - begin, facet.kind, facet.target});
    }
    write(text.size());
    return result;
}

QStringList mentionedDids(const QJsonValue &facets)
{
    QStringList dids;
    for (const QJsonValue &facet : facets.toArray()) {
        for (const QJsonValue &feature : facet["features"_L1].toArray()) {
            const QString did = feature["did"_L1].toString();
            if (isDid(did) && !dids.contains(did))
                dids.append(did);
        }
    }
    return dids;
}

QStringList handlesIn(const QString &text)
{
    QStringList handles;
    for (const TextMark &mark : findMarks(text)) {
        const QString handle = handleOf(text, mark);
        if (!handle.isEmpty() && !handles.contains(handle))
            handles.append(handle);
    }
    return handles;
}

QJsonArray facetsFor(const QString &text, const QHash<QString, QString> &didsByHandle)
{
    QJsonArray facets;
    ByteCounter counter(text);
    for (const TextMark &mark : findMarks(text)) {
        const QJsonObject feature = featureFor(text, mark, didsByHandle);
        if (feature.isEmpty())
            continue;
        const qint64 start = counter.bytesAt(mark.start);
        const qint64 end = counter.bytesAt(mark.start + mark.length);
        facets.append(
            QJsonObject{{u"index"_s, QJsonObject{{u"byteStart"_s, start}, {u"byteEnd"_s, end}}},
                        {u"features"_s, QJsonArray{feature}}});
    }
    return facets;
}

} // namespace sportello::bluesky
