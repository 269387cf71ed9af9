// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"
#include "services/reviews.h"

#include <QHash>
#include <QWidget>

#include <array>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace sportello {

class Theme;
class WrappedLabel;

/// What somebody thinks of a reply: verdict, comment, whether it is done with. What was typed about
/// another reply stays until it is saved.
class ReviewComment : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives it.
    explicit ReviewComment(const Theme &theme, QWidget *parent = nullptr);

    /// `me` looks; their own replies are read, not judged by others' words.
    void show(const ReplyUnderReview &reply, const AgentId &me, Instant now);
    void clear();
    /// Was changed and is not saved.
    bool isChanged() const;
    /// As it stands; nothing for no reply.
    std::optional<NewReview> review() const;
    /// Chooses the verdict, or none where it was chosen already.
    void setVerdict(ReplyVerdict verdict);
    void setReviewed(bool isReviewed);
    void enterComment();
    /// That is in the store; what was typed since is not.
    void noteSaved(const NewReview &saved);

Q_SIGNALS:
    void saveWanted();
    /// The next or the one before shall be shown.
    void stepWanted(int by);
    /// Escape in the comment.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Typed
    {
        ReplyVerdict verdict = ReplyVerdict::None;
        QString comment;
        bool isReviewed = true;

        bool operator==(const Typed &) const = default;
    };

    void build();
    QWidget *buildVerdicts();
    QWidget *buildFooter();
    Typed typed() const;
    void put(const Typed &typed);
    void keep();
    void showEarlier(const ReplyUnderReview &reply, Instant now);
    void applyColors();

    const Theme &m_theme;
    QLabel *m_title = nullptr;
    WrappedLabel *m_earlier = nullptr;
    QPlainTextEdit *m_comment = nullptr;
    QButtonGroup *m_verdicts = nullptr;
    std::array<QToolButton *, 4> m_buttons{};
    QCheckBox *m_reviewed = nullptr;
    QPushButton *m_save = nullptr;
    std::optional<MessageId> m_message;
    Typed m_saved; ///< as the store has it
    QHash<MessageId, Typed> m_unsaved;
};

} // namespace sportello
