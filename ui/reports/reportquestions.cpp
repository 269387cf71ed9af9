// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/reportquestions.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/accountname.h"
#include "ui/models/reportquestionmodel.h"
#include "ui/reports/reportwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ExcerptLetters = 160;

} // namespace

ReportQuestions::ReportQuestions(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_model(new ReportQuestionModel(program.reports(), this))
    , m_about(new QLabel(this))
    , m_list(new QListView(this))
{
    setObjectName(u"reportQuestions"_s);
    setProperty("surface", u"surf"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_model->setDescription([this](const ReportQuestion &question) { return describe(question); });
    connect(m_model, &ReportQuestionModel::failed, this, &ReportQuestions::failed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    auto *head = new QHBoxLayout;
    m_about->setObjectName(u"reportQuestionsAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    head->addWidget(m_about, 1);
    auto *close = new QToolButton(this);
    close->setObjectName(u"reportQuestionsClose"_s);
    close->setProperty("kind", u"flat"_s);
    close->setIcon(theme.icon(u"close"_s));
    close->setAccessibleName(tr("Close the list of questions"));
    close->setToolTip(close->accessibleName());
    connect(close, &QToolButton::clicked, this, &ReportQuestions::closeWanted);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    m_list->setObjectName(u"reportQuestionsList"_s);
    m_list->setAccessibleName(tr("Questions that the number counts"));
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true);
    m_list->setSpacing(4);
    m_list->setMinimumHeight(4 * theme.lineHeight(FontRole::Body));
    connect(m_list, &QListView::activated, this, &ReportQuestions::open);
    connect(m_list, &QListView::doubleClicked, this, &ReportQuestions::open);
    // The first page comes a moment later than the question for it.
    connect(m_model, &ReportQuestionModel::read, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    });
    column->addWidget(m_list, 1);
}

void ReportQuestions::show(const QString &what, const QList<MessageId> &messages,
                           std::shared_ptr<const AnswerFacts> facts)
{
    if (facts != m_facts) {
        m_places.clear();
        for (qsizetype i = 0; facts && i < facts->questions.size(); ++i)
            m_places.insert(facts->questions.at(i).message, i);
        m_facts = std::move(facts);
    }
    m_about->setText(messages.isEmpty() ? tr("%1: no questions").arg(what)
                                        : tr("%1: %n question(s). Enter opens the conversation.",
                                             nullptr, int(messages.size()))
                                              .arg(what));
    m_model->show(messages);
    m_list->setVisible(!messages.isEmpty());
    if (!messages.isEmpty())
        m_list->setFocus();
}

void ReportQuestions::clear()
{
    m_model->clear();
    m_places.clear();
    m_facts.reset();
}

void ReportQuestions::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ConversationId place = m_model->question(index.row()).conversation;
    if (!place.isNull())
        Q_EMIT conversationWanted(place);
}

QString ReportQuestions::waited(const ReportQuestion &question) const
{
    const auto place = m_places.constFind(question.message);
    if (!m_facts || place == m_places.cend())
        return {};
    const Question &asked = m_facts->questions.at(*place);
    const QString when = Format::full(asked.asked);
    if (asked.answered)
        return tr("%1 · answered after %2", "date and time, length of time")
            .arg(when, ReportWords::duration(*asked.answered - asked.asked));
    return asked.resolved ? tr("%1 · put aside without an answer", "date and time").arg(when)
                          : tr("%1 · not answered", "date and time").arg(when);
}

QString ReportQuestions::describe(const ReportQuestion &question) const
{
    if (question.conversation.isNull())
        return tr("This message is not stored any more.");
    const std::optional<Account> account = m_program.accounts().account(question.account);
    const QString text = question.audience == Audience::Private
        ? question.text
        : m_program.privatePosts().excerpt(question.text, question.account);
    const QString excerpt = text.simplified();
    return tr("%1 · %2 · %3", "person, account, when and what became of it")
               .arg(isolateBidi(question.person.simplified()),
                    account ? AccountName::of(m_program.accounts(), *account)
                            : m_program.accounts().networkDisplayName(question.network),
                    waited(question))
        + u'\n'
        + isolateBidi(excerpt.size() > ExcerptLetters ? excerpt.left(ExcerptLetters) + u'…'
                                                      : excerpt);
}

} // namespace sportello
