// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/textmatch.h"

#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

QString matchKey(const QString &text)
{
    static const QRegularExpression links(u"https?://\\S+"_s);
    static const QRegularExpression mentions(u"@[\\w.-]+(@[\\w.-]+)?"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString rest = text;
    rest.remove(links);
    rest.remove(mentions);
    QString key;
    for (const QChar character : std::as_const(rest)) {
        // Emoji and signs stay: they may be all that tells two short replies apart.
        if (!character.isSpace() && character != u'\u2026')
            key.append(character);
    }
    return key;
}

} // namespace sportello
