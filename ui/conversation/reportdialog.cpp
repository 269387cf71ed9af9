// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/reportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ReportDialog::ReportDialog(const QString &person, const QString &network, const Theme &theme,
                           QWidget *parent)
    : QDialog(parent)
    , m_reason(new QComboBox(this))
    , m_comment(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Report a message"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    auto *what = new QLabel(
        tr("The message of %1 goes to the moderators of %2, with your words.").arg(person, network),
        this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    layout->addWidget(what);

    m_reason->setObjectName(u"reportReason"_s);
    m_reason->setAccessibleName(tr("Why"));
    const std::pair<QString, ReportReason> reasons[] = {
        {tr("Unwanted advertising"), ReportReason::Spam},
        {tr("Insult or threat"), ReportReason::Harassment},
        {tr("Against the law"), ReportReason::Illegal},
        {tr("Pretends to be somebody else"), ReportReason::Impersonation},
        {tr("Something else"), ReportReason::Other},
    };
    for (const auto &[text, reason] : reasons)
        m_reason->addItem(text, int(reason));
    layout->addWidget(m_reason);

    m_comment->setObjectName(u"reportComment"_s);
    m_comment->setAccessibleName(tr("What the moderators should know"));
    m_comment->setPlaceholderText(tr("What the moderators should know (may stay empty)"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(theme.lineHeight(FontRole::Body) * 4 + 16);
    layout->addWidget(m_comment);

    auto *buttons = new QDialogButtonBox(this);
    QPushButton *send = buttons->addButton(tr("Report"), QDialogButtonBox::AcceptRole);
    send->setObjectName(u"reportSend"_s);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"reportCancel"_s);
    // Return in a list of reasons must not send a report.
    send->setAutoDefault(false);
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(420);
}

ReportReason ReportDialog::reason() const
{
    return ReportReason(m_reason->currentData().toInt());
}

QString ReportDialog::comment() const
{
    return m_comment->toPlainText().trimmed();
}

} // namespace sportello
