// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/erasedialog.h"

#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/privacy/personwords.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

EraseDialog::EraseDialog(Program &program, const ContactId &contact, const Theme &theme,
                         QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_contact(contact)
    , m_question(new WrappedLabel({}, this))
    , m_goes(new WrappedLabel({}, this))
    , m_stays(new WrappedLabel(PersonWords::stays(), this))
    , m_copies(new WrappedLabel({}, this))
    , m_problem(new WrappedLabel({}, this))
    , m_asked(new WrappedLabel({}, this))
    , m_typed(new QLineEdit(this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"erasePerson"_s);
    setWindowTitle(tr("Erase a person"));
    build(theme);
    read();
}

void EraseDialog::build(const Theme &theme)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 8);
    column->setSpacing(12);
    m_goes->setObjectName(u"eraseGoes"_s);
    m_problem->setObjectName(u"eraseProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    for (WrappedLabel *label : {m_question, m_goes, m_stays, m_copies}) {
        label->setParent(content);
        column->addWidget(label);
    }
    column->addStretch(1);
    // A small screen, or large text: what is said scrolls, what is asked stays.
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is erased and what stays"));
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 4, 20, 16);
    foot->setSpacing(8);
    m_typed->setObjectName(u"eraseName"_s);
    m_progress->setObjectName(u"eraseProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_problem->hide();
    foot->addWidget(m_problem);
    foot->addWidget(m_asked);
    foot->addWidget(m_typed);
    foot->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(this);
    m_erase = buttons->addButton(tr("Erase for ever"), QDialogButtonBox::ActionRole);
    m_erase->setObjectName(u"eraseStart"_s);
    m_erase->setProperty("kind", u"primary"_s);
    m_erase->setAutoDefault(false);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"eraseCancel"_s);
    m_cancel->setDefault(true);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    const int line = theme.lineHeight(FontRole::Body);
    setMinimumWidth(line * 22);
    resize(line * 30, line * 27);

    connect(m_typed, &QLineEdit::textChanged, this, &EraseDialog::refresh);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_cancel, &QPushButton::clicked, this, &EraseDialog::reject);
    connect(&m_program.personalData().erasures(), &Erasures::progressed, this,
            [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    refresh();
}

void EraseDialog::read()
{
    whenDone(m_program.personalData().erasures().preview(m_contact), this,
             [this](const Result<ErasurePreview> &preview) {
        if (preview)
            showPreview(*preview);
        else
            complain(ErrorText::forError(preview.error(), ErrorText::Action::Open).text());
    });
}

void EraseDialog::showPreview(const ErasurePreview &preview)
{
    m_name = preview.scope.name().simplified();
    m_question->setText(tr("%1 is erased here for ever. There is no way back.").arg(m_name));
    m_goes->setText(tr("What goes:") + u"\n• "_s
                    + PersonWords::counts(preview.counts).join(u"\n• "_s));
    const QString copies = PersonWords::backups(preview.backups);
    m_copies->setText(copies);
    m_copies->setVisible(!copies.isEmpty());
    m_asked->setText(tr("Type “%1” to say that it is this person:").arg(m_name));
    m_typed->setAccessibleName(m_asked->text());
    m_isPossible = preview.holds.isEmpty() && preview.open == 0;
    if (!preview.holds.isEmpty())
        complain(tr("This person is on hold: %1. Lift the hold first.")
                     .arg(preview.holds.first().reason));
    else if (preview.open > 0)
        complain(tr("A reply to this person is still on its way or waits for you. Wait until it is "
                    "sent, or discard it; then erase."));
    for (WrappedLabel *label : {m_question, m_goes, m_stays, m_copies, m_asked})
        label->fit();
    m_asked->setVisible(m_isPossible);
    m_typed->setVisible(m_isPossible);
    refresh();
}

void EraseDialog::refresh()
{
    const bool isNamed =
        !m_name.isEmpty() && m_typed->text().simplified().compare(m_name, Qt::CaseInsensitive) == 0;
    m_erase->setEnabled(m_isPossible && isNamed && !m_isWorking);
    m_cancel->setEnabled(!m_isWorking);
    m_typed->setEnabled(!m_isWorking);
    m_progress->setVisible(m_isWorking);
}

void EraseDialog::complain(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_problem->fit();
}

void EraseDialog::erase()
{
    m_isWorking = true;
    m_problem->hide();
    m_progress->setRange(0, 0);
    refresh();
    auto done = m_program.personalData().erasures().erase(m_contact, m_program.agent().id);
    whenDone(done, this, [this](const Result<ErasureReceipt> &receipt) {
        m_isWorking = false;
        refresh();
        if (!receipt) {
            const bool isSentence = receipt.error().kind == ErrorKind::Refused;
            complain(
                isSentence ? receipt.error().message
                           : tr("It could not be finished and goes on at the next start.") + u' '
                        + ErrorText::forError(receipt.error(), ErrorText::Action::Remove).text());
            return;
        }
        accept();
        Q_EMIT erased(*receipt);
    });
}

void EraseDialog::reject()
{
    // What was begun is finished, with or without a window that says so.
    if (!m_isWorking)
        QDialog::reject();
}

} // namespace sportello
