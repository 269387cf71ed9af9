// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedreply.h"

#include "domain/fold.h"
#include "domain/safehtml.h"
#include "domain/textcount.h"
#include "domain/words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShortcut = 40;

constexpr Words<CannedScope, 4> scopeWords{{{
    {CannedScope::Mine, "mine"_L1},
    {CannedScope::Account, "account"_L1},
    {CannedScope::Brand, "brand"_L1},
    {CannedScope::All, "all"_L1},
}}};

constexpr Words<CannedAudience, 4> audienceWords{{{
    {CannedAudience::Any, "any"_L1},
    {CannedAudience::Public, "public"_L1},
    {CannedAudience::PrivateOnly, "private"_L1},
    {CannedAudience::Note, "note"_L1},
}}};

QString line(const QString &text)
{
    return cleanText(text).simplified();
}

QStringList uniqueLines(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts) {
        const QString cleaned = line(text);
        if (!cleaned.isEmpty())
            lines.append(cleaned);
    }
    lines.removeDuplicates();
    return lines;
}

QString body(const QString &text)
{
    QString cleaned = cleanText(text);
    while (!cleaned.isEmpty() && cleaned.back().isSpace())
        cleaned.chop(1);
    qsizetype start = 0;
    while (start < cleaned.size() && cleaned.at(start) == u'\n')
        ++start;
    return cleaned.sliced(start);
}

QStringList withoutCommas(const QStringList &tags)
{
    QStringList parts;
    for (const QString &tag : tags)
        parts += tag.split(u',');
    return uniqueLines(parts);
}

// The language itself, then what it is a part of: "zh-hant-tw", "zh-hant", "zh".
QStringList withParents(const QString &language)
{
    QStringList languages;
    for (QString code = language.toLower(); !code.isEmpty();
         code.truncate(std::max<qsizetype>(code.lastIndexOf(u'-'), 0)))
        languages.append(code);
    return languages;
}

int textFor(const CannedReply &reply, const QString &language)
{
    const QStringList wanted = withParents(language);
    for (const QString &code : wanted) {
        for (int i = 0; i < reply.texts.size(); ++i) {
            if (reply.texts.at(i).language == code)
                return i;
        }
    }
    if (wanted.isEmpty())
        return -1;
    // A sister: Brazilian Portuguese is understood in Lisbon.
    const QString family = wanted.last();
    for (int i = 0; i < reply.texts.size(); ++i) {
        if (reply.texts.at(i).language.startsWith(family + u'-'))
            return i;
    }
    return -1;
}

bool fits(const QString &text, const TextLimits &limits)
{
    return limits.limits.isEmpty() || tightestUse(text, limits).left() >= 0;
}

CannedUse usableByScope(const CannedReply &reply, const CannedContext &context)
{
    switch (reply.scope) {
    case CannedScope::Mine:
        return reply.agent == context.agent ? CannedUse::Usable : CannedUse::OtherAgent;
    case CannedScope::Brand:
        return reply.brand == context.brand ? CannedUse::Usable : CannedUse::OtherBrand;
    case CannedScope::Account:
        return reply.accounts.contains(context.account) ? CannedUse::Usable
                                                        : CannedUse::OtherAccount;
    case CannedScope::All: break;
    }
    return CannedUse::Usable;
}

CannedUse usableByAudience(const CannedReply &reply, CannedPlace place)
{
    switch (reply.audience) {
    case CannedAudience::Any: break;
    case CannedAudience::Public:
        return place == CannedPlace::Public ? CannedUse::Usable : CannedUse::PublicOnly;
    case CannedAudience::PrivateOnly:
        return place == CannedPlace::Private ? CannedUse::Usable : CannedUse::PrivateOnly;
    case CannedAudience::Note:
        return place == CannedPlace::Note ? CannedUse::Usable : CannedUse::NotesOnly;
    }
    return CannedUse::Usable;
}

CannedUse usableByLevel(const CannedReply &reply, const CannedContext &context)
{
    if (reply.level == VerificationLevel::None || context.place == CannedPlace::Note)
        return CannedUse::Usable;
    // Whoever was verified is not alone there.
    if (context.place == CannedPlace::Public)
        return CannedUse::PrivateOnly;
    return context.level >= reply.level ? CannedUse::Usable : CannedUse::NotVerified;
}

} // namespace

CannedPlace placeFor(Audience audience)
{
    return audience == Audience::Private ? CannedPlace::Private : CannedPlace::Public;
}

QString toWord(CannedScope scope)
{
    return scopeWords.word(scope);
}

std::optional<CannedScope> cannedScopeFromWord(const QString &word)
{
    return scopeWords.value(word);
}

QString toWord(CannedAudience audience)
{
    return audienceWords.word(audience);
}

std::optional<CannedAudience> cannedAudienceFromWord(const QString &word)
{
    return audienceWords.value(word);
}

bool sameContent(const CannedReply &left, const CannedReply &right)
{
    CannedReply other = right;
    other.id = left.id;
    other.useCount = left.useCount;
    other.lastUsedAt = left.lastUsedAt;
    other.createdAt = left.createdAt;
    other.updatedAt = left.updatedAt;
    other.import = left.import;
    return left == other;
}

