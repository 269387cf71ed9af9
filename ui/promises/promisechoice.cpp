// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisechoice.h"

#include "ui/promises/promisetimepanel.h"
#include "ui/promises/promisewords.h"

#include <QPushButton>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffers = 4;

} // namespace

PromiseChoice::PromiseChoice(CustomerPromises &promises, const Clock &clock, const Theme &theme,
                             QWidget *over, QWidget *parent)
    : Strip(theme, Tone::Plain, parent)
    , m_promises(promises)
    , m_clock(clock)
    , m_finder(promises.phrases())
    , m_panel(new PromiseTimePanel(theme, over))
{
    setObjectName(u"promiseChoice"_s);
    for (int i = 0; i < MostOffers; ++i) {
        QPushButton *button = addButton({}, u"promiseOffer%1"_s.arg(i));
        connect(button, &QPushButton::clicked, this, [this, button] {
            const QVariant at = button->property("due");
            if (at.isValid())
                choose(fromMilliseconds(at.toLongLong()));
        });
        m_offers.append(button);
    }
    m_other = addButton(tr("Another time…"), u"promiseOther"_s);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_panel->open(tr("Until when is it promised?"), m_promises.calendar(m_account));
    });
    m_none = addButton(tr("No promise"), u"promiseNone"_s);
    connect(m_none, &QPushButton::clicked, this, [this] { choose({}); });
    m_change = addButton(tr("Change"), u"promiseChange"_s);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_isDecided = false;
        m_due.reset();
        refresh();
        Q_EMIT decided();
        for (QPushButton *button : std::as_const(m_offers)) {
            if (!button->isHidden()) {
                button->setFocus(Qt::OtherFocusReason);
                return;
            }
        }
    });
    connect(m_panel, &PromiseTimePanel::chosen, this, [this](Instant due) { choose(due); });
    connect(&promises, &CustomerPromises::phrasesChanged, this, [this] {
        m_finder = PromiseFinder(m_promises.phrases());
        look();
    });
}

void PromiseChoice::setReply(const QString &text, const AccountId &account)
{
    if (text == m_text && account == m_account)
        return;
    m_text = text;
    m_account = account;
    look();
}

void PromiseChoice::forget()
{
    m_text.clear();
    m_found.clear();
    m_decided.clear();
    m_due.reset();
    m_isDecided = false;
    m_wasAsked = false;
    m_panel->dismiss();
    refresh();
}

QStringList PromiseChoice::phrases() const
{
    QStringList all;
    for (const FoundPromise &found : m_found)
        all.append(m_text.mid(found.range.start, found.range.length).simplified());
    return all;
}

void PromiseChoice::look()
{
    m_found = m_finder.find(m_text);
    const QStringList now = phrases();
    const bool isNew = std::any_of(now.begin(), now.end(), [this](const QString &phrase) {
        return !m_decided.contains(phrase);
    });
    // A date holds for what is said beside it too; "no promise" was said of what stood there.
    if (m_found.isEmpty() || (isNew && !m_due)) {
        const bool hadDecided = std::exchange(m_isDecided, false);
        m_wasAsked = false;
        if (m_found.isEmpty() && std::exchange(m_due, std::nullopt))
            Q_EMIT decided();
        if (hadDecided)
            m_decided.clear();
    }
    refresh();
}

bool PromiseChoice::mustAsk() const
{
    return !m_found.isEmpty() && !m_isDecided && !m_wasAsked
        && std::any_of(m_found.begin(), m_found.end(), [](const FoundPromise &found) {
               return found.action == PromisePhrase::Action::Ask;
           });
}

void PromiseChoice::ask()
{
    m_wasAsked = true;
    refresh();
    for (QPushButton *button : std::as_const(m_offers)) {
        if (!button->isHidden()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_other->setFocus(Qt::OtherFocusReason);
}

void PromiseChoice::choose(const std::optional<Instant> &due)
{
    m_due = due;
    m_isDecided = true;
    m_decided = phrases();
    const bool sends = std::exchange(m_wasAsked, false);
    refresh();
    Q_EMIT decided();
    if (sends)
        Q_EMIT sendWanted();
}

void PromiseChoice::refresh()
{
    if (m_found.isEmpty()) {
        setText({});
        return;
    }
    const PromiseCalendar calendar = m_promises.calendar(m_account);
    PromiseCalendar here = calendar;
    here.order = PromiseWords::dateOrder();
    const std::optional<Instant> named = promisedTime(m_text, m_found.first().sentence, here);
    QList<Instant> times;
    if (named)
        times.append(*named);
    const bool asks = !m_isDecided;
    if (asks) {
        for (const Instant at : promiseSuggestions(here)) {
            if (!times.contains(at))
                times.append(at);
        }
    }
    times.removeIf([this](const Instant at) { return m_due == at; });
    // What was said "no" to is not offered again.
    if (m_isDecided && !m_due)
        times.clear();
    for (int i = 0; i < m_offers.size(); ++i) {
        QPushButton *button = m_offers.at(i);
        button->setVisible(i < times.size());
        if (i >= times.size())
            continue;
        const QString words = PromiseWords::timeFirst(times.at(i), calendar.now);
        button->setText(words);
        button->setAccessibleName(tr("Promised until %1").arg(words));
        button->setProperty("due", toMilliseconds(times.at(i)));
    }
    m_other->setVisible(asks);
    m_none->setVisible(asks);
    m_change->setVisible(!asks);
    const QString phrase = phrases().first();
    if (m_due)
        setText(tr("Promised until %1").arg(PromiseWords::time(*m_due, calendar.now)));
    else if (m_isDecided)
        setText(tr("“%1” is no promise.").arg(phrase));
    else if (m_wasAsked)
        setText(tr("“%1”: until when? Sending again sends it without a date.").arg(phrase));
    else
        setText(tr("“%1”: until when?").arg(phrase));
}

} // namespace sportello
