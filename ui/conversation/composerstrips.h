// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "ui/common/fittedscroll.h"
#include "ui/common/theme.h"

namespace sportello {

class Strip;

/// What the composer has to say above the text: what went wrong, what happened while somebody
/// typed, and where the text of the other audience is.
class ComposerStrips : public FittedScroll
{
    Q_OBJECT

public:
    /// The theme outlives the strips.
    explicit ComposerStrips(const Theme &theme, QWidget *parent = nullptr);

    /// Stays until it is closed or another text comes; empty hides it.
    void showProblem(const QString &text);
    /// Empty: there are none.
    void showNews(const QString &text);
    /// The text lies in the draft of the other audience and may be copied here.
    void offerCopy(Audience here);
    void hideCopy();
    /// Something that is not there, and what to install; stays until it is closed.
    void showMissing(const QString &sentence);

    /// Somebody else has the conversation: who and since when; empty: nobody has.
    void showHolder(const QString &text);
    /// The change of a note that was begun earlier; empty: there is none.
    void showUnfinishedNote(const QString &text);

Q_SIGNALS:
    void unfinishedNoteWanted();
    void newsSeen();
    void takeOverWanted();
    void copyWanted();

private:
    Strip *add(Strip *strip, const QString &name);

    Strip *m_problem;
    Strip *m_news;
    Strip *m_copy;
    Strip *m_holder;
    Strip *m_missing;
    Strip *m_note;
};

} // namespace sportello
