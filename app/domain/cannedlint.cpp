// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedlint.h"

#include "domain/textcount.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = CannedRemark::Kind;
using Part = CannedRemark::Part;

CannedRemark::Kind remarkKind(TemplateProblem::Kind kind)
{
    switch (kind) {
    case TemplateProblem::Kind::Unclosed: return Kind::UnclosedBrace;
    case TemplateProblem::Kind::Empty: return Kind::EmptyPlaceholder;
    case TemplateProblem::Kind::UnknownVariable: return Kind::UnknownVariable;
    }
    return Kind::UnclosedBrace;
}

// What is left of a text when its placeholders say nothing: less it cannot become.
QString shortestFilling(const QString &text)
{
    QString result;
    const CannedTemplate parsed = parseTemplate(text);
    for (const TemplatePiece &piece : parsed.pieces)
        result += piece.text;
    return result;
}

class Check
{
    Q_DECLARE_TR_FUNCTIONS(CannedLint)

public:
    Check(const CannedReply &reply, const QList<NetworkLimits> &limits)
        : m_reply(reply)
        , m_limits(limits)
    {
    }

    QList<CannedRemark> run(Instant now)
    {
        if (m_reply.shortcut.trimmed().isEmpty())
            add(Kind::NoShortcut, tr("Without a shortcut it is found by its title and text only."));
        else if (m_reply.shortcut.contains(u' '))
            add(Kind::ShortcutWithBlanks,
                tr("The shortcut has blanks; typed after a slash it ends at the first one."));
        if (m_reply.expiresAt && *m_reply.expiresAt <= now)
            add(Kind::Expired, tr("It has expired and is not offered any more."));
        if (m_reply.texts.isEmpty())
            add(Kind::Empty, tr("It has no text."));
        for (int i = 0; i < m_reply.texts.size(); ++i)
            checkText(i);
        return m_remarks;
    }

private:
    void add(Kind kind, const QString &words)
    {
        m_remarks.append({kind, Part::Reply, -1, 0, 0, words});
    }

    void checkText(int index)
    {
        const CannedText &text = m_reply.texts.at(index);
        const QString language = text.language;
        for (int i = 0; i < index; ++i) {
            if (m_reply.texts.at(i).language != language)
                continue;
            m_remarks.append(
                {Kind::DuplicateLanguage, Part::Text, index, 0, 0,
                 language.isEmpty()
                     ? tr("There are two texts for any language.")
                     : tr("There are two texts for the language “%1”.").arg(language)});
            break;
        }
        if (text.text.trimmed().isEmpty() && text.shortText.trimmed().isEmpty()) {
            m_remarks.append({Kind::Empty, Part::Text, index, 0, 0, tr("This text is empty.")});
            return;
        }
        checkTemplate(text.text, Part::Text, index);
        checkTemplate(text.shortText, Part::ShortText, index);
        checkLength(text, index);
    }

    void checkTemplate(const QString &text, Part part, int index)
    {
        const CannedTemplate parsed = parseTemplate(text);
        for (const TemplateProblem &problem : parsed.problems) {
            m_remarks.append({remarkKind(problem.kind), part, index, problem.start, problem.length,
                              CannedLint::words(problem)});
        }
    }

    void checkLength(const CannedText &text, int index)
    {
        const bool hasShort = !text.shortText.isEmpty();
        const QString whole = shortestFilling(text.text);
        const QString shorter = shortestFilling(text.shortText);
        bool said = false;
        for (const NetworkLimits &network : m_limits) {
            const bool counts =
                m_reply.networks.isEmpty() || m_reply.networks.contains(network.name);
            if (!counts || network.limits.limits.isEmpty()
                || tightestUse(whole, network.limits).left() >= 0)
                continue;
            const QString &measured = hasShort ? shorter : whole;
            if (!hasShort && !said) {
                m_remarks.append({Kind::NoShortText, Part::ShortText, index, 0, 0,
                                  tr("A short variant is missing: the text does not fit "
                                     "everywhere.")});
                said = true;
            }
            const qsizetype over = -tightestUse(measured, network.limits).left();
            if (over <= 0)
                continue;
            const QString sentence = hasShort
                ? tr("The short variant is too long for %1, by %n character(s).", nullptr,
                     int(over))
                : tr("The text is too long for %1, by %n character(s).", nullptr, int(over));
            m_remarks.append({Kind::TooLong, hasShort ? Part::ShortText : Part::Text, index, 0, 0,
                              sentence.arg(network.displayName)});
        }
    }

    const CannedReply &m_reply;
    const QList<NetworkLimits> &m_limits;
    QList<CannedRemark> m_remarks;
};

} // namespace

QList<CannedRemark> CannedLint::check(const CannedReply &reply, const QList<NetworkLimits> &limits,
                                      Instant now)
{
    return Check(reply, limits).run(now);
}

QString CannedLint::reason(CannedUse use)
{
    switch (use) {
    case CannedUse::Usable: break;
    case CannedUse::Inactive: return tr("Switched off");
    case CannedUse::Expired: return tr("Expired");
    case CannedUse::OtherAgent: return tr("Belongs to somebody else");
    case CannedUse::OtherBrand: return tr("For another brand");
    case CannedUse::OtherAccount: return tr("For another account");
    case CannedUse::OtherNetwork: return tr("For another network");
    case CannedUse::PrivateOnly: return tr("For private messages only");
    case CannedUse::PublicOnly: return tr("For public replies only");
    case CannedUse::NotesOnly: return tr("For notes only");
    case CannedUse::NotVerified: return tr("Verify the customer first");
    case CannedUse::NoText: return tr("Has no text");
    }
    return {};
}

QString CannedLint::words(const TemplateProblem &problem)
{
    switch (problem.kind) {
    case TemplateProblem::Kind::Unclosed:
        return tr("Two opening braces are never closed; write \\{{ to mean them as they are.");
    case TemplateProblem::Kind::Empty: return tr("There is nothing between the braces.");
    case TemplateProblem::Kind::UnknownVariable: break;
    }
    const QString suggestion = suggestedVariable(problem.name);
    const QString name = u"{{%1}}"_s.arg(problem.name);
    return suggestion.isEmpty() ? tr("%1 is not known here and stays as it is.").arg(name)
                                : tr("%1 is not known here and stays as it is. Did you mean %2?")
                                      .arg(name, u"{{%1}}"_s.arg(suggestion));
}

} // namespace sportello
