// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace sportello {

/// What a person could not read in a window: labels and buttons whose text has less room than it
/// needs, or stands out too little. Each is described for the report of a test.
namespace WindowAudit {

/// Texts that are cut: a label or button smaller than its text, or beyond its parent's edge.
QStringList clippedTexts(const QWidget &window);

/// Texts that stand out from what is behind them by less than 4.5 to 1, measured in the pixels of
/// a grab; what is disabled is exempt (WCAG 2.2, 1.4.3).
QStringList faintTexts(QWidget &window);

/// The ratio of WCAG 2.2, from 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace WindowAudit

/// A language in which everything is 40 % longer and accented, so that what was laid out for
/// English alone shows. Place holders, markup and date formats stay.
class LongLanguage : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;
};

} // namespace sportello
