// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedvalues.h"
#include "services/cannedreplies.h"
#include "ui/replies/lengthbars.h"

#include <QDateTime>
#include <QFrame>

class QButtonGroup;
class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace sportello {

class CannedListModel;
class CannedPreview;
class Theme;

/// Where a canned reply is about to be put.
struct CannedRequest
{
    CannedContext context;
    CannedFacts facts; ///< but for date and time, which are written in the text's language
    QDateTime now; ///< local
    TextLimits limits; ///< of this reply
    QList<LengthBars::Measure> measures; ///< this reply first, then the other networks
};

/// Finds a canned reply, shows it filled in, asks for its blanks. Inserting never sends.
///
/// The search has the focus at first: arrows choose, Tab and Enter go to the blanks, Enter in the
/// last one inserts, Esc closes.
class CannedPicker : public QFrame
{
    Q_OBJECT

public:
    /// The references outlive the picker.
    CannedPicker(const CannedReplies &replies, const Theme &theme, QWidget *parent);

    void open(const CannedRequest &request);
    /// Looks for that as if it had been typed.
    void find(const QString &text);
    bool isOpen() const { return isVisible(); }
    /// Lays itself out with its lower left corner there, as wide and high as there is room.
    void standOn(const QPoint &corner, const QSize &room);

Q_SIGNALS:
    /// `shortVariant` is what would have been put in where less fits; it may be empty.
    void chosen(const QString &text, const sportello::CannedReplyId &id,
                const QString &shortVariant);
    /// Closed without a choice; `typed` is what stood in the search.
    void dismissed(const QString &typed);
    /// Somebody wants to write one.
    void editorWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildList();
    QWidget *buildPreview();
    QWidget *buildFoot();
    void applyColors();
    void refill();
    void showCurrent();
    QHash<QString, QString> valuesFor(const QString &language) const;
    void showLanguages(const CannedHit &hit);
    void goOn();
    void insert();
    void dismiss();
    void move(int step);

    const CannedReplies &m_replies;
    const Theme &m_theme;
    CannedRequest m_request;
    CannedListModel *m_model;
    QLineEdit *m_search;
    QLabel *m_number;
    QHBoxLayout *m_languages;
    QBoxLayout *m_topRow = nullptr;
    QListView *m_list;
    QLabel *m_empty;
    CannedPreview *m_preview;
    LengthBars *m_bars;
    QPushButton *m_insert;
    CannedReplyId m_shown;
    int m_text = -1; ///< which of the texts of the reply that is shown
    QString m_language; ///< chosen by hand; empty = as offered
};

} // namespace sportello
