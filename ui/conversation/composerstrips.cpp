// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composerstrips.h"

#include "ui/conversation/strip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ComposerStrips::ComposerStrips(const Theme &theme, QWidget *parent)
    : FittedScroll(parent)
{
    setObjectName(u"composerStrips"_s);
    setAccessibleName(tr("What happened"));
    column()->setContentsMargins(8, 0, 8, 0);
    column()->setSpacing(4);
    m_problem = add(new Strip(theme, Strip::Tone::Bad, content()), u"composerProblem"_s);
    connect(m_problem->addButton(tr("Close"), u"closeProblem"_s), &QPushButton::clicked, this,
            [this] { m_problem->setText({}); });
    m_news = add(new Strip(theme, Strip::Tone::Plain, content()), u"newsStrip"_s);
    connect(m_news->addButton(tr("Seen"), u"newsSeen"_s), &QPushButton::clicked, this,
            &ComposerStrips::newsSeen);
    m_copy = add(new Strip(theme, Strip::Tone::Plain, content()), u"copyStrip"_s);
    connect(m_copy->addButton(tr("Copy it here"), u"copyDraft"_s), &QPushButton::clicked, this,
            &ComposerStrips::copyWanted);
    m_holder = add(new Strip(theme, Strip::Tone::Plain, content()), u"holderStrip"_s);
    connect(m_holder->addButton(tr("Take it over"), u"takeOver"_s), &QPushButton::clicked, this,
            &ComposerStrips::takeOverWanted);
    m_missing = add(new Strip(theme, Strip::Tone::Plain, content()), u"dictionaryStrip"_s);
    connect(m_missing->addButton(tr("Close"), u"closeDictionary"_s), &QPushButton::clicked, this,
            [this] { m_missing->setText({}); });
    m_note = add(new Strip(theme, Strip::Tone::Plain, this), u"unfinishedNoteStrip"_s);
    connect(m_note->addButton(tr("Go on with the note"), u"goOnToNote"_s), &QPushButton::clicked,
            this, &ComposerStrips::unfinishedNoteWanted);
}

Strip *ComposerStrips::add(Strip *strip, const QString &name)
{
    strip->setObjectName(name);
    column()->addWidget(strip);
    return strip;
}

void ComposerStrips::showProblem(const QString &text)
{
    m_problem->setText(text);
}

void ComposerStrips::showNews(const QString &text)
{
    m_news->setText(text);
}

void ComposerStrips::offerCopy(Audience here)
{
    m_copy->setText(here == Audience::Private ? tr("Your public draft stays in Public")
                                              : tr("Your private draft stays in Private"));
}

void ComposerStrips::showHolder(const QString &text)
{
    m_holder->setText(text);
}

void ComposerStrips::showUnfinishedNote(const QString &text)
{
    m_note->setText(text);
}

void ComposerStrips::showMissing(const QString &sentence)
{
    m_missing->setText(sentence);
}

void ComposerStrips::hideCopy()
{
    m_copy->setText({});
}

} // namespace sportello
