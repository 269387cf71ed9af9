// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/hosts.h"

#include "domain/lookalikes.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

bool isDecimal(QStringView label)
{
    return !label.isEmpty()
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isIpv4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               return isDecimal(part) && part.size() <= 3 && part.toInt() <= 255;
           });
}

QString withoutTrailingDot(QString host)
{
    if (host.size() > 1 && host.endsWith(u'.'))
        host.chop(1);
    return host;
}

namespace {

struct NamedHost
{
    QString name;
    bool cut = false; // the text ends in an ellipsis within the host
};

bool isFileEnding(QStringView label)
{
    constexpr std::array endings{"pdf"_L1,  "html"_L1, "htm"_L1, "php"_L1,  "aspx"_L1, "jpg"_L1,
                                 "jpeg"_L1, "png"_L1,  "gif"_L1, "webp"_L1, "svg"_L1,  "txt"_L1,
                                 "doc"_L1,  "docx"_L1, "xls"_L1, "xlsx"_L1, "csv"_L1,  "js"_L1,
                                 "json"_L1, "xml"_L1,  "mp3"_L1, "mp4"_L1};
    return std::any_of(endings.begin(), endings.end(), [label](QLatin1String ending) {
        return label.compare(ending, Qt::CaseInsensitive) == 0;
    });
}

bool looksLikeHost(const QString &name)
{
    if (isIpv4(name))
        return true;
    const QStringList labels = name.split(u'.');
    if (labels.size() < 2 || labels.last().size() < 2)
        return false;
    const bool words = std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && std::all_of(label.begin(), label.end(), [](QChar c) {
            return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_';
        });
    });
    const QString &top = labels.last();
    const bool topWord = top.startsWith("xn--"_L1, Qt::CaseInsensitive)
        || std::none_of(top.begin(), top.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
    return words && topWord;
}

QString withoutPort(const QString &authority)
{
    const qsizetype colon = authority.indexOf(u':');
    return colon < 0 ? authority : authority.first(colon);
}

bool isOuterPunctuation(QChar c)
{
    return c.isPunct() && c != u'/' && c != u'@' && c != u'#' && c != u'…' && c != u'_'
        && c != u'-';
}

QList<NamedHost> hostsIn(QStringView token)
{
    while (!token.isEmpty() && isOuterPunctuation(token.front()))
        token = token.sliced(1);
    while (!token.isEmpty() && isOuterPunctuation(token.back()))
        token.chop(1);
    if (token.startsWith(u'@') || token.startsWith(u'#'))
        return {};
    const qsizetype scheme = token.indexOf("://"_L1);
    const QStringView rest = scheme < 0 ? token : token.sliced(scheme + 3);
    const auto authorityEnd = std::find_if(
        rest.begin(), rest.end(), [](QChar c) { return QStringView(u"/?#\\").contains(c); });
    const bool wholeToken = authorityEnd == rest.end();
    QString authority = rest.first(authorityEnd - rest.begin()).toString();
    QList<NamedHost> hosts;
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0) {
        // "https://bank.example@other.example": people read the first.
        if (scheme >= 0)
            hosts.append({withoutPort(authority.first(at))});
        authority = authority.sliced(at + 1);
    }
    const bool cut = wholeToken && authority.endsWith(u'…');
    if (cut)
        authority.chop(1);
    const QString host = withoutTrailingDot(withoutPort(authority));
    const bool file = scheme < 0 && wholeToken && isFileEnding(host.split(u'.').last());
    if (!file)
        hosts.append({host, cut});
    hosts.removeIf([](const NamedHost &named) {
        return !looksLikeHost(named.name) && !(named.cut && named.name.contains(u'.'));
    });
    return hosts;
}

QString withoutWww(const QString &host)
{
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

bool areRelated(const QString &left, const QString &right)
{
    const auto isBelow = [](const QString &host, const QString &above) {
        return above.contains(u'.') && !isIpv4(host) && host.endsWith(u'.' + above);
    };
    return left == right || isBelow(left, right) || isBelow(right, left);
}

bool namesAnother(const NamedHost &named, const QString &asciiHost)
{
    const QString target = withoutWww(asciiHost);
    const QString name = named.name.toLower();
    if (named.cut)
        return !target.startsWith(withoutWww(name)) && !asciiHost.startsWith(name);
    const QString ascii = QString::fromLatin1(QUrl::toAce(name));
    if (ascii.isEmpty())
        return false;
    // The same host, yet read as another: written with letters that pass for others.
    if (ascii != name && displayHost(ascii) == ascii)
        return true;
    return !areRelated(withoutWww(ascii), target);
}

} // namespace

bool namesAnotherHost(const QString &visibleText, const QString &asciiHost)
{
    constexpr qsizetype enough = 2000;
    QString text = visibleText.left(enough);
    if (text.contains(QChar(0x202D)) || text.contains(QChar(0x202E)))
        return true; // what is read is not what is written
    text = text.simplified();
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    text = text.normalized(QString::NormalizationForm_KC);
    text.replace(u'。', u'.');
    text.replace(u"..."_s, u"…"_s);
    const QStringList tokens = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &token : tokens) {
        const QList<NamedHost> hosts = hostsIn(token);
        if (std::any_of(hosts.begin(), hosts.end(),
                        [&](const NamedHost &h) { return namesAnother(h, asciiHost); }))
            return true;
    }
    return false;
}

} // namespace sportello
