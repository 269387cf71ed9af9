// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoff.h"
#include "ui/common/theme.h"

#include <QList>
#include <QWidget>

namespace sportello {

/// The five steps of a handoff: done with their time, the present one with what it waits for, what
/// ended otherwise with a cross. Where there is no room for all, the present one in words.
class HandoffStepper : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the stepper.
    explicit HandoffStepper(const Theme &theme, QWidget *parent = nullptr);

    /// `contact`: who is waited for.
    void setHandoff(const Handoff &handoff, const QList<HandoffStep> &steps,
                    const QString &contact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark { Done, Current, ToCome, Failed };
    struct Step
    {
        QString title;
        QString below;
        Mark mark = Mark::ToCome;
    };

    QList<Step> layOut() const;
    int widthOf(const Step &step) const;
    void paintDisc(QPainter &painter, const QRect &disc, const Step &step, int number) const;
    void paintInWords(QPainter &painter, const QList<Step> &steps) const;

    const Theme &m_theme;
    Handoff m_handoff;
    QList<HandoffStep> m_steps;
    QString m_contact;
};

} // namespace sportello
