// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/links.h"

#include "domain/hosts.h"
#include "domain/lookalikes.h"

#include <QStringList>
#include <QUrlQuery>

#include <algorithm>
#include <vector>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 80;
constexpr qsizetype longestTarget = 8192;

bool isBidiControl(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QString schemeOf(QStringView target)
{
    const qsizetype colon = target.indexOf(u':');
    const QStringView scheme = target.first(std::max(colon, qsizetype(0)));
    const bool valid = std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'.');
    });
    return valid ? scheme.toString().toLower() : QString();
}

// What browsers and resolvers agree to be a host; `host` as QUrl gives it, encoded.
bool isHost(const QString &host)
{
    if (host.isEmpty() || host.size() > 253)
        return false;
    if (host.contains(u':')) // IPv6, checked by QUrl; a zone means something on one machine only
        return !host.contains(u'%');
    const QStringList labels = host.split(u'.');
    const bool plain = std::all_of(labels.begin(), labels.end(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63
            && std::all_of(label.begin(), label.end(), [](QChar c) {
                   return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
               });
    });
    // A last label of digits makes browsers read an IPv4 address, in one of its many spellings.
    const QString &last = labels.last();
    const bool numeric = isDecimal(last) || last.startsWith("0x"_L1);
    return plain && (!numeric || isIpv4(host));
}

// Nothing that hides or reorders; what is not plain is percent-encoded.
QString visibleForm(const QString &text)
{
    QString shown;
    for (const char32_t c : text.toUcs4()) {
        const QString one = QString::fromUcs4(&c, 1);
        const bool plain = QChar::isPrint(c) && (c == U' ' || !QChar::isSpace(c));
        shown += plain ? one : QString::fromLatin1(QUrl::toPercentEncoding(one));
    }
    return shown;
}

QString withoutUserInfo(const QString &target)
{
    const qsizetype slashes = target.indexOf("//"_L1);
    if (slashes < 0)
        return target;
    const qsizetype start = slashes + 2;
    qsizetype end = start;
    while (end < target.size() && !QStringView(u"/?#\\").contains(target.at(end)))
        ++end;
    const qsizetype at = target.lastIndexOf(u'@', end - 1);
    return at < start ? target : target.first(start) + target.sliced(at + 1);
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype end = longest - 1;
    if (text.at(end).isLowSurrogate())
        --end;
    return text.first(end) + u'…';
}

QString addressOf(const QUrl &url, const QString &shownHost)
{
    QString host = shownHost;
    // What belongs to whom is read from a host's end.
    constexpr qsizetype longestHost = 60;
    if (host.size() > longestHost)
        host = u'…' + host.last(longestHost - 1);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const bool rightToLeft = std::any_of(host.begin(), host.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    if (rightToLeft) // letters from right to left would take the path along with them
        host = url.host(QUrl::FullyEncoded);
    QString address = url.scheme() + u"://"_s + host;
    if (url.port() >= 0)
        address += u':' + QString::number(url.port());
    address += url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    return shortened(address, longestAddress);
}

bool hasMisleadingSpelling(const QString &target)
{
    const qsizetype tail = target.indexOf(u'?');
    const QStringView head = QStringView(target).first(tail < 0 ? target.size() : tail);
    // Browsers read a backslash as a slash, QUrl does not: they would go to different hosts.
    return head.contains(u'\\') || std::any_of(target.begin(), target.end(), [](QChar c) {
               return c.category() == QChar::Other_Control;
           });
}

void describeWeb(const QString &target, const QString &scheme, LinkDisplay &display)
{
    const QStringView rest = QStringView(target).sliced(scheme.size() + 1);
    // "http:/x" and "http:///x" are a host for browsers and none for QUrl.
    if (!rest.startsWith("//"_L1) || rest.startsWith("///"_L1))
        return;
    const QUrl url(target, QUrl::TolerantMode);
    const QString host = withoutTrailingDot(url.host(QUrl::FullyEncoded));
    if (!url.isValid() || !isHost(host))
        return;
    display.host = host.contains(u':') ? host : displayHost(host);
    display.address = addressOf(url, display.host);
    display.allowed = true;
}

bool isMailAddress(QStringView address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at > 0 && at + 1 < address.size()
        && std::none_of(address.begin(), address.end(), [](QChar c) {
               return c.isSpace() || isUnseen(c) || QStringView(u"<>\"\\()[];:").contains(c);
           });
}

// RFC 6068, section 4: other header fields may attach files or send copies.
bool isHarmlessMail(const QString &target)
{
    const QUrl url(target, QUrl::TolerantMode);
    const QStringList receivers = url.path(QUrl::FullyDecoded).split(u',');
    const bool addressed = std::all_of(receivers.begin(), receivers.end(),
                                       [](const QString &r) { return isMailAddress(r); });
    const auto fields = QUrlQuery(url).queryItems();
    return url.isValid() && addressed
        && std::all_of(fields.begin(), fields.end(), [](const auto &field) {
               return field.first.compare("subject"_L1, Qt::CaseInsensitive) == 0
                   || field.first.compare("body"_L1, Qt::CaseInsensitive) == 0;
           });
}

// No stars and hashes, which are commands to a telephone.
bool isPhoneNumber(QStringView number)
{
    return std::any_of(
               number.begin(), number.end(),
               [](QChar c) {
        return isDecimal({&c, 1});
               })
        && std::all_of(number.begin(), number.end(), [](QChar c) {
               return isDecimal({&c, 1}) || QStringView(u"+-.() ").contains(c);
           });
}

// The open embeddings and isolates of a paragraph, so that each is closed where it ends.
class BidiReader
{
public:
    QString read(const QString &text)
    {
        for (const QChar c : text) {
            switch (c.unicode()) {
            case 0x202A: // LRE
            case 0x202B: // RLE
                open(c, Kind::Embedding);
                break;
            case 0x202D: // LRO
            case 0x202E: // RLO
                m_open.push_back(Kind::Dropped);
                break;
            case 0x2066: // LRI
            case 0x2067: // RLI
            case 0x2068: // FSI
                open(c, Kind::Isolate);
                break;
            case 0x202C: // PDF
                closeEmbedding();
                break;
            case 0x2069: // PDI
                closeIsolate();
                break;
            case u'\n':
            case 0x2029:
                closeAll();
                m_result += c;
                break;
            default: m_result += c;
            }
        }
        closeAll();
        return m_result;
    }

private:
    enum class Kind { Embedding, Isolate, Dropped };

    void open(QChar c, Kind kind)
    {
        // UAX #9, rule BD2: deeper ones have no effect.
        constexpr size_t deepest = 125;
        if (m_open.size() >= deepest)
            kind = Kind::Dropped;
        else
            m_result += c;
        m_open.push_back(kind);
        m_isolates += kind == Kind::Isolate ? 1 : 0;
    }

    void closeLast()
    {
        const Kind kind = m_open.back();
        m_open.pop_back();
        m_isolates -= kind == Kind::Isolate ? 1 : 0;
        if (kind != Kind::Dropped)
            m_result += QChar(kind == Kind::Isolate ? 0x2069 : 0x202C);
    }

    void closeEmbedding()
    {
        if (!m_open.empty() && m_open.back() != Kind::Isolate)
            closeLast();
    }

    void closeIsolate()
    {
        const int outside = m_isolates - 1;
        while (outside >= 0 && m_isolates > outside)
            closeLast();
    }

    void closeAll()
    {
        while (!m_open.empty())
            closeLast();
    }

    QString m_result;
    std::vector<Kind> m_open;
    int m_isolates = 0;
};

QStringList wordsOf(const QString &name)
{
    QStringList words{QString()};
    for (const QChar c : name) {
        if (c.isLetter() || c.isMark() || c.isSurrogate() || c.isDigit())
            words.last() += c;
        else if (!words.last().isEmpty())
            words.append(QString());
    }
    return words;
}

bool isLatinWord(const QString &word)
{
    return std::any_of(word.begin(), word.end(),
                       [](QChar c) { return c.isLetter() && c.script() == QChar::Script_Latin; });
}

// A zero-width space, joiner or soft hyphen between letters makes a name that looks like another.
bool hidesSomething(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) {
        return c == QChar(0x200B) || c == QChar(0x2060) || c == QChar(0xFEFF) || c == QChar(0xAD);
    });
}

} // namespace

