// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/verificationbox.h"

#include "ui/common/breakinglabel.h"
#include "ui/common/fittedscroll.h"
#include "ui/common/flowlayout.h"
#include "ui/common/wrappedlabel.h"
#include "ui/conversation/strip.h"
#include "ui/verification/verificationwords.h"

#include <QApplication>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

/// The column of the box, which scrolls where the window is low.
class VerificationScroll final : public FittedScroll
{
public:
    using FittedScroll::FittedScroll;
    QWidget *place() const { return content(); }
    QVBoxLayout *rows() const { return column(); }
};

VerificationBox::VerificationBox(Accounts &accounts, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new BreakingLabel(this))
    , m_scroll(new VerificationScroll(this))
    , m_standing(new QWidget(m_scroll->place()))
    , m_ways(new QButtonGroup(this))
    , m_scope(new QLineEdit(m_scroll->place()))
    , m_checklist(new ChecklistPart(m_scroll->place()))
    , m_code(new CodePart(accounts, m_scroll->place()))
    , m_byHand(new QWidget(m_scroll->place()))
    , m_reason(new QLineEdit(m_byHand))
    , m_problem(new Strip(theme, Strip::Tone::Bad, m_scroll->place()))
{
    setObjectName(u"verificationBox"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 10);
    column->setSpacing(6);
    buildHead(column);
    m_scroll->setObjectName(u"verificationScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("Who is writing"));
    column->addWidget(m_scroll);
    m_scroll->rows()->setSpacing(8);
    m_scroll->rows()->setContentsMargins(0, 0, 4, 0);
    buildWays(m_scroll->rows());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    connect(&theme, &Theme::changed, this, &VerificationBox::applyColors);
    applyColors();
    choose(Way::Checklist);
    hide();
}

void VerificationBox::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    m_title->setObjectName(u"verificationTitle"_s);
    m_title->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    auto *close = new QPushButton(this);
    close->setObjectName(u"verificationClose"_s);
    close->setProperty("kind", u"flat"_s);
    close->setProperty("extent", u"small"_s);
    close->setIcon(m_theme.icon(u"close"_s));
    close->setAccessibleName(tr("Close the verification"));
    close->setToolTip(close->accessibleName());
    row->addWidget(m_title, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &VerificationBox::closeWanted);
}

void VerificationBox::buildWays(QVBoxLayout *column)
{
    m_problem->setObjectName(u"verificationProblem"_s);
    column->addWidget(m_problem);
    auto *standing = new QVBoxLayout(m_standing);
    standing->setContentsMargins(0, 0, 0, 0);
    standing->setSpacing(4);
    column->addWidget(m_standing);
    auto *row = new QWidget(m_scroll->place());
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    for (const auto &[way, words, name] :
         {std::tuple(Way::Checklist, tr("Checklist"), u"verifyByChecklist"_s),
          {Way::Code, tr("One-time code"), u"verifyByCode"_s},
          {Way::ByHand, tr("By hand"), u"verifyByHand"_s}}) {
        auto *button = new QPushButton(words, row);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setProperty("kind", u"segment"_s);
        m_ways->addButton(button, int(way));
        flow->addWidget(button);
    }
    m_scope->setObjectName(u"verificationScope"_s);
    m_scope->setPlaceholderText(tr("what for, as in “booking”"));
    m_scope->setAccessibleName(tr("What they are verified for"));
    m_scope->setMaxLength(80);
    m_scope->setMinimumWidth(m_scope->fontMetrics().horizontalAdvance(m_scope->placeholderText())
                             + 24);
    flow->addWidget(m_scope);
    column->addWidget(row);

    auto *byHand = new QVBoxLayout(m_byHand);
    byHand->setContentsMargins(0, 0, 0, 0);
    byHand->setSpacing(6);
    auto *words = new WrappedLabel(tr("Your word for it counts as a claim, for a day: it opens "
                                      "nothing that asks for more."),
                                   m_byHand);
    words->setProperty("tone", u"second"_s);
    byHand->addWidget(words);
    auto *reason = new QWidget(m_byHand);
    auto *line = new FlowLayout(reason);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_reason->setObjectName(u"verificationReason"_s);
    m_reason->setPlaceholderText(tr("why you believe them"));
    m_reason->setAccessibleName(tr("Why you believe them"));
    m_reason->setMaxLength(300);
    m_reason->setMinimumWidth(m_reason->fontMetrics().horizontalAdvance(m_reason->placeholderText())
                              + 48);
    auto *vouch = new QPushButton(tr("Note it"), reason);
    vouch->setObjectName(u"verificationVouch"_s);
    vouch->setProperty("extent", u"small"_s);
    line->addWidget(m_reason);
    line->addWidget(vouch);
    byHand->addWidget(reason);
    for (QWidget *part : QList<QWidget *>{m_checklist, m_code, m_byHand})
        column->addWidget(part);
    m_byHand->setFocusProxy(m_reason);
    const auto tell = [this] { Q_EMIT vouched(m_reason->text()); };
    connect(vouch, &QPushButton::clicked, this, tell);
    connect(m_reason, &QLineEdit::returnPressed, this, tell);
    connect(m_ways, &QButtonGroup::idClicked, this, [this](int way) {
        setProblem({});
        choose(Way(way));
    });
}

