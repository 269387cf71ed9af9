// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/searchwords.h"

#include "ui/common/format.h"

#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

QString SearchWords::writer(const HistoryText &text)
{
    switch (text.kind) {
    case HistoryText::Kind::Note: return tr("Internal note by %1").arg(text.author);
    case HistoryText::Kind::Canned: return tr("Canned reply");
    case HistoryText::Kind::Version: return tr("%1 wrote before an edit").arg(text.author);
    case HistoryText::Kind::Message: break;
    }
    const QString who = text.agentName.isEmpty() ? text.author : text.agentName;
    return text.isDeleted ? tr("%1 wrote and deleted it").arg(who) : tr("%1 wrote").arg(who);
}

QString SearchWords::description(const HistoryHit &hit, Instant now)
{
    QStringList parts{hit.text.title, writer(hit.text), hit.excerpt.text,
                      Format::moment(hit.text.at, now)};
    if (!hit.text.conversation.isNull()) {
        if (hit.text.kind != HistoryText::Kind::Note)
            parts.append(Format::word(hit.text.audience));
        parts.append(Format::word(hit.text.state));
    }
    parts.removeAll(QString());
    return parts.join(u". "_s);
}

QString SearchWords::heading(HistoryFacet::Of of)
{
    switch (of) {
    case HistoryFacet::Of::Account: return tr("Account");
    case HistoryFacet::Of::Network: return tr("Network");
    case HistoryFacet::Of::Audience: return tr("Audience");
    case HistoryFacet::Of::Agent: return tr("Who of us wrote");
    case HistoryFacet::Of::Year: return tr("Year");
    case HistoryFacet::Of::Tag: return tr("Tag");
    case HistoryFacet::Of::State: return tr("State");
    case HistoryFacet::Of::Brand: return tr("Brand");
    }
    return {};
}

QString SearchWords::value(HistoryFacet::Of of, const HistoryFacet::Value &value)
{
    if (of == HistoryFacet::Of::Audience) {
        if (const auto audience = audienceFromWord(value.label))
            return Format::word(*audience);
    }
    if (of == HistoryFacet::Of::State) {
        if (value.label == u"answered"_s)
            return Format::word(ConversationState::WaitingForCustomer);
        if (const auto state = conversationStateFromWord(value.label))
            return Format::word(*state);
    }
    return value.label;
}

QString SearchWords::found(const HistoryFacets &facets)
{
    if (facets.isCapped)
        return tr("%1+ messages").arg(Format::count(facets.count));
    if (facets.conversations == 0)
        return tr("%n message(s)", nullptr, facets.count);
    return tr("%1 in %2", "14 messages in 11 conversations")
        .arg(tr("%n message(s)", nullptr, facets.count),
             tr("%n conversation(s)", nullptr, facets.conversations));
}

QString SearchWords::summary(const HistoryFacets &facets, std::chrono::milliseconds took)
{
    const QString count =
        facets.isCapped ? Format::count(facets.count) + u'+' : Format::count(facets.count);
    return tr("%1 of %2 messages, %3 ms")
        .arg(count, QLocale().toString(facets.messages), QLocale().toString(qint64(took.count())));
}

QString SearchWords::term(const QueryTerm &term)
{
    QString value = term.value + (term.prefix ? u"…"_s : QString());
    QString about = fieldName(term.field);
    if (term.field == QueryTerm::Field::Text) {
        if (term.phrase)
            value = u'“' + value + u'”';
        return term.negated ? tr("without %1").arg(value) : tr("words %1").arg(value);
    }
    return term.negated ? tr("not %1 %2", "not tag refund").arg(about, value)
                        : about + u' ' + value;
}

} // namespace sportello
