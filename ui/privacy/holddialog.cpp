// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/holddialog.h"

#include "services/errortext.h"
#include "services/program.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

HoldDialog::HoldDialog(Program &program, const ContactId &contact,
                       const ConversationId &conversation, const QString &name, const Theme &theme,
                       QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_contact(contact)
    , m_conversation(conversation)
    , m_holds(new QVBoxLayout)
    , m_reason(new QLineEdit(this))
    , m_oneOnly(new QCheckBox(tr("Only the conversation that is open"), this))
    , m_problem(new WrappedLabel({}, this))
{
    setObjectName(u"holdPerson"_s);
    setWindowTitle(tr("Put on hold"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(new WrappedLabel(
        tr("While %1 is on hold nothing of theirs is erased, neither by hand nor because its time "
           "is over: for a quarrel before a court, or an order of an authority.")
            .arg(name),
        this));
    layout->addLayout(m_holds);
    m_reason->setObjectName(u"holdReason"_s);
    m_reason->setPlaceholderText(tr("Why"));
    m_reason->setAccessibleName(tr("Why it is on hold"));
    m_reason->setMaxLength(int(Holds::MaximumLength));
    layout->addWidget(m_reason);
    m_oneOnly->setObjectName(u"holdOneOnly"_s);
    m_oneOnly->setVisible(!conversation.isNull());
    layout->addWidget(m_oneOnly);
    m_problem->setObjectName(u"holdProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_place = buttons->addButton(tr("Put on hold"), QDialogButtonBox::ActionRole);
    m_place->setObjectName(u"holdPlace"_s);
    m_place->setDefault(true);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"holdClose"_s);
    close->setAutoDefault(false);
    layout->addWidget(buttons);
    setMinimumWidth(theme.lineHeight(FontRole::Body) * 22);
    connect(m_place, &QPushButton::clicked, this, &HoldDialog::place);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&program.personalData().holds(), &Holds::changed, this, &HoldDialog::read);
    read();
}

void HoldDialog::read()
{
    whenDone(m_program.personalData().holds().of(m_contact), this,
             [this](const Result<QList<PersonalHold>> &holds) {
        if (holds)
            showHolds(*holds);
        else
            complain(holds.error());
    });
}

void HoldDialog::showHolds(const QList<PersonalHold> &holds)
{
    while (QLayoutItem *item = m_holds->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PersonalHold &hold : holds) {
        auto *row = new QWidget(this);
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        const QString what = hold.conversation
            ? tr("One conversation, since %1: %2").arg(Format::full(hold.placedAt), hold.reason)
            : tr("Since %1: %2").arg(Format::full(hold.placedAt), hold.reason);
        column->addWidget(new WrappedLabel(what, row));
        auto *lift = new QPushButton(tr("Lift this hold"), row);
        lift->setObjectName(u"holdLift"_s);
        lift->setAutoDefault(false);
        lift->setAccessibleName(tr("Lift the hold: %1").arg(hold.reason));
        connect(lift, &QPushButton::clicked, this, [this, id = hold.id] { this->lift(id); });
        column->addWidget(lift, 0, Qt::AlignLeft);
        m_holds->addWidget(row);
    }
}

void HoldDialog::place()
{
    const auto conversation = m_oneOnly->isChecked() ? std::optional(m_conversation) : std::nullopt;
    auto placed = m_program.personalData().holds().place(m_contact, conversation, m_reason->text(),
                                                         m_program.agent().id);
    whenDone(placed, this, [this](const Result<PersonalHold> &hold) {
        if (!hold) {
            complain(hold.error());
            return;
        }
        m_problem->hide();
        m_reason->clear();
        m_oneOnly->setChecked(false);
    });
}

void HoldDialog::lift(const HoldId &id)
{
    whenDone(m_program.personalData().holds().lift(id, m_program.agent().id), this,
             [this](const Result<PersonalHold> &hold) {
        if (!hold)
            complain(hold.error());
    });
}

void HoldDialog::complain(const Error &error)
{
    m_problem->setText(ErrorText::forError(error, ErrorText::Action::Save).text());
    m_problem->show();
    m_problem->fit();
}

} // namespace sportello
