// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/handoff/handoffstepper.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/handoff/handoffwords.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Disc = 22;
constexpr int Gap = 8;
constexpr int LinkMargin = 10;
constexpr int ShortestLink = 16;
constexpr int Sides = 16;

/// When a state was reached last.
QString timeOf(HandoffState state, const QList<HandoffStep> &steps)
{
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->to == state && (step->from != state || state == HandoffState::Preparing))
            return Format::time(step->at);
    }
    return {};
}

} // namespace

HandoffStepper::HandoffStepper(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"handoffStepper"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HandoffStepper::setHandoff(const Handoff &handoff, const QList<HandoffStep> &steps,
                                const QString &contact)
{
    m_handoff = handoff;
    m_steps = steps;
    m_contact = contact;
    QStringList spoken;
    for (const Step &step : layOut()) {
        if (step.mark == Mark::Done)
            spoken.append(tr("%1: done").arg(step.title));
        else if (step.mark != Mark::ToCome)
            spoken.append(u"%1: %2"_s.arg(step.title, step.below));
    }
    setAccessibleName(tr("Way into private"));
    setAccessibleDescription(spoken.join(u", "_s));
    update();
}

QList<HandoffStepper::Step> HandoffStepper::layOut() const
{
    constexpr std::array states{HandoffState::Offered, HandoffState::CustomerWrote,
                                HandoffState::Verified, HandoffState::Solved,
                                HandoffState::ClosedInPublic};
    const QStringList titles = HandoffWords::steps();
    const int done = stepsDone(m_handoff.state, m_steps);
    const bool isFailed =
        !isOpen(m_handoff.state) && m_handoff.state != HandoffState::ClosedInPublic;
    QList<Step> steps;
    for (int i = 0; i < int(states.size()); ++i) {
        Step step{titles.at(i), {}, Mark::ToCome};
        if (i < done) {
            step.mark = Mark::Done;
            step.below = timeOf(states[size_t(i)], m_steps);
            // Solved without knowing who asked.
            if (step.below.isEmpty())
                step.below = tr("not needed");
        } else if (i == done) {
            step.mark = isFailed ? Mark::Failed : Mark::Current;
            if (isFailed)
                step.title = HandoffWords::word(m_handoff.state);
            step.below = HandoffWords::status(m_handoff, m_contact);
        }
        steps.append(step);
    }
    return steps;
}

QSize HandoffStepper::sizeHint() const
{
    return {480, minimumSizeHint().height()};
}

QSize HandoffStepper::minimumSizeHint() const
{
    const int lines =
        m_theme.lineHeight(FontRole::Body) + m_theme.lineHeight(FontRole::Caption) + 12;
    return {120, std::max(56, lines)};
}

int HandoffStepper::widthOf(const Step &step) const
{
    const QFont bold = m_theme.font(FontRole::Body, QFont::DemiBold);
    const int title = QFontMetrics(bold).horizontalAdvance(step.title);
    const int below = QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(step.below);
    return Disc + Gap + std::max(title, below);
}

void HandoffStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Step> steps = layOut();
    int wanted = 2 * Sides;
    for (const Step &step : steps)
        wanted += widthOf(step);
    const int links = int(steps.size()) - 1;
    const int spare = width() - wanted - links * 2 * LinkMargin;
    if (spare < links * ShortestLink) {
        paintInWords(painter, steps);
        return;
    }
    const int link = std::min(64, spare / links);
    const int titleHeight = m_theme.lineHeight(FontRole::Body);
    const int belowHeight = m_theme.lineHeight(FontRole::Caption);
    int x = Sides;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Step &step = steps.at(i);
        const bool isCurrent = step.mark == Mark::Current || step.mark == Mark::Failed;
        paintDisc(painter, {x, (height() - Disc) / 2, Disc, Disc}, step, int(i) + 1);
        const int textWidth = widthOf(step) - Disc - Gap;
        const int textHeight = titleHeight + (step.below.isEmpty() ? 0 : belowHeight);
        QRect line(x + Disc + Gap, (height() - textHeight) / 2, textWidth + 2, titleHeight);
        painter.setFont(m_theme.font(FontRole::Body, isCurrent ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(step.mark == Mark::ToCome ? Token::Tx2 : Token::Tx));
        Painting::line(painter, line, step.title);
        if (!step.below.isEmpty()) {
            painter.setFont(m_theme.font(FontRole::Caption));
            painter.setPen(m_theme.color(step.mark == Mark::Failed ? Token::BadFg : Token::Tx2));
            Painting::line(painter, {line.x(), line.bottom() + 1, line.width(), belowHeight},
                           step.below);
        }
        x += widthOf(step);
        if (i + 1 < steps.size()) {
            const bool isWalked = steps.at(i + 1).mark != Mark::ToCome;
            painter.setPen(QPen(m_theme.color(isWalked ? Token::PrvFill : Token::Line2), 2));
            const int y = height() / 2;
            painter.drawLine(x + LinkMargin, y, x + LinkMargin + link, y);
            x += 2 * LinkMargin + link;
        }
    }
}

void HandoffStepper::paintDisc(QPainter &painter, const QRect &disc, const Step &step,
                               int number) const
{
    const QRectF ring = QRectF(disc).adjusted(1, 1, -1, -1);
    const auto icon = [&](const QString &name, Token token) {
        QRect place(0, 0, 14, 14);
        place.moveCenter(disc.center());
        painter.drawPixmap(place, Painting::icon(painter, m_theme, name, token, 14));
    };
    switch (step.mark) {
    case Mark::Done:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::PrvFill));
        painter.drawEllipse(QRectF(disc));
        icon(u"check"_s, Token::PrvOn);
        return;
    case Mark::Failed:
        painter.setPen(QPen(m_theme.color(Token::BadFill), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        icon(u"close"_s, Token::BadFg);
        return;
    case Mark::Current:
    case Mark::ToCome: break;
    }
    const bool isCurrent = step.mark == Mark::Current;
    painter.setPen(QPen(m_theme.color(isCurrent ? Token::PrvFill : Token::Line2), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);
    painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    painter.setPen(m_theme.color(isCurrent ? Token::PrvFg : Token::Tx2));
    painter.drawText(disc, Qt::AlignCenter, QString::number(number));
}

void HandoffStepper::paintInWords(QPainter &painter, const QList<Step> &steps) const
{
    int number = int(steps.size());
    QString words = HandoffWords::word(m_handoff.state);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.at(i).mark == Mark::Current || steps.at(i).mark == Mark::Failed) {
            number = int(i) + 1;
            words = tr("%1: %2").arg(steps.at(i).title, steps.at(i).below);
            break;
        }
    }
    const int y = (height() - Disc) / 2;
    const qsizetype index = std::clamp<qsizetype>(number - 1, 0, steps.size() - 1);
    paintDisc(painter, {Sides, y, Disc, Disc}, steps.at(index), number);
    painter.setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Tx));
    const int x = Sides + Disc + Gap;
    Painting::line(
        painter, {x, 0, width() - x - Sides, height()},
        tr("%1 of %2 %3").arg(QString::number(number), QString::number(steps.size()), words));
}

} // namespace sportello
