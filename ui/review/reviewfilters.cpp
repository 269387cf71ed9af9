// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewfilters.h"

#include "services/colleagues.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/inbox/audiencesegments.h"
#include "ui/models/accountname.h"
#include "ui/review/reviewfigures.h"
#include "ui/review/reviewwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString usualPeriod = u"newer:7d"_s;
const QString openOnes = u"-is:reviewed"_s;

} // namespace

ReviewFilters::ReviewFilters(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
{
    build();
    connect(&program.accounts(), &Accounts::accountsChanged, this, &ReviewFilters::refreshAccounts);
    refresh();
}

QComboBox *ReviewFilters::makeBox(const QString &objectName, const QString &accessibleName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    // A long name must not push everything else away.
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setMaximumWidth(30 * fontMetrics().averageCharWidth());
    connect(box, &QComboBox::activated, this, &ReviewFilters::changed);
    return box;
}

void ReviewFilters::fill(QComboBox &box, const QList<std::pair<QString, QString>> &items)
{
    const QSignalBlocker blocker(box);
    const QString chosen = box.currentData().toString();
    box.clear();
    for (const auto &[words, query] : items)
        box.addItem(words, query);
    const int index = box.findData(chosen);
    box.setCurrentIndex(index < 0 ? 0 : index);
}

void ReviewFilters::build()
{
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    m_period = makeBox(u"reviewPeriod"_s, tr("Period"));
    fill(*m_period,
         {{tr("Today"), u"after:today"_s},
          {tr("Since yesterday"), u"after:yesterday"_s},
          {tr("Last 7 days"), usualPeriod},
          {tr("Last 30 days"), u"newer:30d"_s},
          {tr("Last 90 days"), u"newer:90d"_s},
          {tr("From the beginning"), QString()}});
    m_period->setCurrentIndex(m_period->findData(usualPeriod));
    m_agent = makeBox(u"reviewAgent"_s, tr("Agent"));
    m_account = makeBox(u"reviewAccount"_s, tr("Account"));
    m_audience = new AudienceSegments(m_theme, this);
    m_audience->setObjectName(u"reviewAudience"_s);
    connect(m_audience, &AudienceSegments::chosen, this, [this] { Q_EMIT changed(); });
    m_flag = makeBox(u"reviewFlag"_s, tr("Flag"));
    fill(*m_flag,
         {{tr("Any flag"), QString()},
          {tr("Late"), u"is:late"_s},
          {tr("A check was set aside"), u"is:overridden"_s},
          {tr("With a comment"), u"is:commented"_s},
          {tr("Solved"), u"is:solved"_s}});
    m_verdict = makeBox(u"reviewVerdict"_s, tr("Verdict"));
    QList<std::pair<QString, QString>> verdicts{{tr("Any verdict"), QString()},
                                                {tr("No verdict"), u"-is:judged"_s}};
    for (const ReplyVerdict verdict : {ReplyVerdict::Good, ReplyVerdict::CouldBeBetter,
                                       ReplyVerdict::Wrong, ReplyVerdict::Example})
        verdicts.append({ReviewWords::verdict(verdict), u"is:"_s + toWord(verdict)});
    fill(*m_verdict, verdicts);
    m_edited = makeBox(u"reviewEdited"_s, tr("Canned replies"));
    fill(*m_edited,
         {{tr("Edited or not"), QString()},
          {tr("Edited canned reply"), u"is:edited"_s},
          {tr("Canned reply as it was"), u"is:canned -is:edited"_s},
          {tr("Written freely"), u"-is:canned"_s}});
    m_open = new QCheckBox(tr("Not reviewed yet"), this);
    m_open->setObjectName(u"reviewOpen"_s);
    connect(m_open, &QCheckBox::clicked, this, &ReviewFilters::changed);
    m_more = new QLineEdit(this);
    m_more->setObjectName(u"reviewMore"_s);
    m_more->setAccessibleName(tr("Further words of the search"));
    m_more->setPlaceholderText(tr("tag:refund, words…"));
    m_more->setClearButtonEnabled(true);
    m_more->setMinimumWidth(24 * fontMetrics().averageCharWidth());
    connect(m_more, &QLineEdit::returnPressed, this, &ReviewFilters::changed);
    connect(m_more, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            Q_EMIT changed();
    });
    for (QWidget *each : QList<QWidget *>{m_period, m_agent, m_account, m_audience, m_flag,
                                          m_verdict, m_edited, m_open, m_more})
        flow->addWidget(each);
}

void ReviewFilters::refresh()
{
    refreshAccounts();
    const QList<std::pair<QString, QString>> fixed{{tr("All agents"), QString()},
                                                   {tr("Me"), u"agent:me"_s},
                                                   {tr("Elsewhere"), u"agent:none"_s}};
    if (m_agent->count() == 0)
        fill(*m_agent, fixed);
    whenDone(colleagues(m_program.store()), this, [this, fixed](const Result<QList<Agent>> &all) {
        QList<std::pair<QString, QString>> items = fixed;
        for (const Agent &agent : all.valueOr({})) {
            if (agent.id != m_program.agent().id && !agent.name.isEmpty())
                items.append({agent.name.simplified(), u"agent:"_s + writtenValue(agent.name)});
        }
        fill(*m_agent, items);
    });
}

