// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "services/reviews.h"
#include "ui/models/reviewmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace sportello {

class ReviewLower;
class ReviewPreferences;
class ReviewStrip;
class ReviewSummary;
class Theme;

/// The review of replies: what chooses them, figures where there is room, the pile, and below it
/// the one that is looked at, with its question and what there is to say about it. One key each
/// leads through the pile.
class ReviewDesk : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page.
    ReviewDesk(Program &program, Reviews &reviews, ReviewPreferences &preferences,
               const Theme &theme, QWidget *parent = nullptr);

    ReviewModel &model() { return *m_model; }
    ReviewSummary &summary() { return *m_summary; }
    /// Reads anew what the choices find; the pile gets the focus.
    void enter();
    /// The choices of that query instead.
    void showQuery(const QString &text);
    void setBrand(const std::optional<BrandId> &brand);
    /// Writes what is listed, or all that the choices find, into that file.
    void exportTo(const QString &path);

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    /// The reports of those days shall be shown; about who waited, or how it was answered.
    void reportWanted(const QDate &first, const QDate &last, bool isAboutWaiting);
    /// Escape: back to what there was before.
    void left();
    /// Something to tell in a sentence.
    void told(const QString &sentence);
    void failed(const sportello::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildStrip();
    void connectSummary();
    /// The figures are seen where they are wanted and leave the pile its room.
    void shareRoom();
    QWidget *buildPile();
    QWidget *buildLower();
    void connectModel();
    void search();
    void takeFound();
    void showCount();
    void showEmpty();
    void showReply();
    void step(int by);
    void save(bool goesOn);
    void chooseFile();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void applyColors();
    const ReplyUnderReview *current() const;

    Program &m_program;
    Reviews &m_reviews;
    ReviewPreferences &m_preferences;
    const Theme &m_theme;
    ReviewModel *m_model;
    quint64 m_seed; ///< of this session: the same sample for the same choices
    ReviewStrip *m_strip = nullptr;
    ReviewSummary *m_summary = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_nothing = nullptr;
    ReviewLower *m_lower = nullptr;
    std::optional<MessageId> m_shown;
};

} // namespace sportello
