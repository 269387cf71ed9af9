// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composerfooter.h"

#include "domain/language.h"
#include "ui/common/format.h"
#include "ui/conversation/languagebutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 6;

} // namespace

ComposerFooter::ComposerFooter(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_canned(new QPushButton(this))
    , m_language(new LanguageButton(theme, this))
    , m_attach(new QPushButton(this))
    , m_signIn(new QPushButton(this))
    , m_state(new QLabel(this))
    , m_counterIcon(new QLabel(this))
    , m_counter(new QLabel(this))
    , m_send(new QPushButton(this))
    , m_above(new QHBoxLayout)
    , m_middle(new QHBoxLayout)
    , m_below(new QHBoxLayout)
{
    setObjectName(u"composerFooter"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(4);
    for (QHBoxLayout *line : {m_above, m_middle, m_below}) {
        line->setSpacing(Gap);
        layout->addLayout(line);
    }
    m_canned->setObjectName(u"cannedButton"_s);
    m_canned->setProperty("kind", u"flat"_s);
    m_canned->setToolTip(tr("Canned replies"));
    // Narrower than its words: fit() leaves them out where there is no room.
    m_canned->setMinimumWidth(32);
    m_canned->setAccessibleName(tr("Canned replies"));
    m_canned->setIcon(theme.icon(u"canned"_s));
    connect(m_canned, &QPushButton::clicked, this, &ComposerFooter::cannedWanted);
    m_attach->setObjectName(u"attachButton"_s);
    m_attach->setProperty("kind", u"flat"_s);
    m_attach->setAccessibleName(tr("Attach files"));
    m_attach->setToolTip(tr("Attach files"));
    m_attach->setIcon(theme.icon(u"clip"_s));
    connect(m_attach, &QPushButton::clicked, this, &ComposerFooter::attachWanted);
    m_signIn->setObjectName(u"composerSignIn"_s);
    m_signIn->setIcon(theme.icon(u"key"_s));
    connect(m_signIn, &QPushButton::clicked, this, &ComposerFooter::signInWanted);
    m_state->setObjectName(u"composerState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", u"second"_s);
    m_state->setFont(theme.font(FontRole::Meta));
    m_counter->setObjectName(u"counter"_s);
    m_counter->setFont(theme.font(FontRole::Meta));
    m_send->setObjectName(u"send"_s);
    m_send->setIconSize(QSize(14, 14));
    connect(m_send, &QPushButton::clicked, this, &ComposerFooter::sendWanted);
    connect(m_language, &LanguageButton::languageChosen, this, &ComposerFooter::languageChosen);
    arrange(Lines::One);
}

void ComposerFooter::showLanguages(const QString &customers, const QStringList &agents)
{
    QStringList choices = agents;
    // Whoever writes gets an answer in their own words where that is possible.
    if (!customers.isEmpty()) {
        choices.removeIf(
            [&customers](const QString &each) { return !areDifferentLanguages(each, customers); });
        choices.prepend(customers);
    }
    m_language->setChoices(choices);
}

void ComposerFooter::forgetLanguage()
{
    m_language->setChosen({});
}

void ComposerFooter::showWritten(const QString &text)
{
    m_language->setDetected(detectLanguage(text));
}

QString ComposerFooter::chosenLanguage() const
{
    return m_language->chosen();
}

void ComposerFooter::showLength(const TextUse &use)
{
    const bool tooLong = use.maximum > 0 && use.left() < 0;
    m_counterIcon->setVisible(tooLong);
    QString tone = u"second"_s;
    QFont font = m_theme.font(FontRole::Meta);
    if (tooLong) {
        m_counter->setText(tr("%n too many", nullptr, static_cast<int>(-use.left())));
        tone = u"bad"_s;
        font.setWeight(QFont::DemiBold);
    } else if (use.maximum > 0) {
        m_counter->setText(
            tr("%1 / %2", "characters used and allowed").arg(use.used).arg(use.maximum));
        if (use.left() * 10 < use.maximum) {
            tone = u"first"_s;
            font.setWeight(QFont::DemiBold);
        }
    } else {
        m_counter->setText(Format::count(static_cast<int>(use.used)));
    }
    m_counter->setFont(font);
    m_counter->setAccessibleName(tr("Length: %1").arg(m_counter->text()));
    if (m_counter->property("tone").toString() != tone) {
        m_counter->setProperty("tone", tone);
        m_counter->setStyleSheet(tone == "bad"_L1         ? m_theme.expanded(u"color: @badFg"_s)
                                     : tone == "first"_L1 ? m_theme.expanded(u"color: @tx"_s)
                                                          : m_theme.expanded(u"color: @tx2"_s));
    }
}

void ComposerFooter::showOffer(const SendFacts &facts, Audience audience, const Offer &offer)
{
    const bool isPrivate = audience == Audience::Private;
    const std::optional<SendBlock> &block = offer.block;
    m_send->setEnabled(!block && !offer.isBusy && offer.page.isLoaded);
    m_send->setText(offer.isPractice ? tr("Send in practice")
                        : isPrivate  ? tr("Send private message")
                                     : tr("Send public reply"));
    m_send->setIcon(m_theme.icon(u"send"_s, isPrivate ? Token::PrvOn : Token::PubOn));
    const QString saved = offer.page.isSaved
        ? tr("Draft, saved %1").arg(Format::time(offer.page.savedAt))
        : QString();
    const bool signedOut = block && block->kind == SendBlock::Kind::SignedOut;
    const bool tooLong = block && block->kind == SendBlock::Kind::TooLong;
    const bool removed = block && block->kind == SendBlock::Kind::NoAccount;
    m_signIn->setVisible(signedOut || removed);
    if (removed)
        m_signIn->setText(tr("Accounts…"));
    else
        m_signIn->setText(facts.state == ConnectionState::NoSecret
                              ? tr("Try again")
                              : tr("Sign in to %1").arg(facts.networkName));
    if (signedOut)
        m_state->setText(offer.page.draft.isEmpty() ? block->words : tr("Draft kept"));
    else if (tooLong)
        m_state->setText(tr("Too long to send"));
    else
        m_state->setText(block ? block->words : saved);
    // The reason is read out with the button that it closes.
    m_send->setAccessibleName(m_send->text());
    m_send->setAccessibleDescription(block ? block->words : offer.sentence);
    fit();
}

void ComposerFooter::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

QSize ComposerFooter::minimumSizeHint() const
{
    // The lines follow the width, not the width the lines.
    return {1, QFrame::minimumSizeHint().height()};
}

int ComposerFooter::widthOf(const QList<QWidget *> &widgets) const
{
    int width = 0;
    for (const QWidget *widget : widgets) {
        if (!widget->isHidden())
            width += widget->sizeHint().width() + Gap;
    }
    return width;
}

void ComposerFooter::fit()
{
    const QMargins margins = layout()->contentsMargins() + contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const QFontMetrics metrics(m_state->font());
    // It wraps, but into no more than two lines.
    int state = 0;
    const QStringList words = m_state->text().split(u' ');
    for (const QString &word : words)
        state = std::max(state, metrics.horizontalAdvance(word));
    state = std::max(state, metrics.horizontalAdvance(m_state->text()) * 3 / 5);
    const auto tools = [this] { return widthOf({m_canned, m_attach, m_language, m_signIn}); };
    const int sending = widthOf({m_counterIcon, m_counter, m_send});
    m_canned->setText(tr("Canned replies  /"));
    if (tools() + state + sending > room)
        m_canned->setText({});
    if (tools() + state + sending <= room) {
        arrange(Lines::One);
        return;
    }
    m_canned->setText(tr("Canned replies  /"));
    if (tools() + sending > room)
        m_canned->setText({});
    arrange(tools() + sending <= room ? Lines::Two : Lines::Three);
}

void ComposerFooter::arrange(Lines lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    for (QHBoxLayout *line : {m_above, m_middle, m_below}) {
        while (QLayoutItem *item = line->takeAt(0))
            delete item;
    }
    if (lines != Lines::One)
        m_above->addWidget(m_state, 1);
    for (QWidget *tool : QList<QWidget *>{m_canned, m_attach, m_language, m_signIn})
        m_middle->addWidget(tool);
    if (lines == Lines::One)
        m_middle->addWidget(m_state, 1);
    else
        m_middle->addStretch(1);
    QHBoxLayout *sending = lines == Lines::Three ? m_below : m_middle;
    if (lines == Lines::Three)
        m_below->addStretch(1);
    for (QWidget *widget : QList<QWidget *>{m_counterIcon, m_counter, m_send})
        sending->addWidget(widget);
}

void ComposerFooter::applyColors(Audience audience)
{
    m_send->setProperty("kind", audience == Audience::Private ? u"private"_s : u"public"_s);
    m_send->setStyleSheet(QString()); // the property counts from now on
    m_signIn->setIcon(m_theme.icon(u"key"_s));
    m_counterIcon->setPixmap(m_theme.pixmap(u"alert"_s, Token::BadFg, 14, devicePixelRatioF()));
    m_counter->setProperty("tone", QString());
}

} // namespace sportello
