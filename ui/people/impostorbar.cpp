// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/impostorbar.h"

#include "domain/links.h"
#include "domain/skeleton.h"
#include "ui/common/format.h"
#include "ui/conversation/strip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = Lookalike::Kind;
using Difference = LookalikeLetter::Kind;

QString scriptWord(const QString &script)
{
    if (script == "Cyrillic"_L1)
        return ImpostorBar::tr("Cyrillic");
    if (script == "Greek"_L1)
        return ImpostorBar::tr("Greek");
    if (script == "Armenian"_L1)
        return ImpostorBar::tr("Armenian");
    if (script == "Latin"_L1)
        return ImpostorBar::tr("Latin");
    return script;
}

} // namespace

ImpostorBar::ImpostorBar(ImpostorWatch &watch, Accounts &accounts, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_accounts(accounts)
    , m_strip(new Strip(theme, Strip::Tone::Bad, this))
{
    setObjectName(u"impostorBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 4);
    m_strip->setObjectName(u"impostorStrip"_s);
    layout->addWidget(m_strip);
    QPushButton *harmless = m_strip->addButton(tr("Harmless"), u"impostorHarmless"_s);
    harmless->setToolTip(tr("Do not warn about this person again"));
    connect(harmless, &QPushButton::clicked, this, [this] { Q_EMIT dismissWanted(m_handle); });
    hide();
}

void ImpostorBar::setHandle(const HandleId &handle)
{
    if (handle != m_handle)
        show({});
    m_handle = handle;
    const quint64 number = ++m_number;
    if (handle.isNull())
        return;
    whenDone(m_watch.of(handle), this,
             [this, number](const Result<std::optional<ImpostorWarning>> &warning) {
        if (number == m_number && warning)
            show(*warning);
    });
}

void ImpostorBar::show(const std::optional<ImpostorWarning> &warning)
{
    m_strip->setText(warning ? words(*warning, m_accounts.networkDisplayName(warning->network))
                             : QString());
    setVisible(warning.has_value());
}

QString ImpostorBar::difference(const ImpostorWarning &warning)
{
    const bool byName =
        warning.lookalike.kind == Kind::BrandName || warning.lookalike.kind == Kind::CustomerName;
    const LookalikeLetter letter = byName
        ? firstDifference(warning.handle.displayName, warning.original)
        : firstDifference(userNameOf(warning.handle.address), userNameOf(warning.original));
    const QString which = isolateBidi(letter.letter);
    switch (letter.kind) {
    case Difference::OtherScript:
        return tr("Letter %1 (%2) is %3.", "its number, the letter, an alphabet")
            .arg(letter.position)
            .arg(which, scriptWord(letter.script));
    case Difference::Digit:
        if (letter.instead.isEmpty())
            break;
        return tr("Letter %1 is the digit %2 in place of “%3”.")
            .arg(letter.position)
            .arg(which, letter.instead);
    case Difference::OtherLetter:
        return tr("Letter %1 is “%2” in place of “%3”.")
            .arg(letter.position)
            .arg(which, letter.instead);
    case Difference::None: break;
    }
    return {};
}

QString ImpostorBar::words(const ImpostorWarning &warning, const QString &network)
{
    const QString name = isolateBidi(warning.original.simplified());
    const QString address = isolateBidi(Format::address(warning.original));
    QStringList sentences;
    switch (warning.lookalike.kind) {
    case Kind::BrandAddress:
        sentences.append(tr("Looks like our own %1 on %2, and is not.", "address, network")
                             .arg(address, network));
        break;
    case Kind::BrandName:
        sentences.append(
            tr("Calls themselves as we do, “%1”, and is none of our accounts.").arg(name));
        break;
    case Kind::CustomerName:
        sentences.append(warning.isVerified
                             ? tr("Has the name of a verified customer, “%1” on %2, and is another"
                                  " account.")
                                   .arg(name, network)
                             : tr("The name looks like that of another customer, “%1” on %2.")
                                   .arg(name, network));
        break;
    case Kind::CustomerAddress:
        sentences.append(tr("Looks like another customer, %1 on %2, and is another account.")
                             .arg(address, network));
        break;
    }
    if (const QString letter = difference(warning); !letter.isEmpty())
        sentences.append(letter);
    const bool isOurs = warning.lookalike.account.has_value();
    sentences.append(isOurs
                         ? tr("Answer nothing in private, and report the account to the network.")
                         : tr("Verify who it is before you tell anything private."));
    return sentences.join(u' ');
}

} // namespace sportello
