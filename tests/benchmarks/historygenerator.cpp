// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "historygenerator.h"

#include <algorithm>
#include <cmath>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int vocabulary = 45'000;
constexpr double zipfExponent = 1.07;

QString inventWord(QRandomGenerator &random, bool italian)
{
    static const QStringList italianSyllables{u"ca"_s, u"me"_s,  u"ra"_s, u"pre"_s, u"no"_s,
                                              u"ta"_s, u"zio"_s, u"ne"_s, u"gli"_s, u"tà"_s,
                                              u"so"_s, u"chi"_s, u"ve"_s, u"do"_s};
    static const QStringList englishSyllables{u"room"_s,  u"ing"_s,   u"ed"_s, u"book"_s,
                                              u"check"_s, u"th"_s,    u"er"_s, u"stay"_s,
                                              u"out"_s,   u"night"_s, u"ly"_s, u"for"_s};
    const QStringList &syllables = italian ? italianSyllables : englishSyllables;
    QString word;
    const int count = 1 + random.bounded(4);
    for (int i = 0; i < count; ++i)
        word += syllables.at(random.bounded(int(syllables.size())));
    return word;
}

} // namespace

HistoryGenerator::HistoryGenerator(int messages, quint32 seed)
    : m_random(seed)
    , m_left(messages)
    , m_total(messages)
    , m_time(begin())
{
    double sum = 0;
    for (int i = 0; i < vocabulary; ++i) {
        sum += 1.0 / std::pow(i + 1, zipfExponent);
        m_weights.push_back(sum);
        m_words.append(inventWord(m_random, m_random.bounded(100) < 65));
    }
}

Instant HistoryGenerator::begin()
{
    return connectedAt() - std::chrono::hours(24 * 365 * 5);
}

Instant HistoryGenerator::connectedAt()
{
    return fromMilliseconds(1'778'752'800'000);
}

QString HistoryGenerator::text(int shortest, int longest)
{
    const int length = shortest + m_random.bounded(longest - shortest + 1);
    QString text;
    while (text.size() < length) {
        const double at = m_random.generateDouble() * m_weights.back();
        const auto found = std::lower_bound(m_weights.begin(), m_weights.end(), at);
        text += m_words.at(int(found - m_weights.begin())) + u' ';
    }
    switch (m_random.bounded(20)) {
    case 0: text += u"https://hotel.example/p/%1"_s.arg(m_random.bounded(100'000)); break;
    case 1: text += u"AU-%1"_s.arg(10'000 + m_random.bounded(90'000)); break;
    case 2: text += u"😡"_s; break;
    default: break;
    }
    return text.trimmed();
}

int HistoryGenerator::conversationSize()
{
    const double at = m_random.generateDouble();
    if (at < 0.5)
        return 1 + m_random.bounded(5);
    if (at < 0.9)
        return 5 + m_random.bounded(10);
    if (at < 0.99)
        return 15 + m_random.bounded(65);
    return 80 + m_random.bounded(300);
}

void HistoryGenerator::beginConversation()
{
    ++m_conversation;
    m_inConversation = conversationSize();
    m_position = 0;
    m_parent.clear();
    m_person = u"guest%1@town%2.example"_s.arg(m_random.bounded(m_total / 16 + 1))
                   .arg(m_random.bounded(40));
    const qint64 span = toMilliseconds(connectedAt()) - toMilliseconds(begin());
    m_time = begin() + std::chrono::milliseconds(qint64(m_random.generateDouble() * double(span)));
}

QList<RemoteMessage> HistoryGenerator::next(int count)
{
    QList<RemoteMessage> messages;
    while (messages.size() < count && m_left > 0) {
        if (m_position >= m_inConversation)
            beginConversation();
        RemoteMessage message;
        message.remoteId = QString::number(110'000'000'000'000'000LL + ++m_number);
        const bool ours = m_position % 2 == 1;
        message.direction = ours ? Direction::Out : Direction::In;
        message.counterpart = {
            m_person, {}, m_words.at(m_conversation % vocabulary) + u' ' + m_person.left(8), {}};
        message.author = ours
            ? RemoteHandle{u"hotelaurora@social.example"_s, u"1"_s, u"Hotel Aurora"_s, {}}
            : message.counterpart;
        message.audience = m_conversation % 4 == 0 ? Audience::Private : Audience::Public;
        message.visibility = message.audience == Audience::Private ? u"direct"_s : u"public"_s;
        message.parentRemoteId = m_parent;
        message.text.text = text(20, 220);
        message.url = u"https://town.example/@guest/%1"_s.arg(message.remoteId);
        m_time += std::chrono::minutes(2 + m_random.bounded(600));
        message.createdAt = m_time;
        m_parent = message.remoteId;
        ++m_position;
        --m_left;
        messages.append(message);
    }
    return messages;
}

} // namespace sportello
