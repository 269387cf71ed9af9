// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/statusline.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StatusLine::StatusLine(const StatusModel &model, const QString &folder, Clock &clock,
                       const Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , m_model(model)
    , m_folder(folder)
    , m_clock(clock)
    , m_theme(theme)
    , m_needPerson(new QToolButton(this))
    , m_time(new QLabel(this))
{
    setSizeGripEnabled(false);
    setMinimumWidth(1); // what has no room is left out, see resizeEvent()
    setContentsMargins(8, 0, 8, 0);
    m_working = addHealth(u"statusWorking"_s);
    m_unreachable = addHealth(u"statusUnreachable"_s);
    m_signedOut = addHealth(u"statusSignedOut"_s);
    m_needPerson->setObjectName(u"statusNeedPerson"_s);
    m_needPerson->setProperty("kind", u"status"_s);
    m_needPerson->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_needPerson->setIcon(theme.icon(u"alert"_s, Token::BadFg));
    m_needPerson->setIconSize({14, 14});
    m_needPerson->setFocusPolicy(Qt::StrongFocus);
    connect(m_needPerson, &QToolButton::clicked, this, &StatusLine::problemsWanted);
    addPermanentWidget(m_needPerson);
    m_search = addItem(u"statusSearch"_s);
    m_search.widget->hide();
    m_outbox = addItem(u"statusOutbox"_s);
    m_checked = addItem(u"statusChecked"_s);
    m_stored = addItem(u"statusStored"_s);
    m_time->setObjectName(u"statusTime"_s);
    m_time->setProperty("tone", u"second"_s);
    m_time->setFont(theme.font(FontRole::Meta));
    m_time->setContentsMargins(4, 0, 4, 0);
    addPermanentWidget(m_time);
    connect(&model, &StatusModel::changed, this, &StatusLine::update);
    connect(&theme, &Theme::changed, this, &StatusLine::update);
    update();
    tick();
}

StatusLine::Item StatusLine::addItem(const QString &name)
{
    Item item;
    item.widget = new QWidget(this);
    item.icon = new QLabel(item.widget);
    item.text = new QLabel(item.widget);
    item.text->setObjectName(name);
    item.text->setFont(m_theme.font(FontRole::Meta));
    item.text->setProperty("tone", u"second"_s);
    auto *layout = new QHBoxLayout(item.widget);
    layout->setContentsMargins(4, 0, 8, 0);
    layout->setSpacing(6);
    layout->addWidget(item.icon);
    layout->addWidget(item.text);
    addPermanentWidget(item.widget);
    return item;
}

QToolButton *StatusLine::addHealth(const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setProperty("kind", u"health"_s);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({12, 12});
    button->setFont(m_theme.font(FontRole::Meta));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("Show the accounts"));
    connect(button, &QToolButton::clicked, this, &StatusLine::accountsWanted);
    addWidget(button);
    return button;
}

void StatusLine::setHealth(QToolButton *button, const QString &text)
{
    button->setText(text);
    button->setVisible(!text.isEmpty());
}

void StatusLine::setItem(const Item &item, const QString &text)
{
    item.text->setText(text);
    item.widget->setVisible(!text.isEmpty());
}

QIcon StatusLine::mark(ConnectionState state) const
{
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap(qRound(12 * ratio), qRound(12 * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    Painting::healthMark(painter, {6, 6}, state, m_theme);
    painter.end();
    return QIcon(pixmap);
}

void StatusLine::update()
{
    const Status &status = m_model.status();
    m_working->setIcon(
        mark(status.working > 0 ? ConnectionState::Working : ConnectionState::Starting));
    m_unreachable->setIcon(mark(ConnectionState::Unreachable));
    m_signedOut->setIcon(mark(ConnectionState::SignedOut));
    if (status.accounts == 0)
        setHealth(m_working, tr("No account connected"));
    else if (status.working > 0)
        setHealth(m_working, tr("%n account(s) working", nullptr, status.working));
    else if (status.starting > 0)
        setHealth(m_working, tr("Connecting…"));
    else
        setHealth(m_working, {});
    setHealth(m_unreachable,
              status.unreachable > 0 ? tr("%n not reachable", "accounts", status.unreachable)
                                     : QString());
    setHealth(m_signedOut,
              status.signedOut > 0 ? tr("%n signed out", "accounts", status.signedOut) : QString());

    m_needPerson->setText(tr("%n repl(ies) need you", nullptr, status.needPerson));
    m_needPerson->setVisible(status.needPerson > 0);
    m_outbox.icon->setPixmap(m_theme.pixmap(u"send"_s, Token::Tx2, 14, devicePixelRatioF()));
    m_waiting = status.waitingToBeSent > 0
        ? tr("%n repl(ies) waiting to be sent", nullptr, status.waitingToBeSent)
        : tr("Nothing waiting to be sent");
    m_checked.icon->setPixmap(m_theme.pixmap(u"refresh"_s, Token::Tx2, 14, devicePixelRatioF()));
    setItem(m_checked,
            status.lastCheck
                ? tr("Checked %1", "20 s ago").arg(Format::ago(m_clock.now() - *status.lastCheck))
                : QString());
    m_stored.icon->setPixmap(m_theme.pixmap(u"computer"_s, Token::Tx2, 14, devicePixelRatioF()));
    m_stored.text->setText(tr("Stored on this computer"));
    m_stored.widget->setToolTip(QDir::toNativeSeparators(m_folder).toHtmlEscaped());
    m_time->setText(Format::time(m_clock.now()));
    fit();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

void StatusLine::fit()
{
    constexpr int Spacing = 6;
    const auto widthOf = [](const QWidget *widget) {
        return widget->isHidden() ? 0 : widget->sizeHint().width() + Spacing;
    };
    int room = width() - contentsMargins().left() - contentsMargins().right() - Spacing;
    // What was found is said above the results too.
    m_search.widget->setVisible(!m_search.text->text().isEmpty() && width() >= 760);
    for (const QWidget *kept : QList<const QWidget *>{m_working, m_unreachable, m_signedOut,
                                                      m_needPerson, m_search.widget, m_time})
        room -= widthOf(kept);
    setItem(m_outbox, m_waiting);
    m_checked.widget->setVisible(!m_checked.text->text().isEmpty());
    m_stored.widget->setVisible(width() >= 760);
    int wanted = widthOf(m_outbox.widget) + widthOf(m_checked.widget) + widthOf(m_stored.widget);
    for (QWidget *first : {m_stored.widget, m_checked.widget}) {
        if (wanted <= room)
            break;
        wanted -= widthOf(first);
        first->hide();
    }
    const QFontMetrics metrics(m_outbox.text->font());
    const int others = widthOf(m_outbox.widget) - metrics.horizontalAdvance(m_waiting);
    const QString shown = metrics.elidedText(m_waiting, Qt::ElideRight, room - others);
    const bool isWhole = wanted <= room;
    m_outbox.text->setText(isWhole ? m_waiting : shown);
    m_outbox.text->setAccessibleName(m_waiting);
    m_outbox.widget->setToolTip(isWhole ? QString() : m_waiting.toHtmlEscaped());
    m_outbox.widget->setVisible(isWhole || !shown.isEmpty());
}

void StatusLine::showSearch(const QString &text)
{
    m_search.icon->setPixmap(m_theme.pixmap(u"search"_s, Token::Tx2, 14, devicePixelRatioF()));
    setItem(m_search, text);
    fit();
}

void StatusLine::tick()
{
    m_clock.callAfter(5s, this, [this] {
        update();
        tick();
    });
}

} // namespace sportello
