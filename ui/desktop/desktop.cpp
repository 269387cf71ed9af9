// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/desktop.h"

#include "core/future.h"
#include "services/program.h"
#include "ui/desktop/freedesktopnotifications.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/screenlock.h"
#include "ui/shell/mainwindow.h"

#include <QSystemTrayIcon>

namespace sportello {

namespace {

/// While a history is fetched there is a commit every few milliseconds.
constexpr std::chrono::seconds CountInterval{1};

/// Where there is no notification service of its own: a balloon of the tray's icon.
class TrayNotifications final : public NotificationCenter
{
public:
    explicit TrayNotifications(Tray &tray)
        : m_tray(tray)
    {
        connect(&tray, &Tray::messageChosen, this, [this] { Q_EMIT activated({}); });
    }
    void show(const DesktopNotification &notification) override { m_tray.say(notification); }
    void withdraw() override {}

private:
    Tray &m_tray;
};

} // namespace

Desktop::Desktop(Program &program, const Theme &theme, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_window(window)
    , m_tray(program.settings(), theme, &QSystemTrayIcon::isSystemTrayAvailable, this)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    m_lock = std::make_unique<ScreenLock>(bus);
    if (bus.isConnected())
        m_center = std::make_unique<FreedesktopNotifications>(bus);
    else
        m_center = std::make_unique<TrayNotifications>(m_tray);
    m_notifier = std::make_unique<Notifier>(program, *m_center,
                                            [lock = m_lock.get()] { return lock->isLocked(); });
    connectTray();
    connectNotifier();
    connect(&program.store(), &Store::committed, this, &Desktop::count);
    count();
}

Desktop::~Desktop()
{
    m_tray.setWindow(nullptr);
}

void Desktop::connectTray()
{
    m_tray.setWindow(&m_window);
    connect(&m_tray, &Tray::openWanted, this, [this] { raise({}); });
    connect(&m_tray, &Tray::checkWanted, &m_program.accounts(), &Accounts::checkNow);
    connect(&m_tray, &Tray::quitWanted, this, &Desktop::quitWanted);
    connect(&m_tray, &Tray::explanationWanted, this, [this] {
        m_tray.say({tr("Sportello goes on in the tray"),
                    tr("It looks for messages and sends what waits. To end it, choose Quit in the "
                       "menu of its icon.")});
    });
    connect(&m_window, &MainWindow::quitWanted, this, &Desktop::quitWanted);
    connect(this, &Desktop::quitWanted, this, [this] {
        m_tray.letGo();
        // What is hidden is not closed by close().
        m_window.show();
        m_window.close();
    });
}

void Desktop::connectNotifier()
{
    connect(&m_window, &MainWindow::lookedAtChanged, m_notifier.get(), &Notifier::setLookedAt);
    m_notifier->setLookedAt(m_window.isActiveWindow());
    connect(m_notifier.get(), &Notifier::conversationWanted, this,
            [this](const ConversationId &id, const QString &token) {
        raise(token);
        m_window.goTo(id);
    });
    connect(m_notifier.get(), &Notifier::handoffsWanted, this, [this](const QString &token) {
        raise(token);
        m_window.showView(BuiltInView::Handoffs);
    });
    connect(m_notifier.get(), &Notifier::promisesWanted, this, [this](const QString &token) {
        raise(token);
        m_window.showView(BuiltInView::Promises);
    });
    connect(m_notifier.get(), &Notifier::waitingWanted, this, [this](const QString &token) {
        raise(token);
        m_window.showView(BuiltInView::Waiting);
    });
}

void Desktop::raise(const QString &token)
{
    // A Wayland compositor lets a window come to the front only for what the person just did.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Desktop::count()
{
    if (m_counting)
        return;
    m_counting = true;
    m_program.clock().callAfter(CountInterval, this, [this] {
        m_counting = false;
        whenDone(m_program.conversations().counts(), this,
                 [this](const Result<ConversationCounts> &counts) {
            if (!counts)
                return;
            const auto &states = counts.value().byState;
            m_tray.setCount(states.value(ConversationState::New)
                            + states.value(ConversationState::Taken));
        });
    });
}

} // namespace sportello
