// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/cannedreply.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// The system a file of canned replies comes from.
enum class CannedSystem { Own, Chatwoot, Zendesk, Freshdesk, Zammad };

/// own, chatwoot, zendesk, freshdesk, zammad.
QString toWord(CannedSystem system);
std::optional<CannedSystem> cannedSystemFromWord(const QString &word);
/// The name that people know; a proper noun.
QString displayName(CannedSystem system);

/// A reply as it was found in a file.
struct ImportedReply
{
    CannedReply reply; ///< without an id
    int index = 0; ///< its place in the file, from 1
    int line = 0; ///< CSV: where it begins; otherwise 0
    QStringList warnings; ///< sentences about this reply
};

/// A file of canned replies as far as it could be read.
struct CannedFile
{
    CannedSystem system = CannedSystem::Own;
    QList<ImportedReply> replies;
    QStringList warnings; ///< about the whole file, and about what was left out
};

/// One entry of a file before it is made into a reply.
struct RawCanned
{
    int index = 0;
    int line = 0;
    QString shortcut;
    QString title;
    QString text;
    bool isHtml = false; ///< of `text`
    QString shortText;
    QString language;
    QStringList tags;
    CannedScope scope = CannedScope::All;
    CannedAudience audience = CannedAudience::Any;
    QStringList networks;
    bool active = true;
    std::optional<Instant> expiresAt;
    VerificationLevel level = VerificationLevel::None;
    QStringList warnings;
};

/// Makes replies of the entries of one file: HTML becomes text, the other system's placeholders
/// ours, a missing shortcut is made from the title. Entries that cannot be used are named in the
/// file's warnings.
class CannedCollector
{
public:
    explicit CannedCollector(CannedSystem system);

    void add(const RawCanned &raw);
    /// A reply in our own format.
    void add(const ImportedReply &own);
    /// An entry that is left out, and why; `why` is the rest of a sentence's meaning, a sentence.
    void leaveOut(int index, int line, const QString &why);
    /// Gives those that have no shortcut one, made from the title; our own files may have such
    /// replies on purpose, other tables do not.
    void makeShortcuts();
    void warn(const QString &sentence) { m_file.warnings.append(sentence); }
    QList<ImportedReply> &replies() { return m_file.replies; }
    CannedFile finished() { return std::move(m_file); }

private:
    QString freeShortcut(const QString &wanted, QStringList &warnings);
    bool isUsable(const ImportedReply &found);

    CannedFile m_file;
    QSet<QString> m_shortcuts; ///< folded
};

/// "Entry 3" or "Line 12".
QString placeInFile(int index, int line);

/// An error of kind Refused whose message is a sentence for people.
Error cannedRefusal(const QString &sentence);

} // namespace sportello
