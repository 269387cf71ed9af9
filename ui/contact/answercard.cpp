// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/answercard.h"

#include "domain/guard/privatedata.h"
#include "domain/links.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/contact/textcard.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int QuestionLines = 2;
constexpr int AnswerLines = 4;
constexpr int IconSize = 12;

} // namespace

AnswerCard::AnswerCard(const EarlierAnswer &answer, const QString &place, const Theme &theme,
                       QWidget *parent)
    : QFrame(parent)
    , m_answer(answer)
    , m_theme(theme)
    , m_reason(new QLabel(this))
    , m_use(new QPushButton(tr("Use"), this))
{
    setObjectName(u"answer-"_s + QString::number(answer.answer.value()));
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 8, 6);
    column->setSpacing(4);
    // The audience's mark is painted before the question.
    auto *head = new QLabel(
        tr("%1 · %2", "audience, who when where").arg(Format::word(answer.audience), place), this);
    head->setObjectName(u"answerPlace"_s);
    head->setTextFormat(Qt::PlainText);
    head->setFont(theme.font(FontRole::Meta));
    head->setProperty("tone", u"second"_s);
    head->setContentsMargins(IconSize + 5, 0, 0, 0);
    head->setMinimumWidth(1);
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(head);

    const QString name =
        answer.contactName.isEmpty() ? Format::address(answer.handleAddress) : answer.contactName;
    // Whose account it was is not known here: better a hotel's own number masked than a customer's
    // shown.
    const QString asked = answer.audience == Audience::Private
        ? answer.questionText
        : masked(answer.questionText, findPrivateData(answer.questionText));
    auto *question = new TextCard(
        isolateBidi(tr("%1 asked: %2", "a customer, a question")
                        .arg(isolateBidi(name.simplified()), isolateBidi(asked.simplified()))),
        QuestionLines, TextCard::Look::Quiet, theme, this);
    question->setObjectName(u"answerQuestion"_s);
    column->addWidget(question);
    auto *text = new TextCard(u'“' + isolateBidi(answer.answerText) + u'”', AnswerLines,
                              TextCard::Look::Plain, theme, this);
    text->setObjectName(u"answerText"_s);
    column->addWidget(text);
    if (const QString known = facts(); !known.isEmpty()) {
        auto *label = new QLabel(known, this);
        label->setObjectName(u"answerFacts"_s);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(theme.font(FontRole::Meta));
        label->setProperty("tone", u"second"_s);
        column->addWidget(label);
    }
    m_reason->setObjectName(u"answerReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setText(tr("Private: it may hold personal data, so it does not go into a public "
                         "reply."));
    m_reason->setWordWrap(true);
    m_reason->setFont(theme.font(FontRole::Meta));
    m_reason->setProperty("tone", u"third"_s);
    column->addWidget(m_reason);
    buildButtons(*column);
    connect(&theme, &Theme::changed, this, &AnswerCard::applyColors);
    applyColors();
    setAudience(Audience::Public);
}

QString AnswerCard::facts() const
{
    QStringList facts;
    if (m_answer.solved)
        facts.append(tr("Solved"));
    if (m_answer.timesUsed > 1)
        facts.append(tr("used %n times", nullptr, m_answer.timesUsed));
    return facts.join(u" · "_s);
}

void AnswerCard::buildButtons(QVBoxLayout &column)
{
    // Four words side by side are more than a narrow panel has room for.
    auto *place = new QWidget(this);
    auto *row = new FlowLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    const QString answer = m_answer.answerText.simplified().left(60);
    const auto prepare = [&](QPushButton *button, const QString &objectName, const QString &name,
                             const QString &tip) {
        button->setObjectName(objectName);
        button->setProperty("kind", u"link"_s);
        button->setAccessibleName(name);
        button->setToolTip(tip);
        row->addWidget(button);
    };
    prepare(m_use, u"useAnswer"_s, tr("Use the answer: %1").arg(answer),
            tr("Puts the text where the cursor is. Nothing is sent."));
    auto *open = new QPushButton(tr("Open"), this);
    prepare(open, u"openAnswer"_s, tr("Open the conversation of: %1").arg(answer),
            tr("Shows that conversation"));
    connect(m_use, &QPushButton::clicked, this,
            [this] { Q_EMIT insertWanted(m_answer.answerText, m_answer.conversation); });
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT conversationWanted(m_answer.conversation); });
    if (!m_answer.url.isEmpty()) {
        auto *link = new QPushButton(tr("On the network…"), this);
        prepare(link, u"answerOnNetwork"_s, tr("Show on the network: %1").arg(answer),
                tr("Asks before the browser opens"));
        connect(link, &QPushButton::clicked, this, [this] { Q_EMIT linkWanted(m_answer.url); });
    }
    auto *canned = new QPushButton(tr("Make a canned reply of this…"), this);
    prepare(canned, u"answerToCanned"_s, tr("Make a canned reply of: %1").arg(answer),
            tr("Opens the editor with this text"));
    connect(canned, &QPushButton::clicked, this, [this] {
        // What was for one person is not for all who get the canned reply.
        const QString &text = m_answer.answerText;
        Q_EMIT cannedWanted(
            m_answer.audience == Audience::Private ? masked(text, findPrivateData(text)) : text,
            m_answer.language);
    });
    column.addWidget(place);
}

void AnswerCard::setAudience(Audience audience)
{
    const bool may = EarlierAnswers::mayBeInserted(m_answer, audience);
    m_use->setEnabled(may);
    m_reason->setVisible(!may);
}

void AnswerCard::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"QFrame[card=\"true\"] { background: @surf; border: 1px solid @line; border-radius: 6px; }"_s));
    update();
}

void AnswerCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const int height = m_theme.lineHeight(FontRole::Meta);
    painter.drawPixmap(10, 8 + (height - IconSize) / 2,
                       Painting::icon(painter, m_theme, Painting::audienceIcon(m_answer.audience),
                                      Painting::audienceToken(m_answer.audience), IconSize));
}

} // namespace sportello
