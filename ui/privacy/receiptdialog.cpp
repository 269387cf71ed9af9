// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/receiptdialog.h"

#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/privacy/personpdf.h"
#include "ui/privacy/personwords.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ReceiptDialog::ReceiptDialog(const ErasureReceipt &receipt, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(PersonWords::receipt(receipt), this))
    , m_told(new WrappedLabel({}, this))
    , m_pdf(new PersonPdf(this))
{
    setObjectName(u"erasureReceipt"_s);
    setWindowTitle(tr("Receipt of an erasure"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    m_text->setObjectName(u"receiptText"_s);
    m_text->setAccessibleName(tr("Receipt"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    m_told->setObjectName(u"receiptTold"_s);
    m_told->hide();
    layout->addWidget(m_told);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(u"receiptSave"_s);
    save->setAutoDefault(false);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"receiptClose"_s);
    close->setDefault(true);
    layout->addWidget(buttons);
    const int line = theme.lineHeight(FontRole::Body);
    resize(line * 32, line * 32);
    connect(save, &QPushButton::clicked, this, &ReceiptDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void ReceiptDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Save the receipt"), {}, tr("PDF (*.pdf);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDialog::save);
    dialog->open();
}

void ReceiptDialog::save(const QString &path)
{
    if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        const QString text = m_text->toPlainText();
        const QString title = text.section(u'\n', 0, 0);
        whenDone(m_pdf->writeText(path, title, text.section(u'\n', 1).trimmed()), this,
                 [this, path](const Result<QString> &written) {
            tell(written ? tr("Saved as %1.").arg(path) : written.error().message);
        });
        return;
    }
    QSaveFile file(path);
    const QByteArray bytes = m_text->toPlainText().toUtf8();
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    tell(written ? tr("Saved as %1.").arg(path)
                 : tr("%1 could not be written: %2").arg(path, file.errorString()));
}

void ReceiptDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->show();
    m_told->fit();
}

} // namespace sportello
