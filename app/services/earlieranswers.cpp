// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/earlieranswers.h"

#include "domain/fold.h"
#include "domain/language.h"
#include "domain/questionwords.h"
#include "storage/answertable.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"
#include "storage/searchindex.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// What a customer writes in one go.
constexpr int newestMessages = 12;
// Looked up at all, the longest first: long words are the rare ones.
constexpr qsizetype mostLookedUp = 16;
constexpr qsizetype mostRead = 300;
constexpr int mostAnswersRead = 40;
// Below that a question has little more in common with another than that it is one.
constexpr double leastShare = 0.3;
// The usual constants of BM25, and how many words a question has that are worth looking for.
constexpr double saturation = 1.2;
constexpr double lengthWeight = 0.5;
constexpr double usualLength = 12;

// What is known of an answer moves it up among those that fit about as well, and no further.
constexpr double solvedFactor = 1.25;
constexpr double usedWeight = 0.3;
constexpr double unchangedWeight = 0.15;
// Less of the words in common is another text.
constexpr double leastOfCanned = 0.6;

struct RareWord
{
    QuestionWord word;
    double weight = 0;
    QList<MessageId> hits;
};

/// What is asked now, and where.
struct Asked
{
    ConversationSummary summary;
    BrandId brand;
    QString text;
};

struct Candidate
{
    AnswerTable::Question question;
    double score = 0;
};

/// What the customer wrote since our last message; where we answered already, their last one.
QString newestQuestion(TeamDatabase &database, const ConversationId &conversation)
{
    const QList<Message> messages = MessageTable(database).page(conversation, {}, newestMessages);
    QStringList texts;
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        if (message->deletedAt)
            continue;
        if (message->direction == Direction::In)
            texts.prepend(message->text.text);
        else if (!texts.isEmpty())
            break;
    }
    return texts.join(u'\n');
}

QList<RareWord> rareWords(TeamDatabase &database, const Asked &asked)
{
    const ConversationSummary &summary = asked.summary;
    QStringList names = foldedWords(summary.contactName + u' ' + summary.brandName);
    names += foldedWords(summary.accountHandle.section(u'@', 0, 0));
    QList<QuestionWord> words = questionWords(asked.text, summary.language, names);
    std::stable_sort(words.begin(), words.end(),
                     [](const QuestionWord &one, const QuestionWord &other) {
        return one.word.size() > other.word.size();
    });
    QList<RareWord> rare;
    for (const QuestionWord &word : words.mid(0, mostLookedUp)) {
        const QList<MessageId> hits =
            SearchIndex(database).newestWithAny(word.forms, EarlierAnswers::MostHits);
        // The question itself is a hit: a word that stands nowhere else says nothing.
        if (hits.size() < 2)
            continue;
        const double weight = std::log(1.0 + 2.0 * EarlierAnswers::MostHits / double(hits.size()));
        rare.append({word, weight, hits});
    }
    std::stable_sort(rare.begin(), rare.end(), [](const RareWord &one, const RareWord &other) {
        return one.weight > other.weight;
    });
    return rare.mid(0, EarlierAnswers::MostWords);
}

/// The messages that share most with the question as far as the hits tell; the newest first among
/// equals.
QList<MessageId> likeliest(const QList<RareWord> &words)
{
    QHash<MessageId, double> scores;
    for (const RareWord &word : words) {
        for (const MessageId &id : word.hits)
            scores[id] += word.weight;
    }
    QList<std::pair<double, MessageId>> ordered;
    ordered.reserve(scores.size());
    for (auto each = scores.cbegin(); each != scores.cend(); ++each)
        ordered.append({each.value(), each.key()});
    const qsizetype count = std::min(mostRead, ordered.size());
    std::partial_sort(ordered.begin(), ordered.begin() + count, ordered.end(), std::greater<>());
    QList<MessageId> ids;
    for (qsizetype i = 0; i < count; ++i)
        ids.append(ordered.at(i).second);
    return ids;
}

