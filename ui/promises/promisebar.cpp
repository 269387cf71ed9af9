// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/promises/promisebar.h"

#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/conversation/strip.h"
#include "ui/promises/promisewords.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// More of it would push the thread out of sight.
constexpr qsizetype MostSaid = 120;

QString shortened(const QString &said)
{
    return isolateBidi(said.size() <= MostSaid ? said : said.left(MostSaid - 1) + u'\u2026');
}

} // namespace

PromiseBar::PromiseBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"promiseBar"_s);
    setAccessibleName(tr("Promises"));
    m_column->setContentsMargins(16, 8, 16, 4);
    m_column->setSpacing(4);
    hide();
}

void PromiseBar::setPromises(const QList<StandingPromise> &promises, Instant now)
{
    // Later: this may be the answer to a click on one of them.
    for (Strip *strip : std::exchange(m_strips, {})) {
        m_column->removeWidget(strip);
        strip->hide();
        strip->deleteLater();
    }
    // One at a time: more would push the thread out of sight.
    if (!promises.isEmpty())
        add(promises.first(), int(promises.size()) - 1, now);
    setVisible(!promises.isEmpty());
}

void PromiseBar::add(const StandingPromise &standing, int further, Instant now)
{
    const CustomerPromise &promise = standing.promise;
    const bool overdue = promise.due <= now;
    auto *strip = new Strip(m_theme, overdue ? Strip::Tone::Bad : Strip::Tone::Plain, this);
    strip->setObjectName(u"promise%1"_s.arg(m_strips.size()));
    const QString when = overdue
        ? tr("Promised until %1, overdue %2", "a time, for a length of time")
              .arg(PromiseWords::time(promise.due, now), Format::duration(now - promise.due))
        : tr("Promised until %1").arg(PromiseWords::time(promise.due, now));
    QString text = standing.agentName.isEmpty()
        ? when
        : tr("%1 (%2)", "until when, who promised it").arg(when, isolateBidi(standing.agentName));
    if (!promise.said.isEmpty())
        text = tr("%1: “%2”", "until when, what was said").arg(text, shortened(promise.said));
    if (standing.wasAnswered)
        text = tr("%1 You have written since. Is the promise kept?").arg(text);
    if (further > 0)
        text += u" · "_s + tr("%n further promise(s)", nullptr, further);
    strip->setText(text);
    const auto offer = [&](Step step, const QString &words, const QString &name) {
        QPushButton *button = strip->addButton(words, name);
        connect(button, &QPushButton::clicked, this,
                [this, promise, step] { Q_EMIT wanted(promise, step); });
    };
    if (standing.wasAnswered) {
        offer(Step::KeptByAnswer, tr("Yes, kept"), u"promiseKeptByAnswer"_s);
        offer(Step::NotKeptYet, tr("Not yet"), u"promiseNotYet"_s);
    } else {
        offer(Step::Kept, tr("Kept"), u"promiseKept"_s);
    }
    offer(Step::Move, tr("Move…"), u"promiseMove"_s);
    offer(Step::Withdraw, tr("Withdraw"), u"promiseWithdraw"_s);
    m_column->addWidget(strip);
    m_strips.append(strip);
}

} // namespace sportello
