// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"

#include <QDialog>

class QPlainTextEdit;

namespace sportello {

class PersonPdf;
class Theme;
class WrappedLabel;

/// A receipt of an erasure, to read and to save as text or PDF.
class ReceiptDialog : public QDialog
{
    Q_OBJECT

public:
    ReceiptDialog(const ErasureReceipt &receipt, const Theme &theme, QWidget *parent = nullptr);

    /// As text, or as PDF where the name ends so.
    void save(const QString &path);

private:
    void chooseFile();
    void tell(const QString &sentence);

    QPlainTextEdit *m_text;
    WrappedLabel *m_told;
    PersonPdf *m_pdf;
};

} // namespace sportello
