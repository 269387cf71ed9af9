// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/onetimecode.h"

#include "domain/words.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<CodeDirection, 2> directionWords{{{
    {CodeDirection::ToContact, "to_contact"_L1},
    {CodeDirection::FromContact, "from_contact"_L1},
}}};

constexpr Words<CodeState, 4> stateWords{{{
    {CodeState::Open, "open"_L1},
    {CodeState::Used, "used"_L1},
    {CodeState::Over, "over"_L1},
    {CodeState::Refused, "refused"_L1},
}}};

// Nobody types more than that into a field for a code.
constexpr qsizetype longestTyped = 64;
constexpr qsizetype longestHeard = 10'000;
constexpr qsizetype mostHeard = 5;

bool isSeparator(QChar character)
{
    // The minus is no dash to Unicode, but to everybody's eyes.
    return character.isSpace() || character.category() == QChar::Punctuation_Dash
        || character == u'\u2212' || character == u'.' || character == QChar(0x200B);
}

/// Of the same length, each digit in ASCII.
QString withAsciiDigits(const QString &text)
{
    QString plain = text;
    for (QChar &character : plain) {
        if (character.isDigit())
            character = QChar(u'0' + char16_t(character.digitValue()));
    }
    return plain;
}

const QRegularExpression &codePattern()
{
    static const QRegularExpression pattern(
        uR"((?<![0-9])(?<![0-9][ \-\x{2010}-\x{2015}])[0-9](?:[ \-\x{2010}-\x{2015}]?[0-9]){7}(?![ \-\x{2010}-\x{2015}]?[0-9]))"_s);
    return pattern;
}

} // namespace

QString toWord(CodeDirection direction)
{
    return directionWords.word(direction);
}

QString toWord(CodeState state)
{
    return stateWords.word(state);
}

std::optional<CodeDirection> codeDirectionFromWord(const QString &word)
{
    return directionWords.value(word);
}

std::optional<CodeState> codeStateFromWord(const QString &word)
{
    return stateWords.value(word);
}

QString codeCannedKind(CodeDirection direction)
{
    return direction == CodeDirection::ToContact ? u"code_to_contact"_s : u"code_reverse"_s;
}

QString codeVariable()
{
    return u"code"_s;
}

bool isWithin(const CodeMoment &then, const CodeMoment &now, std::chrono::milliseconds time)
{
    if (then.run == now.run)
        return now.elapsed - then.elapsed < time;
    return now.wall - then.wall < time;
}

QString makeOneTimeCode()
{
    // Of 64 bits, so that no code is more likely than another by anything that matters.
    const quint64 number = QRandomGenerator::system()->generate64() % 100'000'000U;
    return QString::number(number).rightJustified(OneTimeCodeDigits, u'0');
}

QString codePurpose(const OneTimeCode &code)
{
    return toWord(code.direction) + u' ' + code.scope;
}

QString codeHash(const QByteArray &key, const QString &digits, const ConversationId &conversation,
                 const HandleId &handle, const QString &purpose)
{
    QMessageAuthenticationCode hmac(QCryptographicHash::Sha256, key);
    // All but the last are of a fixed length, so that nothing can move from one to the next.
    hmac.addData(digits.toUtf8() + '\n' + conversation.key().toUtf8() + '\n' + handle.key().toUtf8()
                 + '\n' + purpose.toUtf8());
    return QString::fromLatin1(hmac.result().toHex());
}

bool equalInConstantTime(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= unsigned(uchar(one.at(i)) ^ uchar(other.at(i)));
    return difference == 0;
}

TypedCode readTypedCode(const QString &text)
{
    const QString plain = withAsciiDigits(text.left(longestTyped + 1));
    QString digits;
    bool hasOther = text.size() > longestTyped;
    for (const QChar character : plain) {
        if (character >= u'0' && character <= u'9')
            digits += character;
        else if (!isSeparator(character))
            hasOther = true;
    }
    if (digits.isEmpty())
        return {};
    if (hasOther || digits.size() != OneTimeCodeDigits)
        return {TypedCode::Kind::Malformed, {}};
    return {TypedCode::Kind::Code, digits};
}

QStringList codesIn(const QString &text)
{
    QStringList codes;
    const QString plain = withAsciiDigits(text.left(longestHeard));
    for (auto found = codePattern().globalMatch(plain);
         found.hasNext() && codes.size() < mostHeard;) {
        const QString digits = readTypedCode(found.next().captured()).digits;
        if (!digits.isEmpty() && !codes.contains(digits))
            codes.append(digits);
    }
    return codes;
}

QString withCodesMasked(const QString &text)
{
    QString masked = text;
    for (auto found = codePattern().globalMatch(withAsciiDigits(text)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            masked[i] = u'•';
    }
    return masked;
}

QString maskedCode()
{
    return QString(OneTimeCodeDigits, u'•');
}

bool isStillValid(const OneTimeCode &code, const CodeMoment &now)
{
    return code.state == CodeState::Open && code.madeAt.run == now.run
        && now.elapsed - code.madeAt.elapsed < OneTimeCodeLifetime;
}

CodeJudgement judge(const OneTimeCode &code, const CodeTry &attempt, const QByteArray &key)
{
    const auto without = [&](CodeVerdict verdict, CodeState state) {
        CodeJudgement judgement{verdict, false, code};
        judgement.after.state = state;
        return judgement;
    };
    if (attempt.conversation != code.conversation || attempt.handle != code.handle)
        return without(CodeVerdict::NotForThis, code.state);
    if (code.state == CodeState::Used)
        return without(CodeVerdict::AlreadyUsed, code.state);
    if (code.state == CodeState::Refused)
        return without(CodeVerdict::TooManyTries, code.state);
    if (!isStillValid(code, attempt.now))
        return without(CodeVerdict::Over, CodeState::Over);
    if (attempt.recentTries >= MostCodeTries)
        return without(CodeVerdict::TooManyTries, CodeState::Refused);
    const TypedCode typed = readTypedCode(attempt.typed);
    if (typed.kind == TypedCode::Kind::Nothing)
        return without(CodeVerdict::NotACode, code.state);

    CodeJudgement judgement{CodeVerdict::Malformed, true, code};
    ++judgement.after.tries;
    if (typed.kind == TypedCode::Kind::Code) {
        const QString hash =
            codeHash(key, typed.digits, attempt.conversation, attempt.handle, codePurpose(code));
        const bool fits =
            !key.isEmpty() && equalInConstantTime(hash.toLatin1(), code.hash.toLatin1());
        judgement.verdict = fits ? CodeVerdict::Accepted : CodeVerdict::Wrong;
    }
    if (judgement.verdict == CodeVerdict::Accepted)
        judgement.after.state = CodeState::Used;
    else if (attempt.recentTries + 1 >= MostCodeTries)
        judgement.after.state = CodeState::Refused;
    return judgement;
}

} // namespace sportello