/// 0 where it is not similar enough.
double likeness(const QList<RareWord> &words, const QString &text)
{
    const QStringList all = foldedWords(text);
    const QSet<QString> there(all.cbegin(), all.cend());
    double shared = 0;
    double whole = 0;
    int count = 0;
    for (const RareWord &word : words) {
        whole += word.weight;
        const bool has =
            std::any_of(word.word.forms.begin(), word.word.forms.end(),
                        [&there](const QString &form) { return there.contains(form); });
        if (!has)
            continue;
        shared += word.weight;
        ++count;
    }
    const int least = words.size() > 2 ? 2 : 1;
    if (count < least || shared < leastShare * whole)
        return 0;
    const double length = double(there.size()) / usualLength;
    return shared * (saturation + 1)
        / (1 + saturation * (1 - lengthWeight + lengthWeight * length));
}

/// How much an answer from there and then is worth here and now.
double preference(const Asked &asked, const AnswerTable::Question &question, Instant now)
{
    double factor = 1;
    if (question.account != asked.summary.account)
        factor *= question.brand == asked.brand ? 0.95 : 0.6;
    if (areDifferentLanguages(question.language, asked.summary.language))
        factor *= 0.5;
    else if (question.language.isEmpty() != asked.summary.language.isEmpty())
        factor *= 0.9;
    const double years =
        std::max(0.0, double((now - question.createdAt).count()) / (1000.0 * 3600 * 24 * 365));
    return factor * (0.7 + 0.3 * std::exp(-years));
}

QList<Candidate> candidates(TeamDatabase &database, const Asked &asked,
                            const QList<RareWord> &words, Instant now)
{
    QList<Candidate> found;
    const QList<AnswerTable::Question> questions =
        AnswerTable(database).questions(likeliest(words), asked.summary.id);
    for (const AnswerTable::Question &question : questions) {
        const double score = likeness(words, question.text) * preference(asked, question, now);
        if (score > 0)
            found.append({question, score});
    }
    std::sort(found.begin(), found.end(), [](const Candidate &one, const Candidate &other) {
        return one.score != other.score ? one.score > other.score
                                        : one.question.id > other.question.id;
    });
    return found;
}

EarlierAnswer pair(const AnswerTable::Question &question, const AnswerTable::Answer &answer)
{
    EarlierAnswer earlier;
    earlier.conversation = question.conversation;
    earlier.question = question.id;
    earlier.questionText = question.warning.isEmpty() ? question.text : question.warning;
    earlier.askedAt = question.createdAt;
    earlier.answer = answer.id;
    earlier.answerText = answer.text;
    earlier.audience = answer.audience;
    earlier.url = answer.audience == Audience::Private ? QString() : answer.url;
    earlier.agentName = answer.agentName;
    earlier.answeredAt = answer.createdAt;
    earlier.language = question.language;
    return earlier;
}

void addPlaces(TeamDatabase &database, QList<EarlierAnswer> &answers)
{
    QList<ConversationId> ids;
    for (const EarlierAnswer &answer : std::as_const(answers))
        ids.append(answer.conversation);
    QHash<ConversationId, ConversationSummary> places;
    const QList<ConversationSummary> summaries = ConversationTable(database).summaries(ids);
    for (const ConversationSummary &summary : summaries)
        places.insert(summary.id, summary);
    for (EarlierAnswer &answer : answers) {
        const ConversationSummary place = places.value(answer.conversation);
        answer.contactName = place.contactName;
        answer.handleAddress = place.handleAddress;
        answer.network = place.network;
        answer.brandName = place.brandName;
    }
}

/// Finds out of which canned reply an answer was made, by the words that both have.
class CannedWords
{
public:
    explicit CannedWords(const QList<AnswerTable::Canned> &texts)
        : m_texts(texts)
    {
        // What is filled in is another word each time.
        static const QRegularExpression variable(u"\\{\\{[^}]*\\}\\}"_s);
        for (int i = 0; i < int(texts.size()); ++i) {
            const QStringList all = foldedWords(QString(texts.at(i).text).remove(variable));
            const QSet<QString> words(all.cbegin(), all.cend());
            m_sizes.append(int(words.size()));
            for (const QString &word : words)
                m_places[word].append(i);
        }
    }

