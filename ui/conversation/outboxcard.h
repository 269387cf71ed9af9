// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/message.h"
#include "domain/uploadprogress.h"
#include "services/errortext.h"
#include "ui/common/theme.h"
#include "ui/conversation/outboxactions.h"
#include "ui/models/threadrow.h"

#include <QWidget>

#include <chrono>
#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace sportello {

/// A reply on its way, in the thread: what it says, where it is in honest words, and what a person
/// can do about it.
class OutboxCard : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the card.
    OutboxCard(const Theme &theme, QWidget *parent = nullptr);

    /// What the card is about; `account` is the one the reply goes out as, under the name that
    /// AccountName::of() gives it; without one under its brief name.
    void setItem(const OutboxItem &item, const std::optional<Account> &account,
                 const QString &accountName = {});
    const OutboxItem &item() const { return m_item; }
    /// Where it stands in a timeline of both conversations of a handoff.
    void setLane(ThreadRow::Lane lane);
    /// How long it can still be taken back.
    void setTimeLeft(std::optional<std::chrono::milliseconds> left);
    /// Its files are on their way.
    void setUpload(const UploadProgress &upload);
    /// What came or changed since the reply was begun.
    void setNews(const QList<Message> &news, const QString &contact);
    /// An action did not succeed.
    void setProblem(const QString &text);
    /// The words of the state.
    QString words() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void wanted(const sportello::OutboxItem &item, sportello::OutboxAction action);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void refresh();
    void makeButtons();
    QString uploadWords() const;
    QString fileWords() const;
    int bodyWidth(int width) const;
    void placeBody();
    /// The words can be rescued whatever becomes of the reply.
    QToolButton *makeCopyButton();
    void applyColors();
    QString newsLine(const Message &message, const QString &contact) const;

    const Theme &m_theme;
    OutboxItem m_item;
    ThreadRow::Lane m_lane = ThreadRow::Lane::None;
    std::optional<Account> m_account;
    QString m_accountName;
    std::optional<std::chrono::milliseconds> m_left;
    std::optional<UploadProgress> m_upload;
    QList<OutboxAction> m_actions;
    QWidget *m_body = nullptr;
    QLabel *m_audienceIcon = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_news = nullptr;
    QLabel *m_stateIcon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_problem = nullptr;
    QWidget *m_buttons = nullptr;
};

} // namespace sportello
