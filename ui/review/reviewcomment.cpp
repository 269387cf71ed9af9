// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewcomment.h"

#include "domain/links.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/review/reviewwords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array verdicts{ReplyVerdict::Good, ReplyVerdict::CouldBeBetter, ReplyVerdict::Wrong,
                              ReplyVerdict::Example};
// Earlier remarks, of which there are seldom more than one or two.
constexpr int MostEarlier = 5;

} // namespace

ReviewComment::ReviewComment(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    build();
    connect(&theme, &Theme::changed, this, &ReviewComment::applyColors);
    applyColors();
    clear();
}

void ReviewComment::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    auto *heading = new QWidget(this);
    auto *flow = new FlowLayout(heading);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    m_title = new QLabel(heading);
    m_title->setObjectName(u"reviewCommentTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    flow->addWidget(m_title);
    auto *internal = new QLabel(tr("Internal: only we read it"), heading);
    internal->setObjectName(u"reviewInternal"_s);
    flow->addWidget(internal);
    column->addWidget(heading);
    m_earlier = new WrappedLabel({}, this);
    m_earlier->setObjectName(u"reviewEarlier"_s);
    m_earlier->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_earlier);
    m_comment = new QPlainTextEdit(this);
    m_comment->setObjectName(u"reviewComment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setPlaceholderText(tr("What was good, what next time?"));
    m_comment->installEventFilter(this);
    m_comment->setMinimumHeight(3 * m_theme.lineHeight(FontRole::Body));
    column->addWidget(m_comment, 1);
    column->addWidget(buildVerdicts());
    column->addWidget(buildFooter());
}

QWidget *ReviewComment::buildVerdicts()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_verdicts = new QButtonGroup(this);
    m_verdicts->setExclusive(false);
    for (size_t i = 0; i < verdicts.size(); ++i) {
        auto *button = new QToolButton(row);
        button->setObjectName(u"verdict"_s + QString::number(i + 1));
        button->setCheckable(true);
        button->setText(
            tr("%1  %2", "verdict, its key").arg(ReviewWords::verdict(verdicts[i])).arg(i + 1));
        button->setAccessibleName(ReviewWords::verdict(verdicts[i]));
        button->setFocusPolicy(Qt::StrongFocus);
        m_verdicts->addButton(button, int(i));
        m_buttons[i] = button;
        flow->addWidget(button);
    }
    connect(m_verdicts, &QButtonGroup::idClicked, this, [this](int id) {
        // At most one; none again where it was chosen already.
        for (size_t i = 0; i < m_buttons.size(); ++i) {
            if (int(i) != id)
                m_buttons[i]->setChecked(false);
        }
    });
    return row;
}

QWidget *ReviewComment::buildFooter()
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(6);
    m_reviewed = new QCheckBox(tr("Mark as reviewed"), row);
    m_reviewed->setObjectName(u"markReviewed"_s);
    flow->addWidget(m_reviewed);
    for (const auto &[icon, by, words] : {std::tuple(u"up"_s, -1, tr("Reply before")),
                                          std::tuple(u"down"_s, 1, tr("Next reply"))}) {
        auto *button = new QToolButton(row);
        button->setObjectName(by < 0 ? u"reviewUp"_s : u"reviewDown"_s);
        button->setProperty("kind", u"flat"_s);
        button->setIcon(m_theme.icon(icon));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, by = by] { Q_EMIT stepWanted(by); });
        flow->addWidget(button);
    }
    m_save = new QPushButton(tr("Save comment"), row);
    m_save->setObjectName(u"saveReview"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_save->setToolTip(tr("Ctrl+Enter: save and go to the next"));
    connect(m_save, &QPushButton::clicked, this, &ReviewComment::saveWanted);
    flow->addWidget(m_save);
    return row;
}

ReviewComment::Typed ReviewComment::typed() const
{
    const int id = m_verdicts->checkedId();
    return {id < 0 ? ReplyVerdict::None : verdicts[size_t(id)], m_comment->toPlainText(),
            m_reviewed->isChecked()};
}