bool samePlace(const CannedReply &left, const CannedReply &right)
{
    const QSet<AccountId> accounts(left.accounts.begin(), left.accounts.end());
    const bool sameScope = left.scope == right.scope && left.agent == right.agent
        && left.brand == right.brand
        && accounts == QSet<AccountId>(right.accounts.begin(), right.accounts.end());
    if (!sameScope)
        return false;
    if (left.shortcut.isEmpty() && right.shortcut.isEmpty())
        return fold(left.title) == fold(right.title);
    return fold(left.shortcut) == fold(right.shortcut);
}

CannedReply normalized(CannedReply reply)
{
    reply.shortcut = line(reply.shortcut);
    while (reply.shortcut.startsWith(u'/'))
        reply.shortcut = reply.shortcut.sliced(1).trimmed();
    reply.title = line(reply.title);
    reply.tags = withoutCommas(reply.tags);
    reply.networks = uniqueLines(reply.networks);
    if (reply.scope != CannedScope::Mine)
        reply.agent = {};
    if (reply.scope != CannedScope::Brand)
        reply.brand = {};
    if (reply.scope != CannedScope::Account)
        reply.accounts.clear();
    for (CannedText &text : reply.texts) {
        text.language = languageCode(text.language).value_or(QString());
        text.text = body(text.text);
        text.shortText = body(text.shortText);
    }
    const auto isEmpty = [](const CannedText &text) {
        return text.text.isEmpty() && text.shortText.isEmpty();
    };
    if (!std::all_of(reply.texts.cbegin(), reply.texts.cend(), isEmpty))
        reply.texts.removeIf(isEmpty);
    for (CannedAttachment &file : reply.attachments) {
        file.path = cleanText(file.path);
        file.sha256 = file.sha256.trimmed().toLower();
        file.mediaType = line(file.mediaType);
        file.description = body(file.description);
    }
    reply.kind = line(reply.kind).isEmpty() ? u"ordinary"_s : line(reply.kind);
    return reply;
}

std::optional<QString> languageCode(const QString &text)
{
    static const QRegularExpression code(u"\\A[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}\\z"_s);
    QString language = text.trimmed().toLower();
    language.replace(u'_', u'-');
    if (language.isEmpty() || code.match(language).hasMatch())
        return language;
    return {};
}

QString shortcutFor(const QString &title)
{
    QString shortcut;
    for (const QString &word : foldedWords(title.left(1000))) {
        const QString longer = shortcut.isEmpty() ? word : shortcut + u'-' + word;
        if (longer.size() > longestShortcut)
            break;
        shortcut = longer;
    }
    if (shortcut.isEmpty())
        shortcut = foldedWords(title.left(1000)).value(0).left(longestShortcut);
    return shortcut;
}

int bestText(const CannedReply &reply, const QString &customerLanguage,
             const QString &fallbackLanguage)
{
    if (const int text = textFor(reply, customerLanguage); text >= 0)
        return text;
    for (int i = 0; i < reply.texts.size(); ++i) {
        if (reply.texts.at(i).language.isEmpty())
            return i;
    }
    if (const int text = textFor(reply, fallbackLanguage); text >= 0)
        return text;
    return reply.texts.isEmpty() ? -1 : 0;
}

CannedChoice fittingText(const CannedText &text, const TextLimits &limits,
                         const QHash<QString, QString> &values,
                         const QHash<QString, QString> &asked)
{
    CannedChoice choice;
    choice.filled = fillTemplate(parseTemplate(text.text), values, asked);
    choice.fits = fits(choice.filled.text, limits);
    const bool hasText = !choice.filled.text.isEmpty();
    if ((choice.fits && hasText) || text.shortText.isEmpty())
        return choice;
    CannedChoice shorter;
    shorter.filled = fillTemplate(parseTemplate(text.shortText), values, asked);
    shorter.isShort = true;
    shorter.fits = fits(shorter.filled.text, limits);
    return shorter.fits || !hasText ? shorter : choice;
}

CannedUse usableHere(const CannedReply &reply, const CannedContext &context, Instant now)
{
    if (!reply.active)
        return CannedUse::Inactive;
    if (reply.expiresAt && *reply.expiresAt <= now)
        return CannedUse::Expired;
    if (const CannedUse use = usableByScope(reply, context); use != CannedUse::Usable)
        return use;
    if (!reply.networks.isEmpty() && !reply.networks.contains(context.network))
        return CannedUse::OtherNetwork;
    if (const CannedUse use = usableByAudience(reply, context.place); use != CannedUse::Usable)
        return use;
    if (const CannedUse use = usableByLevel(reply, context); use != CannedUse::Usable)
        return use;
    const bool hasText =
        std::any_of(reply.texts.cbegin(), reply.texts.cend(), [](const CannedText &text) {
            return !text.text.isEmpty() || !text.shortText.isEmpty();
        });
    return hasText ? CannedUse::Usable : CannedUse::NoText;
}

} // namespace sportello
