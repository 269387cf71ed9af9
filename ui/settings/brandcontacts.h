// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/handoffroute.h"
#include "services/program.h"

#include <QWidget>

class QPlainTextEdit;

namespace sportello {

class FieldRemark;
class Theme;

/// Where a brand is reached outside its accounts, and what of it may stand in public besides; each
/// entry a line. A field counts as soon as it is left; what cannot be read is said below it.
class BrandContacts : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the widget.
    BrandContacts(Program &program, const Theme &theme, QWidget *parent);

    void setBrand(const BrandId &brand);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Field
    {
        QPlainTextEdit *edit = nullptr;
        FieldRemark *remark = nullptr;
    };

    Field addField(const QString &objectName, const QString &label, const QString &example);
    void read();
    void saveChannels();
    void savePublic();
    void finish(const Result<Done> &saved, const Field &field, const BrandId &brand);

    Program &m_program;
    const Theme &m_theme;
    Field m_channels;
    Field m_public;
    BrandId m_brand;
};

} // namespace sportello
