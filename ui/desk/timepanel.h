// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "ui/desk/deskpanel.h"

#include <QList>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace sportello {

/// Asks until when: in people's words, which are answered while they are typed, or by one of some
/// offered times.
class TimePanel : public DeskPanel
{
    Q_OBJECT

protected:
    /// The names of its parts; an offer's is followed by its number.
    struct Names
    {
        QString panel;
        QString field;
        QString answer;
        QString offer;
    };
    struct Offer
    {
        QString words;
        Instant at;
    };
    /// What typed words mean, if they mean a time, and what is said about them.
    struct Reading
    {
        std::optional<Instant> at;
        QString answer;
    };

    TimePanel(const Theme &theme, const Names &names, int mostOffers, QWidget *parent);

    QLineEdit &field() { return *m_field; }
    /// Asks anew, with nothing typed.
    void askWhen(const QString &question, const QList<Offer> &offers);
    /// `typed` is not empty.
    virtual Reading read(const QString &typed) const = 0;
    virtual void choose(Instant at) = 0;

private:
    void offer(const QList<Offer> &offers);
    void answer();

    QLineEdit *m_field;
    QLabel *m_answer;
    QList<QPushButton *> m_offers;
    std::optional<Instant> m_typed;
};

} // namespace sportello
