// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/reviewcommand.h"

#include "commandline/humanwords.h"
#include "commandline/standardinput.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTimeZone>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// JSON numbers hold no more without loss.
constexpr quint64 mostSeed = quint64(1) << 53;

std::unique_ptr<Reviews> reviewsOf(CommandContext &context)
{
    Program &program = context.program();
    return std::make_unique<Reviews>(program.store(), context.clock(), program.privatePosts(),
                                     program.agent().id, QTimeZone::systemTimeZone());
}

QJsonValue milliseconds(const std::optional<std::chrono::milliseconds> &span)
{
    return span ? QJsonValue(qint64(span->count())) : QJsonValue();
}

QJsonValue time(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

QJsonObject line(const ReviewMessage &message)
{
    return {{u"author"_s, message.author},
            {u"text"_s, message.text},
            {u"audience"_s, toWord(message.audience)},
            {u"at"_s, toRfc3339(message.at)},
            {u"deleted"_s, message.isDeleted}};
}

QJsonObject line(const ReplyReview &review)
{
    return {{u"reviewer"_s, review.reviewerName}, {u"verdict"_s, toWord(review.verdict)},
            {u"comment"_s, review.comment},       {u"reviewed"_s, review.isReviewed},
            {u"at"_s, toRfc3339(review.at)},      {u"seen_at"_s, time(review.seenAt)}};
}

QJsonObject line(const ReplyUnderReview &reply)
{
    QJsonArray question;
    for (const ReviewMessage &message : reply.question)
        question.append(line(message));
    QJsonArray reviews;
    for (const ReplyReview &review : reply.reviews)
        reviews.append(line(review));
    const QJsonValue canned = reply.hasCanned()
        ? QJsonValue(QJsonObject{{u"title"_s, reply.making.cannedTitle},
                                 {u"text"_s, reply.making.cannedText},
                                 {u"change"_s, toWord(reply.making.change)}})
        : QJsonValue();
    return {{u"message"_s, reply.message.value()},
            {u"conversation"_s, reply.conversation.toString()},
            {u"account"_s, reply.account.toString()},
            {u"network"_s, reply.network},
            {u"contact"_s, reply.contactName},
            {u"audience"_s, toWord(reply.audience)},
            {u"agent"_s, reply.agent ? QJsonValue(reply.agentName) : QJsonValue()},
            {u"sent_at"_s, toRfc3339(reply.sentAt)},
            {u"text"_s, reply.text},
            {u"parts"_s, reply.parts},
            {u"url"_s, reply.url},
            {u"question"_s, question},
            {u"asked_at"_s, time(reply.asked)},
            {u"waited_ms"_s, milliseconds(reply.waited)},
            {u"waited_open_ms"_s, milliseconds(reply.openTime)},
            {u"late"_s, reply.isLate ? QJsonValue(*reply.isLate) : QJsonValue()},
            {u"canned"_s, canned},
            {u"overridden"_s, QJsonArray::fromStringList(reply.making.overridden)},
            {u"wrote_back"_s, reply.wroteBack ? QJsonValue(line(*reply.wroteBack)) : QJsonValue()},
            {u"solved"_s, reply.isSolved},
            {u"reopened"_s, reply.isReopened},
            {u"reviewed"_s, reply.isReviewed()},
            {u"reviews"_s, reviews}};
}

QString verdictWords(const ReplyUnderReview &reply)
{
    const ReplyReview *review = reply.review();
    if (!review)
        return u"–"_s;
    if (review->verdict != ReplyVerdict::None)
        return toWord(review->verdict);
    return review->isReviewed ? ReviewCommand::tr("reviewed") : ReviewCommand::tr("commented");
}

void show(CommandContext &context, const QList<ReplyUnderReview> &replies)
{
    if (context.json()) {
        for (const ReplyUnderReview &reply : replies)
            context.writeLine(line(reply));
        return;
    }
    if (replies.isEmpty()) {
        context.writeLine(ReviewCommand::tr("No reply fits."));
        return;
    }
    TextTable table({{ReviewCommand::tr("SENT")},
                     {ReviewCommand::tr("ID")},
                     {ReviewCommand::tr("AUDIENCE")},
                     {ReviewCommand::tr("AGENT")},
                     {ReviewCommand::tr("TO"), true},
                     {ReviewCommand::tr("WAITED")},
                     {ReviewCommand::tr("VERDICT")},
                     {ReviewCommand::tr("REPLY"), true}});
    for (const ReplyUnderReview &reply : replies) {
        const QString waited = reply.waited ? HumanWords::duration(*reply.waited) : u"–"_s;
        table.add(
            {HumanWords::time(reply.sentAt), QString::number(reply.message.value()),
             HumanWords::audience(reply.audience),
             reply.agent ? reply.agentName : ReviewCommand::tr("elsewhere"), reply.contactName,
             reply.isLate.value_or(false) ? ReviewCommand::tr("%1, late").arg(waited) : waited,
             verdictWords(reply), reply.text});
    }
    context.writeTable(table);
}

} // namespace

