// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/answersection.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/contact/answercard.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownAtFirst = 3;

} // namespace

AnswerSection::AnswerSection(EarlierAnswers &answers, Accounts &accounts, Clock &clock,
                             Settings &settings, const Theme &theme, QWidget *parent)
    : FoldSection(u"contactAnswers"_s, tr("How we answered this before"), settings, theme, parent)
    , m_earlier(answers)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

void AnswerSection::setCard(const ContactCard &card)
{
    const ConversationSummary &now = card.conversation;
    if (now.id == m_conversation && now.revision == m_revision)
        return;
    if (now.id != m_conversation) {
        m_all = false;
        m_answers.clear();
        clearBody();
        setCount(0);
    }
    m_conversation = now.id;
    m_revision = now.revision;
    look();
}

void AnswerSection::setAudience(Audience audience)
{
    m_audience = audience;
    const QList<AnswerCard *> cards = findChildren<AnswerCard *>();
    for (AnswerCard *card : cards)
        card->setAudience(audience);
}

void AnswerSection::look()
{
    whenDone(m_earlier.of(m_conversation), this,
             [this, number = ++m_number](const Result<QList<EarlierAnswer>> &answers) {
        if (number != m_number || !answers)
            return;
        if (*answers == m_answers && !m_answers.isEmpty())
            return;
        m_answers = *answers;
        fill();
    });
}

QString AnswerSection::place(const EarlierAnswer &answer) const
{
    const QString when = Format::moment(answer.answeredAt, m_clock.now());
    const QString network = m_accounts.networkDisplayName(answer.network);
    return answer.agentName.isEmpty()
        ? tr("%1 · %2", "when, network").arg(when, network)
        : tr("%1, %2 · %3", "who, when, network").arg(answer.agentName, when, network);
}

void AnswerSection::fill()
{
    clearBody();
    setCount(int(m_answers.size()));
    if (m_answers.isEmpty())
        addSentence(tr("No similar question was answered yet."));
    const qsizetype count = m_all ? m_answers.size() : std::min(ShownAtFirst, m_answers.size());
    for (const EarlierAnswer &answer : m_answers.mid(0, count)) {
        auto *card = new AnswerCard(answer, place(answer), theme(), this);
        card->setAudience(m_audience);
        connect(card, &AnswerCard::insertWanted, this, &AnswerSection::insertWanted);
        connect(card, &AnswerCard::conversationWanted, this, &AnswerSection::conversationWanted);
        connect(card, &AnswerCard::linkWanted, this, &AnswerSection::linkWanted);
        connect(card, &AnswerCard::cannedWanted, this, &AnswerSection::cannedWanted);
        body().addWidget(card);
    }
    if (count < m_answers.size()) {
        auto *all = new QPushButton(tr("Show all %n", nullptr, int(m_answers.size())), this);
        all->setObjectName(u"allAnswers"_s);
        all->setProperty("kind", u"link"_s);
        connect(all, &QPushButton::clicked, this, [this] {
            m_all = true;
            fill();
        });
        body().addWidget(all, 0, Qt::AlignLeft);
    }
    Q_EMIT refilled();
}

} // namespace sportello
