// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatedata.h"

#include "domain/guard/alldetectors.h"
#include "domain/guard/codevalues.h"
#include "domain/guard/guardlabels.h"
#include "domain/words.h"

#include <algorithm>
#include <tuple>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<PrivateKind, 11> kindWords{{{
    {PrivateKind::Card, "card"_L1},
    {PrivateKind::Iban, "iban"_L1},
    {PrivateKind::CodiceFiscale, "codice_fiscale"_L1},
    {PrivateKind::PartitaIva, "partita_iva"_L1},
    {PrivateKind::Phone, "phone"_L1},
    {PrivateKind::Email, "email"_L1},
    {PrivateKind::Passport, "passport"_L1},
    {PrivateKind::Booking, "booking"_L1},
    {PrivateKind::CustomerNumber, "customer_number"_L1},
    {PrivateKind::OneTimeCode, "one_time_code"_L1},
    {PrivateKind::Address, "address"_L1},
}}};

constexpr Words<GuardDirection, 2> directionWords{{{
    {GuardDirection::Reply, "reply"_L1},
    {GuardDirection::Post, "post"_L1},
}}};

/// Kept from strong to weak where they do not overlap, then put in the order of the text.
QList<PrivateFinding> withoutOverlaps(QList<PrivateFinding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const auto &one, const auto &other) {
        return std::tuple(-one.strength, -one.range.length)
            < std::tuple(-other.strength, -other.range.length);
    });
    QList<PrivateFinding> kept;
    for (const PrivateFinding &finding : std::as_const(findings)) {
        const bool isTaken = std::any_of(kept.begin(), kept.end(), [&](const auto &other) {
            return other.range.start < finding.range.end()
                && finding.range.start < other.range.end();
        });
        if (!isTaken)
            kept.append(finding);
    }
    std::sort(kept.begin(), kept.end(), [](const auto &one, const auto &other) {
        return one.range.start < other.range.start;
    });
    return kept;
}

} // namespace

QString toWord(PrivateKind kind)
{
    return kindWords.word(kind);
}

std::optional<PrivateKind> privateKindFromWord(const QString &word)
{
    return kindWords.value(word);
}

QList<PrivateKind> allPrivateKinds()
{
    QList<PrivateKind> kinds;
    for (const auto &[kind, word] : kindWords.pairs)
        kinds.append(kind);
    return kinds;
}

std::optional<GuardDirection> guardDirectionFromWord(const QString &word)
{
    return directionWords.value(word);
}

QStringList usualPhoneRegions()
{
    return {u"IT"_s, u"GB"_s, u"DE"_s, u"FR"_s, u"US"_s, u"CH"_s, u"ES"_s};
}

QList<PrivateFinding> findPrivateData(const QString &text, const GuardContext &context)
{
    static const auto detectors = allPrivateDetectors();
    if (text.isEmpty())
        return {};
    const GuardText read(text);
    const GuardLabels labels(read);
    const QList<LabelledCode> codes = findCodes(read, labels);
    const GuardInput input{read, labels, codes, context};
    QList<PrivateFinding> findings;
    for (const auto &detector : detectors)
        findings.append(detector->find(input));
    // Before what is allowed is taken out: a part of it would be found instead.
    findings = withoutOverlaps(std::move(findings));
    const auto isAllowed = [&](const PrivateFinding &finding) {
        return context.allowed.allows(finding.kind, read.plain(finding.range), context.regions);
    };
    findings.erase(std::remove_if(findings.begin(), findings.end(), isAllowed), findings.end());
    for (PrivateFinding &finding : findings)
        finding.range = read.toWritten(finding.range);
    return findings;
}

} // namespace sportello
