// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/codepart.h"

#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/common/wrappedlabel.h"
#include "ui/models/accountname.h"
#include "ui/verification/verificationwords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    return column;
}

QPushButton *smallButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("extent", u"small"_s);
    return button;
}

/// Several in a line where there is room.
QWidget *rowOf(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    for (QWidget *widget : widgets)
        flow->addWidget(widget);
    return row;
}

} // namespace

CodePart::CodePart(Accounts &accounts, QWidget *parent)
    : QWidget(parent)
    , m_accounts(accounts)
    , m_open(new QWidget(this))
    , m_sent(new WrappedLabel({}, m_open))
    , m_left(new WrappedLabel({}, m_open))
    , m_typed(new QLineEdit(m_open))
    , m_check(smallButton(tr("Check"), u"codeCheck"_s, m_open))
    , m_stop(smallButton(tr("Stop this code"), u"codeStop"_s, m_open))
    , m_other(smallButton(tr("Check another way…"), u"codeOther"_s, m_open))
    , m_choice(new QWidget(this))
    , m_words(new WrappedLabel({}, m_choice))
    , m_list(new QVBoxLayout)
    , m_person(new QLineEdit(m_choice))
{
    auto *layout = columnOf(this);
    auto *open = columnOf(m_open);
    m_sent->setObjectName(u"codeSent"_s);
    m_left->setObjectName(u"codeLeft"_s);
    m_left->setProperty("tone", u"second"_s);
    open->addWidget(m_sent);
    open->addWidget(m_left);
    m_typed->setObjectName(u"codeTyped"_s);
    m_typed->setAccessibleName(tr("The code that the customer says"));
    m_typed->setPlaceholderText(tr("eight digits"));
    // Longer than a code, for blanks and dashes.
    m_typed->setMaxLength(40);
    m_typed->setMinimumWidth(m_typed->fontMetrics().horizontalAdvance(u"0000 0000 0000"_s));
    m_typedRow = rowOf({m_typed, m_check}, m_open);
    open->addWidget(m_typedRow);
    open->addWidget(rowOf({m_other, m_stop}, m_open));
    layout->addWidget(m_open);

    auto *choice = columnOf(m_choice);
    m_words->setProperty("tone", u"second"_s);
    m_words->setObjectName(u"codeWords"_s);
    choice->addWidget(m_words);
    m_list->setSpacing(6);
    choice->addLayout(m_list);
    m_person->setObjectName(u"codePerson"_s);
    m_person->setPlaceholderText(tr("customer number, phone or e-mail"));
    m_person->setAccessibleName(tr("Who they say they are: something on file about them"));
    m_person->setMinimumWidth(m_person->fontMetrics().horizontalAdvance(m_person->placeholderText())
                              + 24);
    auto *find = smallButton(tr("Look up on file"), u"codeFind"_s, m_choice);
    choice->addWidget(rowOf({m_person, find}, m_choice));
    layout->addWidget(m_choice);

    const auto check = [this] { Q_EMIT entered(m_typed->text()); };
    connect(m_check, &QPushButton::clicked, this, check);
    connect(m_typed, &QLineEdit::returnPressed, this, check);
    connect(m_stop, &QPushButton::clicked, this, &CodePart::stopWanted);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_isChoosing = true;
        showPart();
    });
    const auto look = [this] { Q_EMIT personWanted(m_person->text()); };
    connect(find, &QPushButton::clicked, this, look);
    connect(m_person, &QLineEdit::returnPressed, this, look);
    fillWays();
    showPart();
}

QString CodePart::account(const AccountId &id) const
{
    const std::optional<Account> account = m_accounts.account(id);
    return account ? AccountName::of(m_accounts, *account) : QString();
}

QString CodePart::wayText(const CodeWay &way) const
{
    const QString contact = VerificationWords::masked(way.fact);
    return way.direction == CodeDirection::ToContact
        ? tr("Send a code to %1 from %2").arg(contact, account(way.account))
        : tr("Ask them to write from %1 to %2").arg(contact, account(way.account));
}

void CodePart::setWays(const QList<CodeWay> &ways)
{
    if (ways == m_ways)
        return;
    m_ways = ways;
    fillWays();
}

void CodePart::fillWays()
{
    // They go a moment later, and must not be found until then.
    for (QPushButton *button : std::as_const(m_buttons))
        button->setObjectName({});
    m_buttons.clear();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_words->setText(m_ways.isEmpty()
                         ? tr("Nothing is on file about them that another account of this brand "
                              "reaches. If they say who they are, look that up.")
                         : tr("A code goes only to what was on file before they asked, by another "
                              "way than this conversation."));
    m_words->fit();
    QWidget *before = nullptr;
    for (qsizetype i = 0; i < m_ways.size(); ++i) {
        const CodeWay &way = m_ways.at(i);
        const bool goesOut = way.direction == CodeDirection::ToContact;
        auto *button = smallButton(goesOut ? tr("Send a code") : tr("Ask them to write"),
                                   u"codeWay%1"_s.arg(i), m_choice);
        button->setAccessibleName(wayText(way));
        button->setEnabled(way.problem.isEmpty());
        m_list->addWidget(new WrappedLabel(wayText(way), m_choice));
        m_list->addWidget(rowOf({button}, m_choice));
        if (before)
            setTabOrder(before, button);
        before = button;
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT codeWanted(way); });
        const bool isLast = i + 1 == m_ways.size() || m_ways.at(i + 1).problem != way.problem;
        if (way.problem.isEmpty() || !isLast)
            continue;
        button->setAccessibleDescription(way.problem);
        auto *why = new WrappedLabel(way.problem, m_choice);
        why->setProperty("tone", u"second"_s);
        m_list->addWidget(why);
    }
    if (before)
        setTabOrder(before, m_person);
    showPart();
}

void CodePart::setCode(const std::optional<CodeStanding> &code,
                       std::optional<std::chrono::milliseconds> left)
{
    if (!code || !left) {
        m_code.reset();
        m_isChoosing = false;
        showPart();
        return;
    }
    if (!m_code || m_code->code.id != code->code.id) {
        m_isChoosing = false;
        m_typed->clear();
    }
    m_code = code;
    const bool goesOut = code->code.direction == CodeDirection::ToContact;
    const QString contact = VerificationWords::masked(code->fact);
    m_sent->setText(
        goesOut ? tr("A code goes to %1. Ask for it here, and type what they say.").arg(contact)
                : tr("They were asked to send a code from %1 to %2. It counts by itself when it "
                     "arrives.")
                      .arg(contact, account(code->code.account)));
    m_sent->fit();
    const QString tries = tr("%n tries left", nullptr, code->triesLeft);
    m_left->setText(tr("Holds for %1 · %2", "time, tries").arg(Format::countdown(*left), tries));
    m_left->fit();
    m_typedRow->setVisible(goesOut);
    showPart();
}

void CodePart::showPart()
{
    const bool isOpen = m_code && !m_isChoosing;
    m_open->setVisible(isOpen);
    m_choice->setVisible(!isOpen);
    if (isOpen)
        setFocusProxy(m_typedRow->isHidden() ? static_cast<QWidget *>(m_other) : m_typed);
    else
        setFocusProxy(m_buttons.isEmpty() ? static_cast<QWidget *>(m_person) : m_buttons.first());
}

void CodePart::clearFields()
{
    m_typed->clear();
    m_person->clear();
}

void CodePart::clearTyped()
{
    m_typed->clear();
}

} // namespace sportello
