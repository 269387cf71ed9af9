// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/impostor.h"

#include "domain/fold.h"
#include "domain/personname.h"
#include "domain/skeleton.h"
#include "domain/words.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = Lookalike::Kind;

constexpr Words<Kind, 4> kinds{{{
    {Kind::BrandAddress, "brand_address"_L1},
    {Kind::BrandName, "brand_name"_L1},
    {Kind::CustomerName, "customer_name"_L1},
    {Kind::CustomerAddress, "customer_address"_L1},
}}};

// Below these the name is anybody's.
constexpr qsizetype shortestAddress = 5;
constexpr qsizetype shortestNearAddress = 8;
constexpr qsizetype shortestSingleName = 9;
constexpr qsizetype shortestName = 5;

/// What impostors put to a name; skeletons, as they are compared.
const QSet<QString> &additions()
{
    static const QSet<QString> words = [] {
        QSet<QString> made;
        for (const QString &word :
             {u"support"_s,   u"help"_s,  u"helpdesk"_s, u"service"_s,  u"care"_s,
              u"official"_s,  u"real"_s,  u"team"_s,     u"customer"_s, u"assistenza"_s,
              u"ufficiale"_s, u"aiuto"_s, u"servizio"_s, u"clienti"_s,  u"kundenservice"_s,
              u"offiziell"_s, u"hilfe"_s, u"officiel"_s, u"aide"_s,     u"client"_s,
              u"info"_s})
            made.insert(skeleton(word));
        return made;
    }();
    return words;
}

bool isAddition(const QString &rest)
{
    if (rest.isEmpty())
        return true;
    return std::ranges::any_of(additions(), [&rest](const QString &word) {
        return rest.startsWith(word) && isAddition(rest.mid(word.size()));
    });
}

/// Equal but for what is put to one of them.
bool isWithAddition(const QString &longer, const QString &name)
{
    return (longer.startsWith(name) && isAddition(longer.mid(name.size())))
        || (longer.endsWith(name) && isAddition(longer.chopped(name.size())));
}

QString withoutAdditions(const QString &nameSkeleton)
{
    QStringList words = nameSkeleton.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return additions().contains(word); });
    return words.join(u' ');
}

/// One letter more, less or another, or two that changed places.
bool isOneLetterOff(const QString &one, const QString &other)
{
    const QString &shorter = one.size() <= other.size() ? one : other;
    const QString &longer = one.size() <= other.size() ? other : one;
    if (longer.size() - shorter.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < shorter.size() && shorter.at(same) == longer.at(same))
        ++same;
    const QStringView restOfShorter = QStringView(shorter).mid(same);
    const QStringView restOfLonger = QStringView(longer).mid(same);
    if (shorter.size() != longer.size())
        return restOfShorter == restOfLonger.mid(1);
    if (restOfShorter.isEmpty())
        return false;
    if (restOfShorter.mid(1) == restOfLonger.mid(1))
        return true;
    return restOfShorter.size() > 1 && restOfShorter.at(0) == restOfLonger.at(1)
        && restOfShorter.at(1) == restOfLonger.at(0) && restOfShorter.mid(2) == restOfLonger.mid(2);
}

bool isItself(const Handle &handle, const OwnIdentity &own)
{
    return handle.network == own.network
        && handle.address.compare(own.address, Qt::CaseInsensitive) == 0;
}

/// Where a network gives no name, the address stands in its place.
QString nameOf(const Handle &handle)
{
    return handle.displayName == handle.address ? QString() : handle.displayName;
}

bool addressLooksLike(const QString &address, const QString &own)
{
    if (own.size() < shortestAddress || address.size() < shortestAddress)
        return false;
    return address == own || isWithAddition(address, own)
        || (own.size() >= shortestNearAddress && isOneLetterOff(address, own));
}

bool nameLooksLike(const QString &name, const QString &own)
{
    const QString ours = skeleton(own);
    if (ours.size() < shortestName || withoutAdditions(skeleton(name)) != withoutAdditions(ours))
        return false;
    const bool isTelling = ours.contains(u' ') || ours.size() >= shortestSingleName;
    return isTelling || foldedWords(name) != foldedWords(own);
}

/// Letters that nobody writes by chance in that name. Corni and Comi are two people, Rossi and
/// R0ssi are not.
bool isWrittenToDeceive(const QString &name, const QString &original)
{
    const LookalikeLetter letter = firstDifference(name, original);
    if (letter.kind == LookalikeLetter::Kind::OtherScript
        || letter.kind == LookalikeLetter::Kind::Digit)
        return true;
    if (name.normalized(QString::NormalizationForm_KC)
        != name.normalized(QString::NormalizationForm_C))
        return true;
    for (qsizetype i = 1; i < name.size(); ++i) {
        if (name.at(i) == u'I' && name.at(i - 1).isLower())
            return true;
    }
    return false;
}

