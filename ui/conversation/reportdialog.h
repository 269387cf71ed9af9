// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/networkaction.h"
#include "ui/common/theme.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace sportello {

/// Asks why a message is reported. Never modal by exec(): open() it.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &person, const QString &network, const Theme &theme,
                 QWidget *parent = nullptr);

    ReportReason reason() const;
    QString comment() const;

private:
    QComboBox *m_reason;
    QPlainTextEdit *m_comment;
};

} // namespace sportello