void ReviewFilters::refreshAccounts()
{
    QList<std::pair<QString, QString>> items{{tr("All accounts"), QString()}};
    for (const Account &account : m_program.accounts().accounts())
        items.append({AccountName::of(m_program.accounts(), account),
                      u"account:"_s + writtenValue(account.handle)});
    fill(*m_account, items);
}

QString ReviewFilters::text() const
{
    QStringList parts;
    for (const QComboBox *box : {m_period, m_agent, m_account})
        parts << box->currentData().toString();
    if (const std::optional<Audience> audience = m_audience->audience())
        parts << (*audience == Audience::Private ? u"is:private"_s : u"is:public is:review"_s);
    for (const QComboBox *box : {m_flag, m_verdict, m_edited})
        parts << box->currentData().toString();
    if (m_open->isChecked())
        parts << openOnes;
    parts << m_more->text().trimmed();
    parts.removeAll(QString());
    return parts.join(u' ');
}

void ReviewFilters::setText(const QString &text)
{
    QList<QueryTerm> rest = parseQuery(text).query.terms;
    const auto takes = [&rest](const QString &part) {
        const QList<QueryTerm> wanted = parseQuery(part).query.terms;
        for (const QueryTerm &term : wanted) {
            if (!rest.contains(term))
                return false;
        }
        for (const QueryTerm &term : wanted)
            rest.removeOne(term);
        return !wanted.isEmpty();
    };
    for (QComboBox *box : {m_period, m_agent, m_account, m_flag, m_verdict, m_edited}) {
        if (box == m_period && takeDays(rest))
            continue;
        int chosen = box->findData(QString());
        // What asks for more goes first: "as it was" begins like "canned".
        for (int i = box->count() - 1; i >= 0; --i) {
            if (takes(box->itemData(i).toString())) {
                chosen = i;
                break;
            }
        }
        box->setCurrentIndex(chosen);
    }
    std::optional<Audience> audience;
    if (takes(u"is:private"_s))
        audience = Audience::Private;
    else if (takes(u"is:public is:review"_s) || takes(u"is:public"_s))
        audience = Audience::Public;
    m_audience->setAudience(audience);
    m_open->setChecked(takes(openOnes));
    const QSignalBlocker blocker(m_more);
    m_more->setText(toText({rest}));
    Q_EMIT changed();
}

void ReviewFilters::showDays(const QDate &first, const QDate &last)
{
    const QString query = u"after:%1 before:%2"_s.arg(first.toString(Qt::ISODate),
                                                      last.addDays(1).toString(Qt::ISODate));
    int index = m_period->findData(query);
    if (index < 0) {
        // Behind the usual ones there is one such choice at most.
        const int usual = m_period->findData(QString()) + 1;
        while (m_period->count() > usual)
            m_period->removeItem(usual);
        const QDate today = toDateTime(m_program.clock().now()).toLocalTime().date();
        m_period->addItem(ReviewFigures::days(first, last, today), query);
        index = usual;
    }
    m_period->setCurrentIndex(index);
}

bool ReviewFilters::takeDays(QList<QueryTerm> &terms)
{
    QDate first;
    QDate behind;
    for (const QueryTerm &term : std::as_const(terms)) {
        QDate *day = term.field == QueryTerm::Field::After ? &first
            : term.field == QueryTerm::Field::Before       ? &behind
                                                           : nullptr;
        if (!day || term.negated)
            continue;
        // More of them, or words like "monday", stay what they are.
        if (day->isValid())
            return false;
        *day = QDate::fromString(term.value, Qt::ISODate);
    }
    if (!first.isValid() || !behind.isValid() || behind <= first)
        return false;
    terms.removeIf([](const QueryTerm &term) {
        return !term.negated
            && (term.field == QueryTerm::Field::After || term.field == QueryTerm::Field::Before);
    });
    showDays(first, behind.addDays(-1));
    return true;
}

void ReviewFilters::chooseDays(const QDate &first, const QDate &last)
{
    showDays(first, last);
    Q_EMIT changed();
}

void ReviewFilters::chooseAgent(const QString &agent)
{
    const QString query = u"agent:"_s + writtenValue(agent);
    int index = m_agent->findData(query);
    if (index < 0) {
        m_agent->addItem(agent.simplified(), query);
        index = m_agent->count() - 1;
    }
    m_agent->setCurrentIndex(index);
    Q_EMIT changed();
}

void ReviewFilters::setProblem(const QString &sentence)
{
    m_more->setToolTip(sentence.toHtmlEscaped());
    m_more->setAccessibleDescription(sentence);
}

} // namespace sportello
