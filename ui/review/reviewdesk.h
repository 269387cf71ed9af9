// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "services/reviews.h"
#include "ui/models/reviewmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace sportello {

class ReviewFilters;
class ReviewLower;
class Theme;
class WrappedLabel;

/// The review of replies: what chooses them, the pile, and below it the one that is looked at, with
/// its question and what there is to say about it. One key each leads through the pile.
class ReviewDesk : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the page.
    ReviewDesk(Program &program, Reviews &reviews, const Theme &theme, QWidget *parent = nullptr);

    ReviewModel &model() { return *m_model; }
    /// What stands between the choices and the pile; the page owns it then.
    void setSummary(QWidget *summary);
    /// Reads anew what the choices find; the pile gets the focus.
    void enter();
    /// The choices of that query instead.
    void showQuery(const QString &text);
    void setBrand(const std::optional<BrandId> &brand);
    /// Writes what is listed, or all that the choices find, into that file.
    void exportTo(const QString &path);

Q_SIGNALS:
    void conversationWanted(const sportello::ConversationId &id);
    /// Escape: back to what there was before.
    void left();
    /// Something to tell in a sentence.
    void told(const QString &sentence);
    void failed(const sportello::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildStrip();
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
    void sample();
    void chooseFile();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void applyColors();
    const ReplyUnderReview *current() const;

    Program &m_program;
    Reviews &m_reviews;
    const Theme &m_theme;
    ReviewModel *m_model;
    quint64 m_seed; ///< of this session: the same sample for the same choices
    QVBoxLayout *m_column = nullptr;
    ReviewFilters *m_filters = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_export = nullptr;
    WrappedLabel *m_problem = nullptr;
    QWidget *m_summary = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_nothing = nullptr;
    ReviewLower *m_lower = nullptr;
    std::optional<MessageId> m_shown;
};

} // namespace sportello
