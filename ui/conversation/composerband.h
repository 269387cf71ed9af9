// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace sportello {

/// A sentence of which some words weigh more.
struct WeightedSentence
{
    struct Word
    {
        QString text;
        bool strong = false;
    };
    QList<Word> words;

    /// Reads "*Public reply* · everyone": what stands between the marks (U+0002 and U+0003) is
    /// strong.
    static WeightedSentence fromMarked(const QString &text);
    static QString strong(const QString &text);
    QString plain() const;
};

/// The strip above the editor that says who will read the reply and who sends it. Elided in the
/// middle when it is too narrow; the first four words always stay.
class ComposerBand : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerBand(const Theme &theme, QWidget *parent = nullptr);

    void setSentence(Audience audience, const WeightedSentence &sentence);
    /// Above a note, which has no audience outside.
    void setNote(const WeightedSentence &sentence);
    /// The words that fit, with an ellipsis where some are missing.
    QString shownText(int width) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<WeightedSentence::Word> fitting(int width) const;
    int widthOf(const QList<WeightedSentence::Word> &words) const;
    int textWidth() const;

    const Theme &m_theme;
    std::optional<Audience> m_audience = Audience::Public; ///< nothing = a note
    WeightedSentence m_sentence;
};

} // namespace sportello
