// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskylabels.h"

#include "domain/safehtml.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// The network's global labels, and those of the moderation that everybody has.
const QHash<QString, const char *> &words()
{
    static const QHash<QString, const char *> known{
        {u"!hide"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "hidden by moderators")},
        {u"!warn"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "moderators warn of it")},
        {u"porn"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "adult content")},
        {u"sexual"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "sexually suggestive")},
        {u"nudity"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "nudity")},
        {u"graphic-media"_s,
         QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "disturbing pictures")},
        {u"spam"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "spam")},
        {u"scam"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "fraud")},
        {u"impersonation"_s,
         QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "pretends to be somebody else")},
        {u"misleading"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "misleading")},
        {u"misinformation"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "misinformation")},
        {u"rude"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "rude")},
        {u"intolerant"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "intolerant")},
        {u"threat"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "threats")},
        {u"self-harm"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "self-harm")},
        {u"unsafe-link"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "dangerous link")},
        {u"security"_s, QT_TRANSLATE_NOOP("sportello::bluesky::Labels", "security risk")},
    };
    return known;
}

void add(QStringList &warnings, const QJsonValue &label)
{
    const QString value = cleanText(label["val"_L1].toString()).simplified();
    if (value.isEmpty() || label["neg"_L1].toBool())
        return;
    const char *word = words().value(value);
    // "!no-unauthenticated" and the like are orders to programs.
    if (!word && value.startsWith(u'!'))
        return;
    const QString warning =
        word ? QCoreApplication::translate("sportello::bluesky::Labels", word) : value;
    if (!warnings.contains(warning))
        warnings.append(warning);
}

} // namespace

QJsonArray moderationLabels(const QJsonObject &postView)
{
    QJsonArray labels = postView["labels"_L1].toArray();
    const QJsonObject author = postView["author"_L1].toObject();
    for (const QJsonValue &label : author["labels"_L1].toArray()) {
        // One on the profile's record has that record's address here.
        if (label["uri"_L1].toString() == author["did"_L1].toString())
            labels.append(label);
    }
    return labels;
}

QString warningFrom(const QJsonObject &record, const QJsonArray &moderation)
{
    QStringList warnings;
    for (const QJsonValue &label : record["labels"_L1]["values"_L1].toArray())
        add(warnings, label);
    for (const QJsonValue &label : moderation)
        add(warnings, label);
    return warnings.join(u", "_s);
}

} // namespace sportello::bluesky
