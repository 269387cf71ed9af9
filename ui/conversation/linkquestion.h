// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/conversation/strip.h"

#include <QPointer>
#include <QUrl>

#include <functional>

namespace sportello {

/// Opens an address outside the program; tests give their own.
using UrlOpener = std::function<void(const QUrl &)>;

/// Asks once, in place, before a link from a message is opened: with the host that it really goes
/// to, and a warning when the text names another.
class LinkQuestion : public Strip
{
    Q_OBJECT

public:
    explicit LinkQuestion(const Theme &theme, QWidget *parent = nullptr);

    void setOpener(UrlOpener opener) { m_opener = std::move(opener); }
    /// Asks; the answer opens the link or nothing.
    void ask(const QString &target, const QString &visibleText);
    void dismiss();
    /// The question in words.
    static QString question(const QString &target, const QString &visibleText);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    UrlOpener m_opener;
    QUrl m_url;
    QPushButton *m_open;
    QPushButton *m_cancel;
    QPointer<QWidget> m_focusBefore;
};

} // namespace sportello
