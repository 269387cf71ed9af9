// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/tiessection.h"

#include "domain/links.h"
#include "ui/common/breakinglabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"

#include <QFrame>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

TiesSection::TiesSection(ContactMerges &merges, Accounts &accounts, Store &store, Clock &clock,
                         Settings &settings, const Theme &theme, QWidget *parent)
    : FoldSection(u"contactTies"_s, tr("Same person?"), settings, theme, parent)
    , m_merges(merges)
    , m_accounts(accounts)
    , m_clock(clock)
{
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!m_contact.isNull() && !changes.contactFacts.isEmpty())
            read();
    });
    hide();
}

void TiesSection::setCard(const ContactCard &card)
{
    if (card.contact.id != m_contact) {
        m_contact = card.contact.id;
        m_ties.reset();
        fill();
    }
    read();
}

std::optional<MergeSuggestion> TiesSection::suggestion() const
{
    if (!m_ties || m_ties->suggestions.isEmpty())
        return {};
    return m_ties->suggestions.first();
}

void TiesSection::read()
{
    whenDone(m_merges.of(m_contact), this,
             [this, number = ++m_number](const Result<ContactTies> &ties) {
        if (number != m_number || !ties || m_ties == *ties)
            return;
        m_ties = *ties;
        fill();
        Q_EMIT refilled();
    });
}

QString TiesSection::nameOf(const Handle &handle) const
{
    return tr("%1 on %2", "an address, a network")
        .arg(isolateBidi(Format::address(handle.address)),
             m_accounts.networkDisplayName(handle.network));
}

QString TiesSection::nameOf(const MergeSuggestion &suggestion) const
{
    const QString name = isolateBidi(suggestion.contact.name.simplified());
    if (suggestion.handles.isEmpty())
        return name.isEmpty() ? tr("somebody on file who has not written yet") : name;
    const QString handle = nameOf(suggestion.handles.first());
    return name.isEmpty() ? handle : tr("%1 (%2)", "a name, an address").arg(name, handle);
}

QString TiesSection::reason(const MergeReason &reason)
{
    const QString value = isolateBidi(reason.value);
    switch (reason.ground) {
    case MergeGround::CustomerNumber:
        return tr("The same customer number is on file for both: %1.").arg(value);
    case MergeGround::Email:
        return tr("The same e-mail address is on file for both: %1.").arg(value);
    case MergeGround::Phone: return tr("The same phone is on file for both: %1.").arg(value);
    case MergeGround::HandleOnFile: return tr("This handle is on file for them: %1.").arg(value);
    case MergeGround::NameAndAddress:
        return tr("The same name, and the same user name on both networks: %1.").arg(value);
    case MergeGround::NameAndHost:
        return tr("The same name, and both are at %1.", "a domain").arg(value);
    case MergeGround::RareName:
        return tr("The same name on both networks, and no common one: %1.").arg(value);
    }
    return {};
}

void TiesSection::fill()
{
    clearBody();
    const bool isAnything = m_ties && !(m_ties->suggestions.isEmpty() && m_ties->moves.isEmpty());
    setVisible(isAnything);
    if (!isAnything)
        return;
    setCount(int(m_ties->suggestions.size()));
    for (const MergeSuggestion &suggestion : std::as_const(m_ties->suggestions))
        body().addWidget(suggestionCard(suggestion));
    for (const ContactMove &move : std::as_const(m_ties->moves))
        body().addWidget(moveCard(move));
}

QPushButton *TiesSection::button(const QString &words, const QString &objectName,
                                 const QString &name)
{
    auto *made = new QPushButton(words, this);
    made->setObjectName(objectName);
    made->setProperty("extent", u"small"_s);
    made->setAccessibleName(name);
    made->setToolTip(name.toHtmlEscaped());
    return made;
}

QWidget *TiesSection::card(const QStringList &sentences, const QString &objectName,
                           const QList<QPushButton *> &buttons)
{
    auto *made = new QWidget(this);
    made->setObjectName(objectName);
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        auto *label = new BreakingLabel(made);
        label->setTextFormat(Qt::PlainText);
        label->setText(sentences.at(i));
        if (i > 0) {
            label->setFont(theme().font(FontRole::Meta));
            label->setProperty("tone", u"second"_s);
        }
        column->addWidget(label);
    }
    auto *row = new FlowLayout;
    row->setSpacing(6);
    for (QPushButton *each : buttons)
        row->addWidget(each);
    column->addLayout(row);
    return made;
}

QWidget *TiesSection::suggestionCard(const MergeSuggestion &suggestion)
{
    const QString who = nameOf(suggestion);
    QStringList sentences{tr("May be the same person: %1", "name and address").arg(who)};
    for (const MergeReason &each : suggestion.reasons)
        sentences.append(reason(each));
    const QString key = suggestion.contact.id.key();
    QPushButton *yes = button(tr("Put together"), u"merge-"_s + key,
                              tr("Put together with %1: one person").arg(who));
    QPushButton *no = button(tr("No"), u"dismiss-"_s + key,
                             tr("Somebody else than %1; do not suggest it again").arg(who));
    connect(yes, &QPushButton::clicked, this,
            [this, suggestion] { Q_EMIT mergeWanted(suggestion); });
    connect(no, &QPushButton::clicked, this,
            [this, suggestion] { Q_EMIT dismissWanted(suggestion); });
    return card(sentences, u"suggestion-"_s + key, {yes, no});
}

QWidget *TiesSection::moveCard(const ContactMove &move)
{
    QStringList names;
    for (const Handle &handle : move.handles)
        names.append(nameOf(handle));
    const QString what = names.isEmpty() ? tr("What was on file about somebody")
                                         : names.join(tr(", ", "between names"));
    const QString when = Format::moment(move.at, m_clock.now());
    const bool isMerge = move.kind == ContactMove::Kind::Merge;
    QString sentence;
    if (move.agentName.isEmpty())
        sentence = isMerge ? tr("Put together here, %1: %2", "when, what").arg(when, what)
                           : tr("Separated, %1: %2", "when, what").arg(when, what);
    else
        sentence = isMerge
            ? tr("Put together here by %1, %2: %3", "who, when, what")
                  .arg(move.agentName, when, what)
            : tr("Separated by %1, %2: %3", "who, when, what").arg(move.agentName, when, what);
    const QString key = move.id.key();
    QPushButton *back = isMerge
        ? button(tr("Take apart"), u"takeApart-"_s + key, tr("Take apart again: %1").arg(what))
        : button(tr("Put together again"), u"takeApart-"_s + key,
                 tr("Put together again: %1").arg(what));
    connect(back, &QPushButton::clicked, this, [this, move] { Q_EMIT takeBackWanted(move); });
    return card({sentence}, u"move-"_s + key, {back});
}

} // namespace sportello
