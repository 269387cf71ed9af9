// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/practicenetwork.h"

#include "networks/practice/practiceconnector.h"
#include "networks/practice/practicescript.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView PlaceField = "place"_L1;

/// Knows its result beforehand; tells it in the event loop's next turn, as every other sign-in
/// does.
class PracticeSignIn final : public SignInAttempt
{
public:
    explicit PracticeSignIn(Result<SignedIn> result)
        : m_result(std::move(result))
    {
    }

    void start() override
    {
        const auto tell = [this] { Q_EMIT finished(m_result); };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    }

private:
    Result<SignedIn> m_result;
};

} // namespace

QString PracticeNetwork::name() const
{
    return u"practice"_s;
}

QString PracticeNetwork::displayName() const
{
    return tr("Practice");
}

QString PracticeNetwork::shortName() const
{
    return u"Pr"_s;
}

SignInForm PracticeNetwork::signInForm() const
{
    const SignInField place{PlaceField, tr("Place"), tr("hotel, restaurant or phone"), false,
                            false};
    const SignInMethod method{
        u"practice"_s,
        tr("Practise with made-up guests"),
        tr("Made-up guests write to you, nothing leaves this computer, and no account is needed."),
        SignInMethod::Kind::Fields,
        {place}};
    return {tr("Practice"), {method}};
}

std::unique_ptr<SignInAttempt> PracticeNetwork::signIn(const SignInInput &input,
                                                       const NetworkContext &) const
{
    const PracticeScript script = builtInPracticeScript();
    const QString word = input.fields.value(PlaceField);
    const bool isNamed = !word.trimmed().isEmpty();
    const PracticePlace *place =
        isNamed ? script.placeCalled(word) : script.placeBeyond(input.connected);
    if (!place) {
        const QString sentence = isNamed
            ? tr("There is no such place. Write “hotel”, “restaurant” or “phone”.")
            : tr("The hotel, its phone and the restaurant are all connected already.");
        return std::make_unique<PracticeSignIn>(Error{ErrorKind::Refused, sentence, {}, false});
    }
    // There is nothing to keep secret, but an empty entry in a keychain looks like a lost one.
    return std::make_unique<PracticeSignIn>(
        SignedIn{{}, place->identity, Secret(u"{\"practice\":true}"_s)});
}

std::unique_ptr<Connector> PracticeNetwork::createConnector(const Account &account, const Secret &,
                                                            const NetworkContext &context) const
{
    return std::make_unique<PracticeConnector>(account, builtInPracticeScript(), context.clock,
                                               m_wires);
}

Future<Done> PracticeNetwork::revoke(const Account &, const Secret &, const NetworkContext &,
                                     QObject *) const
{
    return readyValue(Done{});
}

} // namespace sportello
