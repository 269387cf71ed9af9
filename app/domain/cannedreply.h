// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/cannedtemplate.h"
#include "domain/capabilities.h"
#include "domain/verification.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// Who may use a canned reply.
enum class CannedScope {
    Mine, ///< its agent
    Account, ///< whoever answers for one of its accounts
    Brand, ///< whoever answers for its brand
    All,
};

/// The replies a text is meant for.
enum class CannedAudience {
    Any,
    Public, ///< also answers to reviews
    PrivateOnly, ///< must not stand where everybody can read it
    Note,
};

/// Where a text is about to be put.
enum class CannedPlace { Public, Private, Note };
CannedPlace placeFor(Audience audience);

/// The words used in the database and in files.
QString toWord(CannedScope scope);
std::optional<CannedScope> cannedScopeFromWord(const QString &word);
QString toWord(CannedAudience audience);
std::optional<CannedAudience> cannedAudienceFromWord(const QString &word);

/// A reply's text in one language.
struct CannedText
{
    QString language; ///< BCP 47 in small letters ("pt-br"); empty = for any
    QString text; ///< in the language of cannedtemplate.h
    QString shortText; ///< for networks that take less; may be empty

    bool operator==(const CannedText &) const = default;
};

/// A file that goes with a canned reply. Whoever attaches it compares the hash first: a path in an
/// imported file may name anything.
struct CannedAttachment
{
    QString path;
    QString sha256; ///< 64 hexadecimal digits in small letters
    QString mediaType;
    QString description;

    bool operator==(const CannedAttachment &) const = default;
};

/// A stored text with placeholders.
struct CannedReply
{
    CannedReplyId id;
    QString shortcut; ///< without a slash; unique by convention only
    QString title;
    CannedScope scope = CannedScope::All;
    AgentId agent; ///< who it belongs to; scope Mine
    BrandId brand; ///< scope Brand
    QList<AccountId> accounts; ///< scope Account
    QStringList tags; ///< without commas
    CannedAudience audience = CannedAudience::Any;
    QStringList networks; ///< names of the networks it is for; empty = all
    bool active = true;
    std::optional<Instant> expiresAt;
    QList<CannedText> texts; ///< at most one for each language
    QList<CannedAttachment> attachments;
    QString kind = QStringLiteral("ordinary");
    /// How sure we must be of whom it is told to; in private alone.
    VerificationLevel level = VerificationLevel::None;
    int useCount = 0;
    std::optional<Instant> lastUsedAt;
    Instant createdAt;
    Instant updatedAt;
    std::optional<CannedImportId> import; ///< that made it, or replaced it last

    bool operator==(const CannedReply &) const = default;
};

/// True when both say the same to the same people; who made them when, and how often they were
/// used, does not count.
bool sameContent(const CannedReply &left, const CannedReply &right);
/// True when both answer to the same shortcut (title, where there is none) in the same scope: then
/// importing one replaces the other.
bool samePlace(const CannedReply &left, const CannedReply &right);

/// Cleaned for storing: no control characters, no blanks around names, tags without commas and each
/// once, languages and hashes in small letters, no slash before the shortcut, no text without
/// content where another has some, and only what belongs to its scope.
CannedReply normalized(CannedReply reply);

/// A language's code in small letters with hyphens ("de_AT" becomes "de-at"), or nothing when the
/// text is none.
std::optional<QString> languageCode(const QString &text);

/// A shortcut made from a title: folded, words joined by hyphens, at most 40 letters; empty when
/// the title has no letter or digit.
QString shortcutFor(const QString &title);

/// The index of the text to offer: in the customer's language, then its relatives ("de" for
/// "de-at"), then the one for any language, then the fallback language and its relatives, then the
/// first. -1 when there are no texts.
int bestText(const CannedReply &reply, const QString &customerLanguage,
             const QString &fallbackLanguage);

/// Which variant of a text fits, filled in.
struct CannedChoice
{
    FilledText filled;
    bool isShort = false;
    bool fits = true;
};

/// The text, or its short variant when only that fits; the text when neither does.
CannedChoice fittingText(const CannedText &text, const TextLimits &limits,
                         const QHash<QString, QString> &values,
                         const QHash<QString, QString> &asked);

/// Where somebody is about to use a reply.
struct CannedContext
{
    AccountId account;
    BrandId brand;
    AgentId agent;
    QString network;
    CannedPlace place = CannedPlace::Public;
    QString language; ///< the customer's, as far as known
    QString fallbackLanguage; ///< ours
    VerificationLevel level = VerificationLevel::None; ///< of whoever gets it
};

/// Whether a reply may be used, and what is against it; the first that applies.
enum class CannedUse {
    Usable,
    Inactive,
    Expired,
    OtherAgent,
    OtherBrand,
    OtherAccount,
    OtherNetwork,
    PrivateOnly,
    PublicOnly,
    NotesOnly,
    NotVerified, ///< it is for somebody of whom we are surer
    NoText,
};
CannedUse usableHere(const CannedReply &reply, const CannedContext &context, Instant now);

} // namespace sportello
