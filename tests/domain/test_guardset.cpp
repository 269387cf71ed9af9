// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatedata.h"
#include "support/testcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <cstdio>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

// What is asked of the guard, in every language and in both halves.
constexpr double leastRecallWithCheckDigits = 0.99;
constexpr double leastRecall = 0.95;
constexpr int ordinaryPerFalseAlarm = 200;

enum class Half {
    Tuning,
    HeldOut,
    Fresh, ///< the second set, whole
};

/// Something private in a text, in code points.
struct Labelled
{
    QString type;
    qsizetype start = 0;
    qsizetype end = 0;

    bool overlaps(const Labelled &other) const { return start < other.end && other.start < end; }
};

struct Line
{
    QString id;
    QString text;
    GuardContext context;
    QList<Labelled> findings;
};

struct Tally
{
    int lines = 0;
    int values = 0;
    int found = 0;
    int exact = 0;

    double recall() const { return values == 0 ? 1 : double(found) / values; }
};

struct Score
{
    QMap<QString, Tally> types;
    int ordinary = 0;
    int falseAlarms = 0;
    QStringList mistakes;
};

/// Odd lines are for tuning.
Half halfOf(const QString &id)
{
    return id.section(u'-', -1).toInt() % 2 == 1 ? Half::Tuning : Half::HeldOut;
}

QList<Line> readLines(const QString &language, Half half)
{
    QList<Line> lines;
    const QString name = (half == Half::Fresh ? u"fresh-"_s : QString()) + language;
    QFile file(QStringLiteral(GUARD_SET) + u'/' + name + u".jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        Line line{object.value(u"id"_s).toString(), object.value(u"text"_s).toString(), {}, {}};
        if (half != Half::Fresh && halfOf(line.id) != half)
            continue;
        const auto direction = guardDirectionFromWord(object.value(u"direction"_s).toString());
        line.context.direction = direction.value_or(GuardDirection::Reply);
        const QJsonArray findings = object.value(u"findings"_s).toArray();
        for (const QJsonValue &each : findings) {
            const QJsonObject finding = each.toObject();
            line.findings.append({finding.value(u"type"_s).toString(),
                                  finding.value(u"start"_s).toInt(),
                                  finding.value(u"end"_s).toInt()});
        }
        lines.append(line);
    }
    return lines;
}

QList<Labelled> look(const Line &line)
{
    QList<Labelled> found;
    const QList<PrivateFinding> findings = findPrivateData(line.text, line.context);
    for (const PrivateFinding &finding : findings) {
        const QString before = line.text.first(finding.range.start);
        const QString until = line.text.first(finding.range.end());
        found.append({toWord(finding.kind), before.toUcs4().size(), until.toUcs4().size()});
    }
    return found;
}

void judge(const Line &line, Score &score)
{
    const QList<Labelled> found = look(line);
    if (line.findings.isEmpty()) {
        ++score.ordinary;
        if (!found.isEmpty()) {
            ++score.falseAlarms;
            score.mistakes.append(u"%1: %2 for nothing"_s.arg(line.id, found.first().type));
        }
    }
    QStringList types;
    for (const Labelled &expected : line.findings) {
        Tally &tally = score.types[expected.type];
        tally.lines += types.contains(expected.type) ? 0 : 1;
        types.append(expected.type);
        ++tally.values;
        const auto hit = std::find_if(found.begin(), found.end(), [&](const Labelled &each) {
            return each.type == expected.type && each.overlaps(expected);
        });
        if (hit == found.end()) {
            score.mistakes.append(u"%1: %2 missed"_s.arg(line.id, expected.type));
            continue;
        }
        ++tally.found;
        tally.exact += hit->start == expected.start && hit->end == expected.end ? 1 : 0;
    }
}

void print(const QString &language, Half half, const Score &score)
{
    std::printf("\n%s, %s\n%-16s %6s %7s %6s %8s %8s\n", qPrintable(language),
                half == Half::Tuning        ? "for tuning"
                    : half == Half::HeldOut ? "held out"
                                            : "fresh",
                "type", "lines", "values", "found", "recall", "exact");
    for (auto each = score.types.cbegin(); each != score.types.cend(); ++each) {
        const Tally &tally = each.value();
        std::printf("%-16s %6d %7d %6d %7.2f%% %7.2f%%\n", qPrintable(each.key()), tally.lines,
                    tally.values, tally.found, 100 * tally.recall(),
                    100.0 * tally.exact / tally.values);
    }
    std::printf("%-16s %6d, false alarms in %d\n", "ordinary", score.ordinary, score.falseAlarms);
    // Whoever reads what was held out would learn it.
    if (half == Half::Tuning) {
        for (const QString &mistake : score.mistakes)
            std::printf("  %s\n", qPrintable(mistake));
    }
    std::fflush(stdout);
}

bool hasCheckDigits(const QString &type)
{
    return type == "card"_L1 || type == "iban"_L1 || type == "codice_fiscale"_L1
        || type == "partita_iva"_L1;
}

} // namespace

/// What the guard misses of a labelled set, and how often it stops somebody for nothing.
class TestGuardSet : public TestCase
{
    Q_OBJECT

    static void check(const QString &language, Half half)
    {
        Score score;
        const QList<Line> lines = readLines(language, half);
        for (const Line &line : lines)
            judge(line, score);
        print(language, half, score);
        QCOMPARE(score.types.size(), allPrivateKinds().size());
        QVERIFY(score.ordinary >= 400);
        QStringList tooLow;
        for (auto each = score.types.cbegin(); each != score.types.cend(); ++each) {
            const double least =
                hasCheckDigits(each.key()) ? leastRecallWithCheckDigits : leastRecall;
            if (each.value().recall() < least)
                tooLow.append(u"%1 %2 %"_s.arg(each.key()).arg(100 * each.value().recall()));
        }
        QCOMPARE(tooLow, QStringList());
        QVERIFY(score.falseAlarms * ordinaryPerFalseAlarm <= score.ordinary);
    }

private Q_SLOTS:
    void englishForTuning() { check(u"en"_s, Half::Tuning); }
    void englishHeldOut() { check(u"en"_s, Half::HeldOut); }
    void italianForTuning() { check(u"it"_s, Half::Tuning); }
    void italianHeldOut() { check(u"it"_s, Half::HeldOut); }
    void englishFresh() { check(u"en"_s, Half::Fresh); }
    void italianFresh() { check(u"it"_s, Half::Fresh); }
};

SPORTELLO_TEST(TestGuardSet)
#include "test_guardset.moc"
