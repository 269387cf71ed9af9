// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QObject>

#include <memory>

class QStackedWidget;
class QToolButton;

namespace sportello {

class Actions;
class BrandScope;
class ConversationPane;
class ReadingSide;
class ReplyComments;
class ReportPage;
class ReviewDesk;
class ReviewPreferences;
class Reviews;
class Theme;
class Toast;
class TopBar;
class ViewSide;

/// The review of replies takes the place of the panes, and says beside the toolbar and in the
/// thread when there are comments on one's own replies.
class ReviewSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object. `pages` has the panes first.
    struct Parts
    {
        Program &program;
        const Theme &theme;
        QStackedWidget &pages;
        TopBar &bar;
        BrandScope &scope;
        ReadingSide &reading;
        ViewSide &views;
        Toast &toast;
        ReportPage &reports;
        ConversationPane &thread;
    };

    ReviewSide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);
    ~ReviewSide() override;

    bool isOpen() const;

Q_SIGNALS:
    void failed(const sportello::Error &error);

private:
    void connectPage();
    void open();
    void openComments();
    void close();
    void setKeys(bool enabled);
    void countComments();
    void openReports(const QDate &first, const QDate &last, bool isAboutWaiting);

    Parts m_parts;
    const Actions &m_actions;
    std::unique_ptr<Reviews> m_reviews;
    std::unique_ptr<ReviewPreferences> m_preferences;
    std::unique_ptr<ReplyComments> m_comments;
    ReviewDesk *m_page;
    QToolButton *m_badge;
};

} // namespace sportello