const QSet<QString> &commonNames()
{
    // The commonest last names of Italy, Germany, France, Spain and the English-speaking countries,
    // and first names that are last names too.
    static const QSet<QString> names = [] {
        const QStringList list =
            u"rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo"
            " conti de luca mancini costa giordano rizzo lombardi moretti barbieri fontana santoro"
            " mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale"
            " lombardo serra coppola marchetti parisi villa conte ferraro ferri fabbri bianco "
            "marini"
            " grasso valentini messina sala gatti pellegrini palumbo sanna farina rizzi monti"
            " cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani"
            " benedetti barone rossetti caputo montanari guerra palmieri bernardi martino fiore "
            "neri"
            " verdi muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann"
            " schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun "
            "kruger"
            " hofmann hartmann lange schmitt werner krause meier lehmann schmid schulze maier "
            "kohler"
            " herrmann konig walter mayer huber kaiser fuchs peters lang scholz moller weiss jung"
            " hahn vogel friedrich keller gunther frank berger winkler roth beck lorenz baumann"
            " franke albrecht martin bernard thomas petit robert richard durand dubois moreau"
            " laurent simon michel lefebvre leroy roux david bertrand morel fournier girard bonnet"
            " dupont lambert fontaine rousseau vincent muller faure andre mercier blanc guerin "
            "boyer"
            " garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez jimenez ruiz"
            " hernandez diaz moreno munoz alvarez romero alonso gutierrez navarro torres dominguez"
            " silva santos ferreira pereira oliveira costa smith johnson williams brown jones"
            " miller davis wilson anderson taylor moore jackson lee white harris clark lewis"
            " robinson walker young allen king wright scott hill green adams nelson baker hall"
            " campbell mitchell carter roberts evans edwards collins stewart morris murphy cook"
            " rogers morgan cooper peterson reed bailey bell kelly howard ward cox richardson wood"
            " watson brooks bennett gray james hughes price myers long foster sanders ross"
            " novak nowak kowalski ivanov popov nguyen tran wang li zhang chen liu singh kumar khan"
            " ali ahmed patel kim park"_s.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

} // namespace

QString toWord(Lookalike::Kind kind)
{
    return kinds.word(kind);
}

std::optional<Lookalike::Kind> lookalikeKindFromWord(const QString &word)
{
    return kinds.value(word);
}

std::optional<Lookalike> looksLikeUs(const Handle &handle, const QList<OwnIdentity> &ours)
{
    if (std::ranges::any_of(ours, [&](const OwnIdentity &own) { return isItself(handle, own); }))
        return {};
    const QString address = addressSkeleton(handle.address);
    const QString name = nameOf(handle);
    for (const OwnIdentity &own : ours) {
        if (addressLooksLike(address, addressSkeleton(own.address)))
            return Lookalike{Kind::BrandAddress, handle.id, own.account, {}, {}};
    }
    for (const OwnIdentity &own : ours) {
        const auto isNamedSo = [&name](const QString &each) { return nameLooksLike(name, each); };
        if (std::ranges::any_of(own.names, isNamedSo))
            return Lookalike{Kind::BrandName, handle.id, own.account, {}, {}};
    }
    return {};
}

std::optional<Lookalike> looksLikeCustomer(const Handle &handle, const Handle &known,
                                           bool isVerified)
{
    const QString name = nameOf(handle);
    const QString key = skeleton(name);
    if (handle.id == known.id || handle.contact == known.contact || key.size() < shortestName
        || key != skeleton(nameOf(known)))
        return {};
    const auto found = [&](Kind kind) { return Lookalike{kind, handle.id, {}, known.id, {}}; };
    if (foldedWords(name) != foldedWords(nameOf(known))) {
        if (isVerified || isWrittenToDeceive(name, nameOf(known)))
            return found(Kind::CustomerName);
        return {};
    }
    const QString mine = userNameOf(handle.address);
    const QString other = userNameOf(known.address);
    const bool addressesAlike = addressSkeleton(handle.address) == addressSkeleton(known.address);
    // Dots and lines are put differently by ordinary people too.
    if (addressesAlike && foldedWords(mine).join(QString()) != foldedWords(other).join(QString()))
        return found(Kind::CustomerAddress);
    if (isVerified && (addressesAlike || isRareName(name)))
        return found(Kind::CustomerName);
    return {};
}

bool isRareName(const QString &displayName)
{
    const PersonName name = personName(displayName);
    const QStringList words = foldedWords(name.full);
    if (words.size() < 2 || name.first.isEmpty() || name.last.isEmpty())
        return false;
    const QStringList last = foldedWords(name.last);
    const bool isCommon =
        std::ranges::any_of(last, [](const QString &word) { return commonNames().contains(word); });
    return !isCommon && words.join(QString()).size() >= 10 && last.last().size() >= 5;
}

} // namespace sportello