LinkDisplay describeLink(const QString &target, const QString &visibleText)
{
    LinkDisplay display;
    const QString trimmed = target.trimmed();
    const QString scheme = schemeOf(trimmed);
    if (trimmed.size() <= longestTarget && !hasMisleadingSpelling(trimmed)) {
        if (scheme == "http"_L1 || scheme == "https"_L1)
            describeWeb(trimmed, scheme, display);
        else if (scheme == "mailto"_L1)
            display.allowed = isHarmlessMail(trimmed);
        else if (scheme == "tel"_L1)
            display.allowed = isPhoneNumber(QUrl::fromPercentEncoding(trimmed.sliced(4).toUtf8()));
    }
    if (display.address.isEmpty()) {
        const QString safe = withoutUserInfo(trimmed.left(longestTarget));
        display.address = shortened(visibleForm(safe), longestAddress);
    }
    QString host = QString::fromLatin1(QUrl::toAce(display.host));
    if (display.allowed && scheme == "mailto"_L1) {
        const QString receiver = QUrl(trimmed).path(QUrl::FullyDecoded);
        host = QString::fromLatin1(QUrl::toAce(receiver.sliced(receiver.lastIndexOf(u'@') + 1)));
    }
    display.textNamesAnotherHost =
        namesAnotherHost(visibleText, host.isEmpty() ? display.host : host);
    return display;
}

QString isolateBidi(const QString &text)
{
    return BidiReader().read(text);
}

bool looksDeceptive(const QString &name)
{
    if (std::any_of(name.begin(), name.end(), isBidiControl) || hidesSomething(name))
        return true;
    const QStringList words = wordsOf(name);
    if (std::any_of(words.begin(), words.end(), mixesLookalikeScripts))
        return true;
    // A word wholly of lookalikes beside Latin ones, and none that shows its script: no language is
    // written so, forgers do.
    const bool latin = std::any_of(words.begin(), words.end(), isLatinWord);
    const bool honest = std::any_of(words.begin(), words.end(), [](const QString &word) {
        const QChar::Script script = word.isEmpty() ? QChar::Script_Unknown : word.at(0).script();
        return (script == QChar::Script_Cyrillic || script == QChar::Script_Greek
                || script == QChar::Script_Armenian)
            && !looksLatin(word);
    });
    return latin && !honest && std::any_of(words.begin(), words.end(), [](const QString &word) {
               return word.size() > 2 && looksLatin(word);
           });
}

} // namespace sportello
