// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/welcome/welcomepage.h"

#include "ui/accounts/accountsdialog.h"
#include "ui/common/painting.h"
#include "ui/welcome/hotelpicture.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int CardWidth = 520; ///< at the usual size of text
constexpr int CardHeight = 480;
constexpr int Gap = 16;

int cardWidth(const Theme &theme)
{
    return CardWidth * theme.lineHeight(FontRole::Body) / 18;
}

/// The network's two letters, as on the rows of the list.
class NetworkTile : public QWidget
{
public:
    NetworkTile(const QString &shortName, const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_shortName(shortName)
        , m_theme(theme)
    {
        setFixedSize(Painting::networkTileSize(theme));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Painting::networkTile(painter, rect(), m_shortName, m_theme);
    }

private:
    QString m_shortName;
    const Theme &m_theme;
};

} // namespace

WelcomePage::WelcomePage(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
{
    setObjectName(u"welcomePage"_s);
    build();
    connect(&theme, &Theme::changed, this, &WelcomePage::applyColors);
    applyColors();
}

QLabel *WelcomePage::makeLabel(const QString &text, FontRole role, const QString &tone,
                               QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(m_theme.font(role));
    label->setProperty("tone", tone);
    return label;
}

QFrame *WelcomePage::makeCard(const QString &name)
{
    auto *card = new QFrame(this);
    card->setObjectName(name);
    card->setMaximumWidth(cardWidth(m_theme));
    card->setMinimumHeight(CardHeight);
    m_frames.append(card);
    return card;
}

void WelcomePage::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setProperty("surface", u"win"_s);
    auto *centre = new QHBoxLayout(content);
    centre->addStretch(1);
    auto *block = new QWidget(content);
    block->setMaximumWidth(2 * cardWidth(m_theme) + Gap + 48);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(1);
    column->addWidget(makeLabel(tr("Welcome to Sportello"), FontRole::Page, u"first"_s, content));
    QLabel *promise = makeLabel(tr("Every message to your brands in one list. You always see who "
                                   "can read your answer, and how long people have been waiting."),
                                FontRole::Title, u"second"_s, content);
    promise->setFont(m_theme.font(FontRole::Title, QFont::Normal));
    column->addWidget(promise);
    column->addSpacing(16);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(Gap);
    m_cards->addWidget(buildPractice(), 1);
    m_cards->addWidget(buildNetworks(), 1);
    column->addLayout(m_cards);
    column->addWidget(buildFooter());
    column->addStretch(2);
    centre->addWidget(block, 100);
    centre->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll);
}

QWidget *WelcomePage::buildPractice()
{
    QFrame *card = makeCard(u"practiceCard"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 20, 24, 24);
    layout->setSpacing(8);
    auto *picture = new HotelPicture(m_theme, card);
    picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(picture);
    layout->addSpacing(12);
    layout->addWidget(
        makeLabel(tr("Practise with a made-up hotel"), FontRole::Section, u"first"_s, card));
    layout->addWidget(makeLabel(tr("Answer, make mistakes, take them back. No account needed."),
                                FontRole::Body, u"second"_s, card));
    layout->addSpacing(8);
    for (const QString &text :
         {tr("Made-up guests write to you in several languages, in public and in private."),
          tr("Nothing leaves this computer. The send button behaves like the real one."),
          tr("The word Practice stays on screen the whole time. Leave when you like.")}) {
        auto *row = new QHBoxLayout;
        auto *tick = new QLabel(card);
        tick->setPixmap(m_theme.pixmap(u"check"_s, Token::Ok, 14, devicePixelRatioF()));
        tick->setContentsMargins(0, 2, 0, 0);
        row->addWidget(tick, 0, Qt::AlignTop);
        row->addWidget(makeLabel(text, FontRole::Body, u"first"_s, card), 1);
        layout->addLayout(row);
    }
    layout->addSpacing(16);
    layout->addStretch(1);
    auto *practise = new QPushButton(tr("Practise with a made-up hotel"), card);
    practise->setObjectName(u"practise"_s);
    practise->setProperty("kind", u"primary"_s);
    practise->setProperty("extent", u"large"_s);
    practise->setIcon(m_theme.icon(u"flask"_s, Token::AccOn));
    connect(practise, &QPushButton::clicked, this, &WelcomePage::practiceWanted);
    layout->addWidget(practise, 0, Qt::AlignLeft);
    return card;
}

