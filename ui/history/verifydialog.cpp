// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/verifydialog.h"

#include "services/errortext.h"
#include "services/historywords.h"
#include "ui/common/format.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

VerifyDialog::VerifyDialog(HistoryVerifier &verifier, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_verifier(verifier)
    , m_state(new WrappedLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_findings(new QPlainTextEdit(this))
    , m_headTitle(new WrappedLabel(
          tr("Last record and its hash; keep them elsewhere to compare later:"), this))
    , m_head(new QLineEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    setObjectName(u"verifyHistory"_s);
    setWindowTitle(tr("Verify the history"));
    build(theme);
}

VerifyDialog::~VerifyDialog()
{
    if (m_isWorking)
        m_verifier.cancel();
}

void VerifyDialog::build(const Theme &theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new WrappedLabel(
        tr("Each record of what was done here carries a hash of the one before. All of them are "
           "read and compared: whatever was changed, removed, added or cut off behind the "
           "program's back shows."),
        this));
    m_progress->setObjectName(u"verifyProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    layout->addWidget(m_progress);
    m_state->setObjectName(u"verifyState"_s);
    layout->addWidget(m_state);
    m_findings->setObjectName(u"verifyFindings"_s);
    m_findings->setAccessibleName(tr("What was found"));
    m_findings->setReadOnly(true);
    m_findings->setTabChangesFocus(true);
    layout->addWidget(m_findings, 1);
    m_headTitle->setBuddy(m_head);
    layout->addWidget(m_headTitle);
    auto *row = new QHBoxLayout;
    m_head->setObjectName(u"verifyHead"_s);
    m_head->setReadOnly(true);
    m_head->setAccessibleName(tr("The number of the last record and its hash"));
    m_copy->setObjectName(u"verifyCopy"_s);
    m_copy->setAccessibleName(tr("Copy the number of the last record and its hash"));
    m_copy->setAutoDefault(false);
    row->addWidget(m_head, 1);
    row->addWidget(m_copy);
    layout->addLayout(row);
    layout->addStretch(0);
    auto *buttons = new QDialogButtonBox(this);
    m_start = buttons->addButton(tr("Verify again"), QDialogButtonBox::ActionRole);
    m_start->setObjectName(u"verifyStart"_s);
    m_start->setProperty("kind", u"primary"_s);
    m_start->setAutoDefault(false);
    m_close = buttons->addButton(tr("Stop"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(u"verifyClose"_s);
    m_close->setDefault(true);
    layout->addWidget(buttons);
    const int line = theme.lineHeight(FontRole::Body);
    setMinimumWidth(line * 22);
    resize(line * 28, line * 16);

    connect(m_start, &QPushButton::clicked, this, &VerifyDialog::start);
    connect(m_close, &QPushButton::clicked, this, &VerifyDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &VerifyDialog::copy);
    connect(&m_verifier, &HistoryVerifier::progressed, this, [this](qint64 done, qint64 all) {
        // In thousandths: a progress bar counts no further than an int does.
        m_progress->setRange(0, 1000);
        m_progress->setValue(all > 0 ? int(done * 1000 / all) : 1000);
    });
    m_findings->hide();
    refresh();
}

void VerifyDialog::start()
{
    if (m_isWorking)
        return;
    m_isWorking = true;
    m_progress->setRange(0, 0);
    m_findings->hide();
    m_head->clear();
    say(tr("Reading the history…"), true);
    refresh();
    whenDone(m_verifier.verify(), this, [this](const Result<HistoryReport> &report) {
        m_isWorking = false;
        if (report)
            tell(*report);
        else if (report.error().kind == ErrorKind::Cancelled)
            say(tr("Broken off. Nothing is known of the rest."), false);
        else if (report.error().kind == ErrorKind::Refused)
            say(report.error().message, false);
        else
            say(ErrorText::forError(report.error(), ErrorText::Action::Open).text(), false);
        refresh();
    });
}

void VerifyDialog::tell(const HistoryReport &report)
{
    say(HistoryWords::verdict(report) + u'\n' + HistoryWords::memory(report.memory),
        report.isSound());
    QStringList lines;
    for (const HistoryFinding &finding : report.findings) {
        const QString time = finding.at ? Format::full(*finding.at) : QString();
        lines.append(HistoryWords::finding(finding, time));
    }
    if (report.findingCount > report.findings.size())
        lines.append(tr("%n more", nullptr, int(report.findingCount - report.findings.size())));
    for (const Instant time : report.restored)
        lines.append(HistoryWords::restored(Format::full(time)));
    m_findings->setPlainText(lines.join(u'\n'));
    m_findings->setVisible(!lines.isEmpty());
    m_head->setText(u"%1 %2"_s.arg(QString::number(report.head.records), report.head.hash));
    m_head->setCursorPosition(0);
}

void VerifyDialog::say(const QString &sentence, bool isGood)
{
    m_state->setText(sentence);
    restyle(*m_state, "tone", isGood ? QString() : u"bad"_s);
    m_state->fit();
}

void VerifyDialog::refresh()
{
    const bool hasHead = !m_head->text().isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_headTitle), static_cast<QWidget *>(m_head),
                            static_cast<QWidget *>(m_copy)})
        widget->setVisible(hasHead);
    m_progress->setVisible(m_isWorking);
    m_start->setEnabled(!m_isWorking);
    m_close->setText(m_isWorking ? tr("Stop") : tr("Close"));
}

void VerifyDialog::copy()
{
    QApplication::clipboard()->setText(m_head->text());
}

void VerifyDialog::reject()
{
    if (!m_isWorking) {
        QDialog::reject();
        return;
    }
    m_verifier.cancel();
}

} // namespace sportello
