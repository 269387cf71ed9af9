// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/cannedsource.h"

#include "domain/cannedimport/foreigntemplate.h"
#include "domain/cannedlint.h"
#include "domain/fold.h"
#include "domain/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Longer than any network takes, and short enough for what a person reads.
constexpr qsizetype longestText = 50'000;
constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestName = 200;

constexpr Words<CannedSystem, 5> systemWords{{{
    {CannedSystem::Own, "own"_L1},
    {CannedSystem::Chatwoot, "chatwoot"_L1},
    {CannedSystem::Zendesk, "zendesk"_L1},
    {CannedSystem::Freshdesk, "freshdesk"_L1},
    {CannedSystem::Zammad, "zammad"_L1},
}}};

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(CannedImport)
};

QString beginningOf(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0).simplified();
    return line.size() <= longestTitle ? line : line.left(longestTitle - 1).trimmed() + u'…';
}

void warnOfTemplate(const QString &text, QStringList &warnings)
{
    const CannedTemplate parsed = parseTemplate(text);
    for (const TemplateProblem &problem : parsed.problems) {
        // Said already, and better, where it was taken over.
        if (problem.name.startsWith(u"dc."_s))
            continue;
        const QString sentence = CannedLint::words(problem);
        if (!warnings.contains(sentence))
            warnings.append(sentence);
        if (warnings.size() >= 20)
            return;
    }
}

} // namespace

QString toWord(CannedSystem system)
{
    return systemWords.word(system);
}

std::optional<CannedSystem> cannedSystemFromWord(const QString &word)
{
    return systemWords.value(word);
}

QString displayName(CannedSystem system)
{
    switch (system) {
    case CannedSystem::Own: return u"Sportello"_s;
    case CannedSystem::Chatwoot: return u"Chatwoot"_s;
    case CannedSystem::Zendesk: return u"Zendesk"_s;
    case CannedSystem::Freshdesk: return u"Freshdesk"_s;
    case CannedSystem::Zammad: return u"Zammad"_s;
    }
    return {};
}

QString placeInFile(int index, int line)
{
    return line > 0 ? Sentences::tr("Line %1").arg(line) : Sentences::tr("Entry %1").arg(index);
}

Error cannedRefusal(const QString &sentence)
{
    return {ErrorKind::Refused, sentence, {}, false};
}

CannedCollector::CannedCollector(CannedSystem system)
{
    m_file.system = system;
}

void CannedCollector::leaveOut(int index, int line, const QString &why)
{
    m_file.warnings.append(Sentences::tr("%1 was left out: %2").arg(placeInFile(index, line), why));
}

void CannedCollector::add(const RawCanned &raw)
{
    ImportedReply found;
    found.index = raw.index;
    found.line = raw.line;
    found.warnings = raw.warnings;
    if (raw.isHtml && raw.text.contains(u"<img"_s, Qt::CaseInsensitive))
        found.warnings.append(
            Sentences::tr("A picture in the text was left out; attach it to the reply."));
    const auto taken = [&](const QString &text, bool isHtml) {
        const QString plain = isHtml ? plainFromHtml(text) : text;
        return withOurPlaceholders(plain, m_file.system, found.warnings);
    };
    CannedReply &reply = found.reply;
    CannedText text;
    // Nothing is gained by taking megabytes of markup apart that are left out in the end.
    const bool tooLong = raw.text.size() > 4 * longestText || raw.shortText.size() > longestText;
    text.text = tooLong ? raw.text : taken(raw.text, raw.isHtml);
    text.shortText = tooLong ? raw.shortText : taken(raw.shortText, false);
    if (const std::optional<QString> code = languageCode(raw.language))
        text.language = *code;
    else
        found.warnings.append(
            Sentences::tr("“%1” is not the code of a language; the text is offered for any.")
                .arg(raw.language.simplified().left(longestTitle)));
    reply.texts.append(text);
    reply.shortcut = raw.shortcut;
    reply.title = raw.title;
    reply.scope = raw.scope;
    reply.tags = raw.tags;
    reply.audience = raw.audience;
    reply.networks = raw.networks;
    reply.active = raw.active;
    reply.expiresAt = raw.expiresAt;
    reply.level = raw.level;
    add(found);
}

bool CannedCollector::isUsable(const ImportedReply &found)
{
    const QList<CannedText> &texts = found.reply.texts;
    const bool isEmpty = std::all_of(texts.cbegin(), texts.cend(), [](const CannedText &text) {
        return text.text.isEmpty() && text.shortText.isEmpty();
    });
    if (isEmpty) {
        leaveOut(found.index, found.line, Sentences::tr("it has no text."));
        return false;
    }
    for (const CannedText &text : texts) {
        const qsizetype size = std::max(text.text.size(), text.shortText.size());
        if (size > longestText) {
            leaveOut(found.index, found.line,
                     Sentences::tr("its text has %1 characters; at most %2 are taken.")
                         .arg(size)
                         .arg(longestText));
            return false;
        }
    }
    return true;
}

void CannedCollector::add(const ImportedReply &own)
{
    ImportedReply found = own;
    CannedReply &reply = found.reply;
    reply = normalized(reply);
    if (!isUsable(found))
        return;
    if (reply.title.isEmpty()) {
        const CannedText &text = reply.texts.first();
        reply.title = !reply.shortcut.isEmpty()
            ? reply.shortcut
            : beginningOf(text.text.isEmpty() ? text.shortText : text.text);
    }
    if (std::max(reply.title.size(), reply.shortcut.size()) > longestName) {
        found.warnings.append(
            Sentences::tr("The title or shortcut was longer than %1 characters; it was cut.")
                .arg(longestName));
        reply.title.truncate(longestName);
        reply.shortcut.truncate(longestName);
    }
    if (m_file.system != CannedSystem::Own || reply.shortcut.contains(u' ')) {
        const QString wanted = reply.shortcut.isEmpty() ? shortcutFor(reply.title) : reply.shortcut;
        reply.shortcut = freeShortcut(wanted, found.warnings);
    }
    for (const CannedText &text : std::as_const(reply.texts)) {
        warnOfTemplate(text.text, found.warnings);
        warnOfTemplate(text.shortText, found.warnings);
    }
    m_file.replies.append(found);
}

void CannedCollector::makeShortcuts()
{
    for (ImportedReply &found : m_file.replies) {
        if (found.reply.shortcut.isEmpty())
            found.reply.shortcut = freeShortcut(shortcutFor(found.reply.title), found.warnings);
    }
}

QString CannedCollector::freeShortcut(const QString &wanted, QStringList &warnings)
{
    QString shortcut = wanted;
    if (shortcut.contains(u' ')) {
        shortcut.replace(u' ', u'-');
        warnings.append(
            Sentences::tr("The shortcut “%1” had blanks; it is “%2” now.").arg(wanted, shortcut));
    }
    if (shortcut.isEmpty())
        return shortcut;
    const QString base = shortcut;
    for (int number = 2; m_shortcuts.contains(fold(shortcut)); ++number)
        shortcut = base + u'-' + QString::number(number);
    if (shortcut != base)
        warnings.append(Sentences::tr("The shortcut “%1” is there twice; this one is “%2” now.")
                            .arg(base, shortcut));
    m_shortcuts.insert(fold(shortcut));
    return shortcut;
}

} // namespace sportello
