// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/mergepanel.h"

#include "core/future.h"
#include "domain/links.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QLineEdit>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostOffered = 8;

} // namespace

MergePanel::MergePanel(ContactCards &cards, Accounts &accounts, const Theme &theme, QWidget *parent)
    : ChoicePanel({u"merge"_s, tr("Name or address"), tr("Other person"), tr("People")}, theme,
                  parent)
    , m_cards(cards)
    , m_accounts(accounts)
{
}

void MergePanel::open(const QString &name, const ContactCard &person)
{
    m_own.clear();
    for (const CardHandle &handle : person.handles)
        m_own.append(handle.handle.id);
    m_typed.clear();
    m_found.clear();
    askAnew(tr("Who is the same person as %1?").arg(name));
}

void MergePanel::offerFor(const QString &typed)
{
    if (typed == m_typed) {
        show(m_found);
        return;
    }
    whenDone(m_cards.people(typed, MostOffered), this,
             [this, typed, number = ++m_number](const Result<QList<FoundPerson>> &found) {
        if (number != m_number || !found)
            return;
        m_typed = typed;
        m_found = *found;
        m_found.removeIf(
            [this](const FoundPerson &person) { return m_own.contains(person.handle); });
        // As if it were typed anew, now that it is known.
        Q_EMIT field().textChanged(field().text());
    });
}

void MergePanel::show(const QList<FoundPerson> &people)
{
    for (const FoundPerson &person : people) {
        const QString address = isolateBidi(Format::address(person.address));
        const QString network = m_accounts.networkDisplayName(person.network);
        const QString words = person.name.isEmpty()
            ? tr("%1 on %2", "an address, a network").arg(address, network)
            : tr("%1, %2 on %3", "name, address, network")
                  .arg(isolateBidi(person.name.simplified()), address, network);
        offer(person.handle.key(), theme().icon(u"person"_s, Token::Tx2), words);
    }
}

void MergePanel::take(const Choice &choice)
{
    Q_EMIT chosen(HandleId::fromKey(choice.id), choice.text);
}

} // namespace sportello
