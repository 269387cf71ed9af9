// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/linkquestion.h"

#include "domain/links.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

LinkQuestion::LinkQuestion(const Theme &theme, QWidget *parent)
    : Strip(theme, Strip::Tone::Plain, parent)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_open(addButton(tr("Open in the browser"), u"linkOpen"_s))
    , m_cancel(addButton(tr("Cancel"), u"linkCancel"_s))
{
    setObjectName(u"linkQuestion"_s);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QUrl url = m_url;
        dismiss();
        if (url.isValid())
            m_opener(url);
    });
    connect(m_cancel, &QPushButton::clicked, this, &LinkQuestion::dismiss);
}

QString LinkQuestion::question(const QString &target, const QString &visibleText)
{
    const LinkDisplay link = describeLink(target, visibleText);
    if (!link.allowed)
        return tr("This link is not opened: its kind is not safe. It reads: %1").arg(link.address);
    QString text = link.host.isEmpty()
        ? tr("Open this? %1").arg(link.address)
        : tr("Open %1? Full address: %2").arg(link.host, link.address);
    if (link.textNamesAnotherHost) {
        text = tr("Careful: the text names another host than the one this link goes to.") + u'\n'
            + text;
    }
    return text;
}

void LinkQuestion::ask(const QString &target, const QString &visibleText)
{
    const bool allowed = describeLink(target, visibleText).allowed;
    m_url = allowed ? QUrl(target) : QUrl();
    m_open->setVisible(allowed);
    m_focusBefore = QApplication::focusWidget();
    setText(question(target, visibleText));
    // Not the opening one: a key that was meant for something else must not follow a link.
    m_cancel->setFocus();
}

void LinkQuestion::dismiss()
{
    m_url.clear();
    setText({});
    if (m_focusBefore)
        m_focusBefore->setFocus();
    m_focusBefore.clear();
}

void LinkQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    Strip::keyPressEvent(event);
}

} // namespace sportello
