// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/notificationspage.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QTimeEdit>

namespace sportello {

using namespace Qt::StringLiterals;

NotificationsPage::NotificationsPage(Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Notifications"), u"bell"_s, parent)
    , m_settings(settings)
{
    addNotifications();
    addTray();
}

QCheckBox *NotificationsPage::addCheck(const QString &name, const QString &text, bool on)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(name);
    check->setChecked(on);
    form().addRow(check);
    return check;
}

void NotificationsPage::addNotifications()
{
    auto *on = addCheck(u"notifies"_s, tr("Tell me on the desktop when somebody writes"),
                        m_settings.notifies());
    auto *due = addCheck(u"notifiesAboutDue"_s, tr("Tell me when an answer is due soon or late"),
                         m_settings.notifiesAboutDue());
    auto *content = addCheck(u"notifiesWithContent"_s,
                             tr("Show who wrote and what (never while the screen is locked)"),
                             m_settings.notifiesWithContent());
    auto *quiet =
        addCheck(u"quietHours"_s, tr("Keep quiet at certain hours"), m_settings.hasQuietHours());
    auto *from = new QTimeEdit(m_settings.quietFrom(), this);
    auto *to = new QTimeEdit(m_settings.quietTo(), this);
    from->setObjectName(u"quietFrom"_s);
    to->setObjectName(u"quietTo"_s);
    addRow(tr("Quiet from"), from);
    addRow(tr("Quiet until"), to);
    const auto enable = [=] {
        const bool any = on->isChecked() || due->isChecked();
        content->setEnabled(any);
        quiet->setEnabled(any);
        for (QTimeEdit *edit : {from, to})
            edit->setEnabled(any && quiet->isChecked());
    };
    enable();
    connect(on, &QCheckBox::toggled, this, [this, enable](bool checked) {
        m_settings.setNotifies(checked);
        enable();
    });
    connect(due, &QCheckBox::toggled, this, [this, enable](bool checked) {
        m_settings.setNotifiesAboutDue(checked);
        enable();
    });
    connect(content, &QCheckBox::toggled, this,
            [this](bool checked) { m_settings.setNotifiesWithContent(checked); });
    connect(quiet, &QCheckBox::toggled, this, [this, enable](bool checked) {
        m_settings.setHasQuietHours(checked);
        enable();
    });
    connect(from, &QTimeEdit::timeChanged, this,
            [this](QTime time) { m_settings.setQuietFrom(time); });
    connect(to, &QTimeEdit::timeChanged, this, [this](QTime time) { m_settings.setQuietTo(time); });
}

void NotificationsPage::addTray()
{
    auto *shown = addCheck(u"showsTray"_s, tr("Show how many wait in the system's tray"),
                           m_settings.showsTray());
    auto *stays = addCheck(
        u"staysInTray"_s,
        tr("Go on in the tray when the window is closed (only where the system has a tray)"),
        m_settings.staysInTray());
    stays->setEnabled(shown->isChecked());
    connect(shown, &QCheckBox::toggled, this, [this, stays](bool checked) {
        m_settings.setShowsTray(checked);
        stays->setEnabled(checked);
        if (!checked)
            stays->setChecked(false);
    });
    connect(stays, &QCheckBox::toggled, this,
            [this](bool checked) { m_settings.setStaysInTray(checked); });
}

} // namespace sportello