QWidget *WelcomePage::buildNetworkRow(const Network &network)
{
    auto *row = new QFrame(this);
    row->setObjectName(u"networkRow"_s);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(24, 6, 16, 6);
    layout->setSpacing(12);
    layout->addWidget(new NetworkTile(network.shortName(), m_theme, row));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(network.displayName(), FontRole::Body, u"first"_s, row));
    const SignInForm form = network.signInForm();
    if (!form.methods.isEmpty()) {
        const bool inBrowser = form.methods.constFirst().kind == SignInMethod::Kind::Browser;
        words->addWidget(
            makeLabel(inBrowser ? tr("Sign in with your browser") : form.methods.constFirst().label,
                      FontRole::Meta, u"second"_s, row));
    }
    layout->addLayout(words, 1);
    auto *connectButton = new QPushButton(tr("Connect"), row);
    connectButton->setObjectName(u"connect_"_s + network.name());
    connectButton->setAccessibleName(tr("Connect %1").arg(network.displayName()));
    connect(connectButton, &QPushButton::clicked, this,
            [this, name = network.name()] { accountsDialog()->connectAccount(name); });
    layout->addWidget(connectButton);
    return row;
}

QWidget *WelcomePage::buildNetworks()
{
    QFrame *card = makeCard(u"connectCard"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 20, 1, 8);
    layout->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(24, 0, 24, 12);
    head->addWidget(makeLabel(tr("Connect an account"), FontRole::Section, u"first"_s, card));
    head->addWidget(makeLabel(tr("Start with one. You can add others later."), FontRole::Body,
                              u"second"_s, card));
    layout->addLayout(head);
    bool any = false;
    for (const Network *network : m_program.accounts().connectable()) {
        if (network->isPractice())
            continue;
        layout->addWidget(buildNetworkRow(*network));
        any = true;
    }
    if (!any) {
        const QString why = m_program.settings().isPractice()
            ? tr("In a practice profile no real account can be connected.")
            : tr("This build of Sportello knows no network.");
        auto *none = makeLabel(why, FontRole::Body, u"third"_s, card);
        none->setContentsMargins(24, 12, 24, 12);
        layout->addWidget(none);
    }
    layout->addStretch(1);
    return card;
}

QWidget *WelcomePage::buildFooter()
{
    auto *footer = new QWidget(this);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *icon = new QLabel(footer);
    icon->setPixmap(m_theme.pixmap(u"computer"_s, Token::Tx2, 14, devicePixelRatioF()));
    layout->addWidget(icon);
    QLabel *where = makeLabel(tr("Messages are stored on this computer only, in %1")
                                  .arg(QDir::toNativeSeparators(m_program.folder().path())),
                              FontRole::Meta, u"second"_s, footer);
    where->setObjectName(u"storedWhere"_s);
    where->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(where, 1);
    auto *label = makeLabel(tr("Language"), FontRole::Meta, u"second"_s, footer);
    label->setWordWrap(false);
    auto *language = new QComboBox(footer);
    language->setObjectName(u"language"_s);
    language->setAccessibleName(tr("Language"));
    label->setBuddy(language);
    language->addItem(tr("As the system"), QString());
    for (const QString &code : {u"en"_s, u"it"_s})
        language->addItem(QLocale(code).nativeLanguageName(), code);
    language->setCurrentIndex(std::max(0, language->findData(m_program.settings().language())));
    connect(language, &QComboBox::activated, this, [this, language] {
        m_program.settings().setLanguage(language->currentData().toString());
    });
    layout->addWidget(label);
    layout->addWidget(language);
    return footer;
}

void WelcomePage::applyColors()
{
    const QString sheet = m_theme.expanded(
        u"QFrame#practiceCard, QFrame#connectCard { background: @surf; border: 1px solid @line; "
        "border-radius: 8px; } QFrame#networkRow { border: none; border-top: 1px solid @line; "
        "background: transparent; }"_s);
    for (QFrame *frame : std::as_const(m_frames))
        frame->setStyleSheet(sheet);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < 2 * 380 + Gap + 48;
    m_cards->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

AccountsDialog *WelcomePage::accountsDialog()
{
    if (!m_accounts) {
        m_accounts = new AccountsDialog(m_program.accounts(), m_program.clock(), m_theme, window());
        if (m_opener)
            m_accounts->setOpener(m_opener);
    }
    return m_accounts;
}

void WelcomePage::showAccounts()
{
    accountsDialog()->open();
}

void WelcomePage::reconnect(const AccountId &account)
{
    const std::optional<Account> found = m_program.accounts().account(account);
    if (!found)
        return;
    switch (m_program.accounts().health(account).state) {
    case ConnectionState::SignedOut: accountsDialog()->signInAgain(*found); break;
    case ConnectionState::NoSecret:
        m_program.accounts().retry(account);
        accountsDialog()->open();
        break;
    default: accountsDialog()->open(); break;
    }
}

} // namespace sportello
