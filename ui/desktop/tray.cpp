// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/tray.h"

#include "services/settings.h"
#include "ui/common/theme.h"

#include <QCloseEvent>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// A tray may vanish (a panel restarts, a session changes), and nothing tells.
constexpr int WatchInterval = 3000;

} // namespace

Tray::Tray(Settings &settings, const Theme &theme, std::function<bool()> isThere, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_isThere(std::move(isThere))
    , m_watch(new QTimer(this))
{
    m_watch->setInterval(WatchInterval);
    connect(m_watch, &QTimer::timeout, this, &Tray::watchTray);
    connect(&settings, &Settings::trayChanged, this, &Tray::refresh);
    connect(&theme, &Theme::changed, this, &Tray::refresh);
    refresh();
}

Tray::~Tray() = default;

void Tray::setWindow(QWidget *window)
{
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    m_closing = false;
    if (m_window)
        m_window->installEventFilter(this);
}

void Tray::setCount(int waiting)
{
    if (waiting == m_count)
        return;
    m_count = waiting;
    refresh();
}

void Tray::letGo()
{
    m_closing = true;
}

bool Tray::mayHide() const
{
    return m_settings.staysInTray() && m_isThere();
}

void Tray::refresh()
{
    if (!m_settings.showsTray() || !m_isThere()) {
        m_icon.reset();
        return;
    }
    if (!m_icon)
        makeIcon();
    m_icon->setIcon(iconFor(m_count, m_theme));
    m_icon->setToolTip(m_count == 0 ? tr("Sportello: nobody waits")
                                    : tr("Sportello: %n wait(s) for an answer", nullptr, m_count));
}

void Tray::makeIcon()
{
    m_menu = std::make_unique<QMenu>();
    m_menu->addAction(tr("Open Sportello"), this, &Tray::openWanted);
    m_menu->addAction(tr("Check for messages now"), this, &Tray::checkWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason != QSystemTrayIcon::Context)
            Q_EMIT openWanted();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::messageChosen);
    m_icon->show();
}

void Tray::say(const DesktopNotification &notification)
{
    if (m_icon)
        m_icon->showMessage(notification.title, notification.text, m_icon->icon());
}

QIcon Tray::iconFor(int waiting, const Theme &theme)
{
    constexpr int size = 64;
    QPixmap pixmap = QIcon(u":/icons/app/org.sportello.Sportello.svg"_s).pixmap(size, size);
    if (waiting <= 0)
        return pixmap;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = waiting > 99 ? u"99+"_s : QString::number(waiting);
    QFont font = theme.font(FontRole::Body, QFont::Bold);
    font.setPixelSize(text.size() > 2 ? 22 : 30);
    painter.setFont(font);
    const int width = std::max(36, painter.fontMetrics().horizontalAdvance(text) + 14);
    const QRect badge(size - width, size - 36, width, 36);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::BadFill));
    painter.drawRoundedRect(badge, 18, 18);
    painter.setPen(theme.color(Token::BadOn));
    painter.drawText(badge, Qt::AlignCenter, text);
    return pixmap;
}

bool Tray::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::Close || m_closing || !mayHide())
        return QObject::eventFilter(watched, event);
    event->ignore();
    m_window->hide();
    m_watch->start();
    if (!m_settings.trayWasExplained()) {
        m_settings.setTrayWasExplained(true);
        Q_EMIT explanationWanted();
    }
    return true;
}

void Tray::watchTray()
{
    if (!m_window || m_window->isVisible()) {
        m_watch->stop();
        return;
    }
    if (m_isThere())
        return;
    m_icon.reset();
    m_watch->stop();
    Q_EMIT openWanted();
}

} // namespace sportello