void ReviewComment::put(const Typed &typed)
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(verdicts[i] == typed.verdict);
    m_comment->setPlainText(typed.comment);
    m_comment->moveCursor(QTextCursor::End);
    m_reviewed->setChecked(typed.isReviewed);
}

bool ReviewComment::isChanged() const
{
    return m_message && !(typed() == m_saved);
}

void ReviewComment::keep()
{
    if (isChanged())
        m_unsaved.insert(*m_message, typed());
    else if (m_message)
        m_unsaved.remove(*m_message);
}

void ReviewComment::noteSaved(const NewReview &saved)
{
    const Typed kept{saved.verdict, saved.comment, saved.isReviewed};
    const auto other = m_unsaved.constFind(saved.message);
    if (other != m_unsaved.cend() && *other == kept)
        m_unsaved.erase(other);
    if (m_message == saved.message)
        m_saved = kept;
}

void ReviewComment::show(const ReplyUnderReview &reply, const AgentId &me, Instant now)
{
    keep();
    m_message = reply.message;
    const ReplyReview *last = reply.review();
    const bool isMyWord = last && last->reviewer == me;
    // What somebody else said stands above and is not written over; what is not looked at yet is
    // about to be.
    m_saved = {last ? last->verdict : ReplyVerdict::None, isMyWord ? last->comment : QString(),
               !last || last->isReviewed};
    put(m_unsaved.value(reply.message, m_saved));
    const QString name = isolateBidi(ReviewWords::agent(reply));
    const bool isMine = reply.agent == me;
    m_title->setText(isMine            ? tr("About your reply")
                         : reply.agent ? tr("Comment for %1").arg(name)
                                       : tr("Comment"));
    m_comment->setAccessibleName(m_title->text());
    showEarlier(reply, now);
    setEnabled(true);
}

void ReviewComment::showEarlier(const ReplyUnderReview &reply, Instant now)
{
    QStringList lines;
    for (const ReplyReview &review : reply.reviews) {
        if (lines.size() >= MostEarlier)
            break;
        const QString who = isolateBidi(review.reviewerName.simplified());
        const QString when = Format::moment(review.at, now);
        QStringList words{
            tr("%1, %2", "who, when").arg(who.isEmpty() ? tr("Somebody") : who, when)};
        if (review.verdict != ReplyVerdict::None)
            words.append(ReviewWords::verdict(review.verdict));
        if (!review.comment.isEmpty())
            words.append(isolateBidi(review.comment));
        if (words.size() > 1)
            lines.append(words.join(u" · "_s));
    }
    m_earlier->setText(lines.join(u'\n'));
    m_earlier->setVisible(!lines.isEmpty());
    m_earlier->fit();
}

void ReviewComment::clear()
{
    keep();
    m_message.reset();
    m_saved = {};
    put({ReplyVerdict::None, {}, false});
    m_title->setText(tr("Comment"));
    m_comment->setAccessibleName(m_title->text());
    m_earlier->hide();
    setEnabled(false);
}

std::optional<NewReview> ReviewComment::review() const
{
    if (!m_message)
        return {};
    const Typed now = typed();
    return NewReview{*m_message, now.verdict, now.comment, now.isReviewed};
}

void ReviewComment::setVerdict(ReplyVerdict verdict)
{
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(verdicts[i] == verdict && !m_buttons[i]->isChecked());
}

void ReviewComment::setReviewed(bool isReviewed)
{
    m_reviewed->setChecked(isReviewed);
}

void ReviewComment::enterComment()
{
    m_comment->setFocus(Qt::OtherFocusReason);
}

bool ReviewComment::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_comment || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT saveWanted();
        Q_EMIT stepWanted(1);
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewComment::applyColors()
{
    m_title->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    setStyleSheet(m_theme.expanded(
        u"QPlainTextEdit { background: @noteTint; border: 1px dashed @noteFrame; border-radius: "
        u"6px; padding: 4px; }"
        u" QLabel#reviewInternal { color: @noteFg; } QLabel#reviewEarlier { color: @tx2; }"_s));
}

} // namespace sportello