void ReviewCommand::declare(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"query"_s,
          tr("Which replies, as %1; those of the last seven days if nothing is said.")
              .arg(u"“agent:NAME is:late is:edited is:canned is:overridden is:commented"
                   u" -is:reviewed is:public account:NAME tag:NAME after:2026-01-01”"_s),
          u"QUERY"_s},
         {u"sample"_s, tr("So many of them at random."), u"N"_s},
         {u"seed"_s, tr("With --sample: a number that gives the same ones again."), u"NUMBER"_s},
         {u"spread"_s, tr("With --sample: of every agent as many as of the others.")},
         {u"limit"_s, tr("At most so many; 50 if nothing is said."), u"N"_s}});
}

QString ReviewCommand::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("There is a word too many.");
    m_request.text = parser.isSet(u"query"_s) ? parser.value(u"query"_s) : u"newer:7d"_s;
    const ParsedQuery parsed = parseQuery(m_request.text);
    if (!parsed.ok())
        return ErrorText::forQuery(*parsed.problem);
    if (parser.isSet(u"limit"_s)) {
        m_request.limit = parser.value(u"limit"_s).toInt();
        if (m_request.limit < 1 || m_request.limit > MostReplies)
            return tr("--limit is a number from 1 to %1.").arg(MostReplies);
    }
    if (!parser.isSet(u"sample"_s))
        return parser.isSet(u"seed"_s) || parser.isSet(u"spread"_s)
            ? tr("--seed and --spread go with --sample.")
            : QString();
    ReviewSample sample;
    sample.count = parser.value(u"sample"_s).toInt();
    if (sample.count < 1 || sample.count > MostReplies)
        return tr("--sample is a number from 1 to %1.").arg(MostReplies);
    sample.isSpread = parser.isSet(u"spread"_s);
    sample.seed = QRandomGenerator::global()->generate64() % mostSeed;
    if (parser.isSet(u"seed"_s)) {
        bool isNumber = false;
        sample.seed = parser.value(u"seed"_s).toULongLong(&isNumber);
        if (!isNumber)
            return tr("--seed is a number.");
    }
    m_sample = sample;
    return {};
}

void ReviewCommand::start(CommandContext &context)
{
    m_reviews = reviewsOf(context);
    auto page = m_sample ? m_reviews->sample(m_request, *m_sample) : m_reviews->page(m_request);
    context.use(page, this, ErrorText::Action::Open, [this, &context](const ReviewPage &found) {
        show(context, found.replies);
        if (m_sample && !context.json())
            context.writeLine(tr("The same ones again: --seed %1").arg(m_sample->seed));
        context.finish(ExitCode::Done);
    });
}

void ReviewMarkCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"reply"_s, tr("The reply's number, as “review” shows it."),
                                 u"ID"_s);
    parser.addOptions(
        {{u"verdict"_s, tr("good, better (it could be), wrong or example (for others)."),
          u"VERDICT"_s},
         {u"comment"_s, tr("For whoever wrote it; - reads it from standard input."), u"TEXT"_s},
         {u"open"_s, tr("It is not reviewed yet: there is more to say.")}});
}

QString ReviewMarkCommand::read(const QCommandLineParser &parser)
{
    QString called;
    if (const QString problem = readSingle(parser, u"ID"_s, called); !problem.isEmpty())
        return problem;
    bool isNumber = false;
    m_review.message = MessageId(called.toLongLong(&isNumber));
    if (!isNumber)
        return tr("A reply is named by its number, as “review” shows it.");
    const auto verdict = replyVerdictFromWord(parser.value(u"verdict"_s));
    if (!verdict)
        return tr("--verdict is good, better, wrong or example.");
    m_review.verdict = *verdict;
    m_review.isReviewed = !parser.isSet(u"open"_s);
    m_review.comment = parser.value(u"comment"_s);
    m_isCommentInput = m_review.comment == "-"_L1;
    return {};
}

void ReviewMarkCommand::start(CommandContext &context)
{
    if (m_isCommentInput)
        m_review.comment = readAllInput(context.input());
    m_reviews = reviewsOf(context);
    context.use(m_reviews->save(m_review), this, ErrorText::Action::Save,
                [&context](const ReplyUnderReview &reply) {
        show(context, {reply});
        context.finish(ExitCode::Done);
    });
}

} // namespace sportello