    struct Origin
    {
        int uses = 0;
        double share = 0; ///< of the words that are the same: 1 = not changed
    };
    Origin of(const QString &answer) const
    {
        const QStringList all = foldedWords(answer);
        const QSet<QString> words(all.cbegin(), all.cend());
        QHash<int, int> shared;
        for (const QString &word : words) {
            for (const int place : m_places.value(word))
                ++shared[place];
        }
        Origin best;
        for (auto each = shared.cbegin(); each != shared.cend(); ++each) {
            const int both = int(words.size()) + m_sizes.at(each.key()) - each.value();
            const double share = both > 0 ? double(each.value()) / both : 0;
            if (share >= leastOfCanned && share > best.share)
                best = {m_texts.at(each.key()).uses, share};
        }
        return best;
    }

private:
    QList<AnswerTable::Canned> m_texts;
    QList<int> m_sizes;
    QHash<QString, QList<int>> m_places;
};

/// An answer with how well it fits what is asked.
struct Ranked
{
    EarlierAnswer answer;
    double score = 0;
    double unchanged = 0; ///< how much of a canned reply it is
};

/// How much better an answer is for what is known to have become of it.
double quality(const Ranked &ranked)
{
    double factor = ranked.answer.solved ? solvedFactor : 1;
    factor *= 1 + usedWeight * std::min(1.0, std::log2(double(ranked.answer.timesUsed)) / 5);
    return factor * (1 + unchangedWeight * ranked.unchanged);
}

QList<Ranked> readAnswers(TeamDatabase &database, const QList<Candidate> &candidates)
{
    QList<Ranked> read;
    QSet<MessageId> seen;
    QHash<QString, qsizetype> texts;
    for (const Candidate &candidate : candidates.mid(0, mostAnswersRead)) {
        const std::optional<AnswerTable::Answer> answer =
            AnswerTable(database).answerTo(candidate.question);
        if (!answer || answer->text.trimmed().isEmpty() || seen.contains(answer->id))
            continue;
        seen.insert(answer->id);
        // A canned reply that went out a hundred times is one answer.
        const QString text = foldedWords(answer->text).join(u' ');
        if (const auto known = texts.constFind(text); known != texts.cend()) {
            ++read[*known].answer.timesUsed;
            continue;
        }
        texts.insert(text, read.size());
        read.append({pair(candidate.question, *answer), candidate.score, 0});
    }
    return read;
}

QList<EarlierAnswer> answersTo(TeamDatabase &database, const QList<Candidate> &candidates,
                               int limit)
{
    QList<Ranked> ranked = readAnswers(database, candidates);
    QList<ConversationId> places;
    for (const Ranked &each : std::as_const(ranked))
        places.append(each.answer.conversation);
    const QSet<ConversationId> solved = AnswerTable(database).solved(places);
    const CannedWords canned(ranked.isEmpty() ? QList<AnswerTable::Canned>()
                                              : AnswerTable(database).cannedTexts());
    for (Ranked &each : ranked) {
        each.answer.solved = solved.contains(each.answer.conversation);
        const CannedWords::Origin origin = canned.of(each.answer.answerText);
        each.answer.timesUsed = std::max(each.answer.timesUsed, origin.uses);
        each.unchanged = origin.share;
        each.score *= quality(each);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &one, const Ranked &other) {
        return one.score > other.score;
    });
    QList<EarlierAnswer> answers;
    for (const Ranked &each : ranked.mid(0, limit))
        answers.append(each.answer);
    addPlaces(database, answers);
    return answers;
}

} // namespace

EarlierAnswers::EarlierAnswers(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<QList<EarlierAnswer>> EarlierAnswers::of(const ConversationId &conversation, int limit)
{
    const Instant now = m_clock.now();
    return m_store.run(
        [conversation, limit, now](TeamDatabase &database) -> Result<QList<EarlierAnswer>> {
            ConversationTable conversations(database);
            const ConversationId id = conversations.resolve(conversation);
            const QList<ConversationSummary> found = conversations.summaries({id});
            if (found.isEmpty())
                return noSuchConversation(database);
            Asked asked{found.first(), AnswerTable(database).brandOf(found.first().account),
                        newestQuestion(database, id)};
            const QList<RareWord> words = rareWords(database, asked);
            if (words.isEmpty())
                return checked(database, QList<EarlierAnswer>());
            return checked(database,
                           answersTo(database, candidates(database, asked, words, now), limit));
        });
}

} // namespace sportello
