// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/accountrow.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/conversation/strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextLeft = 62;
constexpr int Padding = 12;

QLabel *makeLabel(QWidget *parent, const QString &name, const QString &tone)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("tone", tone);
    return label;
}

} // namespace

AccountRow::AccountRow(Accounts &accounts, Clock &clock, const Theme &theme, const Account &account,
                       QWidget *parent)
    : QFrame(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_theme(theme)
    , m_account(account)
{
    setObjectName(u"account_"_s + account.handle);
    build();
    connect(&accounts, &Accounts::healthChanged, this, [this](const AccountId &id) {
        if (id == m_account.id)
            refresh();
    });
    refresh();
}

void AccountRow::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(TextLeft, Padding, Padding, Padding);
    layout->setSpacing(3);
    auto *top = new QHBoxLayout;
    auto *name = makeLabel(this, u"accountName"_s, u"first"_s);
    name->setText(Format::address(m_account.handle));
    name->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    top->addWidget(name, 1);
    const auto addButton = [&](const QString &objectName, const QString &text) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(objectName);
        button->setProperty("extent", u"small"_s);
        button->setAccessibleName(
            tr("%1, %2", "button, account").arg(text, Format::address(m_account.handle)));
        button->setAutoDefault(false);
        top->addWidget(button);
        return button;
    };
    m_signIn = addButton(u"signInAgain"_s, tr("Sign in"));
    m_retry = addButton(u"tryAgain"_s, tr("Try again"));
    m_showDetails = addButton(u"showDetails"_s, tr("Details"));
    m_showDetails->setCheckable(true);
    m_remove = addButton(u"remove"_s, tr("Remove…"));
    layout->addLayout(top);
    m_sentence = makeLabel(this, u"healthSentence"_s, u"second"_s);
    m_facts = makeLabel(this, u"healthFacts"_s, u"third"_s);
    m_facts->setFont(m_theme.font(FontRole::Meta));
    m_details = makeLabel(this, u"healthDetails"_s, u"third"_s);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    layout->addWidget(m_sentence);
    layout->addWidget(m_facts);
    layout->addWidget(m_details);
    m_question = new Strip(m_theme, Strip::Tone::Bad, this);
    m_question->setObjectName(u"removeQuestion"_s);
    connect(m_question->addButton(tr("Remove"), u"removeYes"_s), &QPushButton::clicked, this,
            &AccountRow::remove);
    connect(m_question->addButton(tr("Keep"), u"removeNo"_s), &QPushButton::clicked, this, [this] {
        m_question->setText({});
        m_remove->setEnabled(true);
        m_remove->setFocus();
    });
    layout->addWidget(m_question);

    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInWanted(m_account); });
    connect(m_retry, &QPushButton::clicked, this, [this] {
        m_retry->setEnabled(false);
        whenDone(m_accounts.retry(m_account.id), this, [this](const Result<Done> &) {
            m_retry->setEnabled(true);
            refresh();
        });
    });
    connect(m_showDetails, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_remove, &QPushButton::clicked, this, &AccountRow::askRemoval);
}

QString AccountRow::facts(const AccountHealth &health) const
{
    QStringList parts;
    const Instant now = m_clock.now();
    if (health.lastCheck)
        parts.append(tr("Last checked %1").arg(Format::ago(now - *health.lastCheck)));
    if (health.lastMessage)
        parts.append(tr("newest message %1").arg(Format::moment(*health.lastMessage, now)));
    if (health.state == ConnectionState::Working) {
        parts.append(health.streaming ? tr("messages come in at once") : tr("looked at regularly"));
    }
    if (health.requestsLeft)
        parts.append(tr("%n request(s) left for now", nullptr, *health.requestsLeft));
    return parts.join(u" · "_s);
}

void AccountRow::refresh()
{
    const AccountHealth health = m_accounts.health(m_account.id);
    const ErrorSentence sentence = ErrorText::forHealth(health, m_account);
    m_sentence->setText(sentence.text());
    m_facts->setText(facts(health));
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_details->setText(sentence.details);
    m_showDetails->setVisible(!sentence.details.isEmpty());
    m_details->setVisible(!sentence.details.isEmpty() && m_showDetails->isChecked());
    m_signIn->setVisible(health.state == ConnectionState::SignedOut);
    m_retry->setVisible(health.state == ConnectionState::NoSecret);
    setAccessibleName(tr("%1: %2").arg(Format::address(m_account.handle), sentence.sentence));
    update();
}

void AccountRow::askRemoval()
{
    m_remove->setEnabled(false);
    m_question->setText(
        tr("Remove %1? Its sign-in is revoked on the server and deleted from the keychain. The "
           "messages stay here and can still be read and searched.")
            .arg(Format::address(m_account.handle)));
    // The harmless one: Enter must not remove what a second key press meant for something else.
    if (auto *keep = m_question->findChild<QPushButton *>(u"removeNo"_s))
        keep->setFocus();
}

void AccountRow::remove()
{
    m_question->setText({});
    m_sentence->setText(tr("Removing…"));
    setEnabled(false);
    Q_EMIT removalConfirmed(m_account);
}

void AccountRow::removalFailed(const QString &text)
{
    setEnabled(true);
    m_remove->setEnabled(true);
    m_sentence->setText(text);
}

void AccountRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const QSize tile = Painting::networkTileSize(m_theme);
    Painting::networkTile(painter, QRect(QPoint(Padding + 4, Padding + 2), tile),
                          m_accounts.networkShortName(m_account.network), m_theme);
    Painting::healthMark(painter, QPoint(TextLeft - 14, Padding + 2 + tile.height() / 2),
                         m_accounts.health(m_account.id).state, m_theme);
}

} // namespace sportello
