// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "makehistory.h"

#include "historygenerator.h"
#include "storage/accounttable.h"
#include "storage/peopletable.h"
#include "support/wait.h"

#include <QElapsedTimer>

namespace sportello {

using namespace Qt::StringLiterals;

std::chrono::milliseconds makeHistory(Store &store, Clock &clock, int messages)
{
    auto made = store.run([](TeamDatabase &database) -> Result<Account> {
        Account account;
        account.id = AccountId::make();
        account.network = u"mastodon"_s;
        account.server = u"https://social.example"_s;
        account.remoteId = u"1"_s;
        account.handle = u"hotelaurora@social.example"_s;
        account.displayName = u"Hotel Aurora"_s;
        account.connectedAt = HistoryGenerator::connectedAt();
        account.brand =
            PeopleTable(database).ensureBrand(u"Hotel Aurora"_s, account.connectedAt).id;
        return AccountTable(database).save(account);
    });
    const Account account = waitFor(made).valueOr(Account{});
    Inbox inbox(store, clock);
    HistoryGenerator generator(messages);
    QElapsedTimer timer;
    qint64 spent = 0;
    for (;;) {
        RemoteBatch batch;
        batch.messages = generator.next(500);
        if (batch.messages.isEmpty())
            break;
        timer.start();
        const auto stored = waitFor(inbox.ingest(account, u"mentions"_s, batch, {}));
        spent += timer.nsecsElapsed();
        if (!stored)
            qFatal("The history could not be stored");
    }
    return std::chrono::milliseconds(spent / 1'000'000);
}

} // namespace sportello
