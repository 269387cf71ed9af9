// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/contactcard.h"
#include "services/contactmerges.h"
#include "ui/contact/foldsection.h"

#include <optional>

namespace sportello {

/// Who may be the same person, and who was put together with whom. Not seen where there is nothing
/// to say.
class TiesSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    TiesSection(ContactMerges &merges, Accounts &accounts, Store &store, Clock &clock,
                Settings &settings, const Theme &theme, QWidget *parent = nullptr);

    void setCard(const ContactCard &card);
    /// The most telling suggestion; nothing where there is none.
    std::optional<MergeSuggestion> suggestion() const;
    /// As it is called: "@anna@town.example on Mastodon".
    QString nameOf(const Handle &handle) const;
    QString nameOf(const MergeSuggestion &suggestion) const;
    /// Why two may be one, as a sentence.
    static QString reason(const MergeReason &reason);

Q_SIGNALS:
    void mergeWanted(const sportello::MergeSuggestion &suggestion);
    void dismissWanted(const sportello::MergeSuggestion &suggestion);
    void takeBackWanted(const sportello::ContactMove &move);
    /// Other rows than before.
    void refilled();

private:
    void read();
    void fill();
    QWidget *suggestionCard(const MergeSuggestion &suggestion);
    QWidget *moveCard(const ContactMove &move);
    QWidget *card(const QStringList &sentences, const QString &objectName,
                  const QList<QPushButton *> &buttons);
    QPushButton *button(const QString &words, const QString &objectName, const QString &name);

    ContactMerges &m_merges;
    Accounts &m_accounts;
    Clock &m_clock;
    ContactId m_contact;
    std::optional<ContactTies> m_ties;
    quint64 m_number = 0; ///< goes up with every reading; older answers are let go
};

} // namespace sportello
