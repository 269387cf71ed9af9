// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/verificationcodes.h"
#include "ui/common/theme.h"
#include "ui/verification/checklistpart.h"
#include "ui/verification/codepart.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace sportello {

class Strip;
class VerificationScroll;

/// Above the composer: what shows that a customer is who they say, and the ways to find out.
class VerificationBox : public QFrame
{
    Q_OBJECT

public:
    enum class Way { Checklist, Code, ByHand };

    /// Both outlive the box.
    VerificationBox(Accounts &accounts, const Theme &theme, QWidget *parent = nullptr);

    /// Another customer: nothing that was ticked or typed stays.
    void begin(const QString &who);
    void setVerifications(const QList<Verification> &verifications, Instant now);
    ChecklistPart &checklist() { return *m_checklist; }
    CodePart &code() { return *m_code; }
    /// "booking", or whatever it is for.
    QString scope() const;
    void choose(Way way);
    Way way() const { return m_way; }
    void clearReason();
    /// Why something was not done; empty when it was.
    void setProblem(const QString &sentence);
    /// As high as that at most; what is more scrolls.
    void setRoom(int height);
    void focusWay();

Q_SIGNALS:
    void closeWanted();
    void vouched(const QString &reason);
    void takeBackWanted(const sportello::VerificationId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void buildWays(QVBoxLayout *column);
    void applyColors();

    const Theme &m_theme;
    QLabel *m_title;
    VerificationScroll *m_scroll;
    QWidget *m_standing;
    QList<Verification> m_shown;
    QButtonGroup *m_ways;
    QLineEdit *m_scope;
    ChecklistPart *m_checklist;
    CodePart *m_code;
    QWidget *m_byHand;
    QLineEdit *m_reason;
    Strip *m_problem;
    Way m_way = Way::Checklist;
};

} // namespace sportello
