// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// How long the guard looks at a reply at every key, and how many short texts it takes in a second.

#include "domain/guard/privatedata.h"
#include "domain/guard/privatefacts.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Characters = 500;
constexpr int Rounds = 4;
constexpr int ShortTexts = 5'000;

/// Five of what it looks for, and as much that only looks like it.
QString reply()
{
    const QString text =
        u"Buongiorno Anna, grazie per la sua pazienza! La prenotazione X7K2PQ dal 12.03.2026 al "
        "15.03.2026 è confermata; il prezzo è di 1.234,56 € per 2 persone. Può chiamarci al +39 06 "
        "1234567 o al 333 1234567 dalle 9:00 alle 18:30, oppure scrivere a info@hotel.example. "
        "L'ordine n. 4455667 è partito ieri (tracking 1Z999AA10123456784). Il rimborso arriva "
        "sulla carta 4532 0151 1283 0366 o sul conto IT60 X054 2811 1010 0000 0123 456 entro 5 "
        "giorni lavorativi. Siamo in Via Roma 12, 20121 Milano, a 10 minuti dalla stazione. A "
        "presto e buona giornata da tutti noi!"_s;
    return text.leftJustified(Characters, u'.', true);
}

QString numbers()
{
    return u"06 12345 678-90 "_s.repeated(Characters / 16);
}

void print(const char *what, QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%-34s p50 %6.3f ms   p95 %6.3f ms   max %6.3f ms\n", what,
                milliseconds.at(milliseconds.size() / 2),
                milliseconds.at(milliseconds.size() * 95 / 100), milliseconds.last());
}

double since(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void type(const char *what, const QString &text)
{
    QList<double> all;
    QList<double> whole;
    QElapsedTimer timer;
    for (int round = 0; round < Rounds; ++round) {
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const QString typed = text.first(length);
            timer.start();
            findPrivateData(typed);
            all.append(since(timer));
            if (length > text.size() - 25)
                whole.append(since(timer));
        }
    }
    std::printf("%s\n", what);
    print("  each key from the first on", all);
    print("  the last 25 keys", whole);
}

} // namespace

int main()
{
    QElapsedTimer timer;
    timer.start();
    findPrivateData(u"+39 06 1234567"_s);
    std::printf("Guard of private data, texts of %d characters\n%-34s %10.3f ms\n", int(Characters),
                "the first look", since(timer));
    type("A reply", reply());
    type("Nothing but digits", numbers());

    PrivateFacts facts({}, usualPhoneRegions());
    for (int i = 0; i < 200; ++i)
        facts.addPrivate(u"booking %1, room %2, 333 %3, 12/%4"_s.arg(100'000 + i)
                             .arg(i)
                             .arg(1'000'000 + i)
                             .arg(i % 12 + 1));
    QList<double> repeats;
    for (int i = 0; i < 200; ++i) {
        timer.start();
        facts.repeatedIn(reply());
        repeats.append(since(timer));
    }
    print("Against 200 private messages", repeats);

    timer.start();
    for (int i = 0; i < ShortTexts; ++i)
        findPrivateData(
            u"Thanks, room %1 was lovely! Call me on 333 %2"_s.arg(i).arg(1'000'000 + i));
    std::printf("%-34s %10.0f a second\n", "Short texts", ShortTexts / since(timer) * 1e3);
    return 0;
}
