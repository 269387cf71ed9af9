// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composercheck.h"

#include "domain/checks/promiserule.h"
#include "ui/conversation/strip.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// More would push the text out of sight; the heaviest come first.
constexpr qsizetype MostShown = 3;
constexpr qsizetype MostRecent = 10;

} // namespace

ComposerCheck::ComposerCheck(Program &program, const Theme &theme, QWidget *parent)
    : FittedScroll(parent)
    , m_theme(theme)
    , m_live(program.replyChecks(), program.store(), program.clock())
{
    setObjectName(u"composerCheck"_s);
    setAccessibleName(tr("Remarks about the reply"));
    column()->setContentsMargins(8, 0, 8, 4);
    column()->setSpacing(4);
    connect(&m_live, &LiveReplyCheck::changed, this, &ComposerCheck::rebuild);
    hide();
}

void ComposerCheck::enter(const ConversationId &conversation)
{
    clear();
    m_recent.removeAll(conversation);
    m_recent.prepend(conversation);
    while (m_recent.size() > MostRecent)
        m_recent.removeLast();
}

void ComposerCheck::setReply(const ReplyToCheck &asked, const TextLimits &limits)
{
    m_limits = limits;
    ReplyToCheck reply = asked;
    for (const ConversationId &id : m_recent) {
        if (!reply.recent.contains(id))
            reply.recent.append(id);
    }
    reply.recent.removeAll(reply.conversation);
    if (reply == m_reply)
        return;
    // Another text is another decision.
    if (reply.text != m_reply.text)
        m_overridden.clear();
    m_reply = reply;
    // The parts that are shown are of another text by now.
    if (m_showsParts)
        rebuild();
    if (reply.text.trimmed().isEmpty())
        m_live.clear();
    else
        m_live.setReply(reply);
}

void ComposerCheck::clear()
{
    m_reply = {};
    m_overridden.clear();
    m_live.clear();
    rebuild();
}

void ComposerCheck::rebuild()
{
    m_showsParts = false;
    // Later: this may be the answer to a click on one of them.
    for (Strip *strip : std::exchange(m_strips, {})) {
        strip->hide();
        strip->deleteLater();
    }
    for (const CheckRemark &remark : m_live.remarks()) {
        // The composer itself asks until when something is promised.
        const bool isShown =
            !m_overridden.contains(remark.rule) && remark.rule != PromiseRule::ruleName();
        if (isShown && m_strips.size() < MostShown)
            addRemark(remark);
    }
    QList<TextRange> marked;
    for (const CheckRemark &remark : m_live.remarks()) {
        if (remark.isPrivate && !m_overridden.contains(remark.rule))
            marked.append(remark.range);
    }
    Q_EMIT marksChanged(marked);
    setVisible(!m_strips.isEmpty());
}

void ComposerCheck::addRemark(const CheckRemark &remark)
{
    const bool blocks = remark.severity == CheckSeverity::Block;
    auto *strip = new Strip(m_theme, blocks ? Strip::Tone::Bad : Strip::Tone::Plain, content());
    strip->setObjectName(u"check_"_s + remark.rule);
    QStringList sentences{remark.what, remark.why};
    if (remark.isPrivate)
        sentences.append(tr("Nothing has been sent."));
    sentences.removeAll(QString());
    strip->setText(sentences.join(u' '));
    for (const CheckFix &fix : remark.fixes) {
        // Keys are for the heaviest remark; the same key twice would do nothing.
        const QString label = m_strips.isEmpty() ? fix.label : QString(fix.label).remove(u'&');
        QPushButton *button = strip->addButton(label, u"fix_"_s + remark.rule);
        connect(button, &QPushButton::clicked, this, [this, fix] { followFix(fix); });
    }
    // What is too long cannot be sent, whatever anybody says.
    const bool canOverride =
        blocks && !std::any_of(remark.fixes.begin(), remark.fixes.end(), [](const CheckFix &fix) {
            return fix.kind == CheckFix::Kind::SendAsThread;
        });
    if (canOverride) {
        QPushButton *button = strip->addButton(remark.isPrivate ? tr("Publish it all the same")
                                                                : tr("Send all the same"),
                                               u"override_"_s + remark.rule);
        connect(button, &QPushButton::clicked, this, [this, rule = remark.rule] {
            m_overridden.append(rule);
            rebuild();
            Q_EMIT sendWanted();
        });
    }
    column()->addWidget(strip);
    m_strips.append(strip);
}

void ComposerCheck::followFix(const CheckFix &fix)
{
    switch (fix.kind) {
    case CheckFix::Kind::GoTo: Q_EMIT goToWanted(fix.range); break;
    case CheckFix::Kind::Replace: Q_EMIT replaceWanted(fix.range, fix.replacement); break;
    case CheckFix::Kind::TakeShortVariant:
        Q_EMIT replaceWanted({0, m_reply.text.size()}, fix.replacement);
        break;
    case CheckFix::Kind::SendAsThread: showThread(); break;
    case CheckFix::Kind::SendPrivately: Q_EMIT privateWanted(); break;
    // The picker and the thread are on the screen already.
    case CheckFix::Kind::TakeLanguage:
    case CheckFix::Kind::ReadNews: Q_EMIT goToWanted({m_reply.text.size(), 0}); break;
    }
}

void ComposerCheck::showThread()
{
    const QList<ThreadPart> parts = splitThread(m_reply.text, m_limits);
    auto *strip = new Strip(m_theme, Strip::Tone::Plain, content());
    strip->setObjectName(u"threadPreview"_s);
    if (parts.isEmpty()) {
        strip->setText(tr("This cannot be cut into parts: one piece is longer than the network "
                          "takes."));
    } else {
        QStringList lines{
            tr("It goes out as %n parts, one after the other:", nullptr, int(parts.size()))};
        for (const ThreadPart &part : parts)
            lines.append(part.text);
        strip->setText(lines.join(u"\n\n"_s));
        QPushButton *send =
            strip->addButton(tr("Send %n parts", nullptr, int(parts.size())), u"sendThread"_s);
        connect(send, &QPushButton::clicked, this, [this, parts] { Q_EMIT threadWanted(parts); });
    }
    for (Strip *other : std::exchange(m_strips, {})) {
        other->hide();
        other->deleteLater();
    }
    column()->addWidget(strip);
    m_strips.append(strip);
    m_showsParts = true;
    setVisible(true);
}

} // namespace sportello
