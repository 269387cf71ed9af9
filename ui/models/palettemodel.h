// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/fuzzymatch.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace sportello {

/// What sort of thing is chosen; the order in which the sorts are shown.
enum class PaletteGroup { Recent, Action, View, Account, Person, CannedReply };

/// Something that the palette can do or go to.
struct PaletteItem
{
    QString key; ///< stable, under which the choice is remembered: "action/markDone"
    PaletteGroup group = PaletteGroup::Action;
    QString title;
    QString detail; ///< beside the title, smaller
    QString icon; ///< may be empty
    QString keys; ///< as the platform writes them: "Ctrl+1"
    /// Why it cannot be chosen now; empty = it can. The row stays, so that people learn where it
    /// is.
    QString reason;
    std::function<void()> run;
};

namespace PaletteRole {
enum {
    Heading = Qt::UserRole + 1, ///< true for the heading of a group
    Detail,
    Icon,
    Keys,
    Hits, ///< QList<TextRange> of the title
    Enabled,
};
}

/// The palette's rows for what is typed: the best first within their groups, headings between. With
/// nothing typed: what was chosen last, then everything. A first letter narrows it: ">" actions and
/// views, "@" people and accounts, "/" canned replies.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit PaletteModel(QObject *parent = nullptr);

    /// What can be chosen, in the order of each group; `recent` are keys, the newest first.
    void setItems(QList<PaletteItem> items, const QStringList &recent);
    /// What was looked up for the text typed so far, in place of what was looked up before. Stays
    /// behind the items of its group.
    void setFound(QList<PaletteItem> items);
    void setText(const QString &text);
    const QString &text() const { return m_text; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The first row that can be chosen, from `row` on in that direction (1 or -1); or -1.
    int nextChoice(int row, int step) const;
    /// Null for a heading or a row that cannot be chosen now.
    const PaletteItem *choice(int row) const;

private:
    struct Row
    {
        PaletteGroup group = PaletteGroup::Action; ///< under which heading
        int item = -1; ///< -1 = the heading
        int score = 0;
        QList<TextRange> hits;
    };

    void refill();
    QList<Row> matches() const;
    static QString title(PaletteGroup group);

    void addCandidates(qsizetype from);

    QList<PaletteItem> m_items; ///< those looked up stand at the end
    qsizetype m_fixed = 0; ///< how many are not looked up
    QList<MatchCandidate> m_candidates; ///< of the items
    QStringList m_recent;
    QString m_text;
    QList<Row> m_rows;
};

} // namespace sportello