void VerificationBox::begin(const QString &who)
{
    m_title->setText(tr("Who is %1?").arg(who));
    setAccessibleName(m_title->text());
    m_checklist->clearTicks();
    m_code->clearFields();
    m_reason->clear();
    m_scope->clear();
    setProblem({});
}

void VerificationBox::setVerifications(const QList<Verification> &verifications, Instant now)
{
    QList<Verification> shown = verifications;
    shown.removeIf([now](const Verification &each) { return !isInForce(each, now); });
    // Whoever works by keys is not left outside when the button goes that they pressed.
    const bool hadFocus = m_standing->isAncestorOf(QApplication::focusWidget());
    m_standing->setVisible(!shown.isEmpty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    const QList<QWidget *> before =
        m_standing->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *widget : before) {
        m_standing->layout()->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    for (const Verification &each : std::as_const(shown)) {
        auto *strip = new Strip(m_theme, Strip::Tone::Plain, m_standing);
        strip->setObjectName(u"verificationStanding"_s);
        auto *back = strip->addButton(tr("Take back"), u"verificationTakeBack"_s);
        m_standing->layout()->addWidget(strip);
        strip->setText(VerificationWords::sentence(each));
        connect(back, &QPushButton::clicked, this,
                [this, id = each.id] { Q_EMIT takeBackWanted(id); });
    }
    if (hadFocus)
        focusWay();
}

QString VerificationBox::scope() const
{
    return m_scope->text().simplified();
}

void VerificationBox::choose(Way way)
{
    m_way = way;
    m_ways->button(int(way))->setChecked(true);
    m_checklist->setVisible(way == Way::Checklist);
    m_code->setVisible(way == Way::Code);
    m_byHand->setVisible(way == Way::ByHand);
}

void VerificationBox::clearReason()
{
    m_reason->clear();
}

void VerificationBox::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
}

void VerificationBox::setRoom(int height)
{
    m_scroll->setMostHeight(height);
}

void VerificationBox::focusWay()
{
    QWidget *part = m_way == Way::Checklist ? static_cast<QWidget *>(m_checklist)
        : m_way == Way::Code                ? static_cast<QWidget *>(m_code)
                                            : m_byHand;
    part->setFocus(Qt::ShortcutFocusReason);
}

void VerificationBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeWanted();
        return;
    }
    QFrame::keyPressEvent(event);
}

void VerificationBox::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"sportello--VerificationBox { background: @surf; border: 1px solid @line2; "
        "border-radius: 5px; }"_s));
}

} // namespace sportello
