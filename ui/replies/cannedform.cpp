// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedform.h"

#include "domain/handoffwording.h"
#include "domain/onetimecode.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/replies/cannedfiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTabBar>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// What customers of hotels and restaurants in Europe write in; others can be typed in.
const QStringList usualLanguages{u"en"_s, u"it"_s, u"de"_s, u"fr"_s, u"es"_s, u"pt"_s, u"nl"_s};

/// The one in the list that asks for at least as much.
VerificationLevel offeredLevel(VerificationLevel level)
{
    using enum VerificationLevel;
    if (level == None)
        return None;
    return level <= ReachableAddress ? ReachableAddress : Certified;
}

/// For what a kind of canned replies is there.
QString kindWords(const QString &kind)
{
    if (kind == cannedKind(HandoffRoute::PrivateMessage))
        return CannedForm::tr("Private message that takes somebody into private");
    if (kind == cannedKind(HandoffRoute::Invitation))
        return CannedForm::tr("Public invitation to write in private");
    if (kind == cannedKind(HandoffRoute::OtherChannel))
        return CannedForm::tr("Public reply that names another channel");
    if (kind == closingCannedKind())
        return CannedForm::tr("Line that closes the public thread");
    if (kind == deletionCannedKind())
        return CannedForm::tr("Request to delete a public post");
    if (kind == codeCannedKind(CodeDirection::ToContact))
        return CannedForm::tr("One-time code that we send them");
    if (kind == codeCannedKind(CodeDirection::FromContact))
        return CannedForm::tr("One-time code that they send back");
    return CannedForm::tr("Ordinary reply, found while writing");
}

} // namespace

CannedForm::CannedForm(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_title(new QLineEdit(this))
    , m_shortcut(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_audience(new QComboBox(this))
    , m_level(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_active(new QCheckBox(tr("Offered"), this))
    , m_expires(new QCheckBox(tr("Only until"), this))
    , m_expiry(new QDateEdit(this))
    , m_languages(new QTabBar(this))
    , m_language(new QComboBox(this))
    , m_text(new QPlainTextEdit(this))
    , m_short(new QPlainTextEdit(this))
    , m_files(new CannedFiles(program, theme, this))
    , m_remarks(new QLabel(this))
    , m_preview(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    buildFields();
    buildTexts();
    buildRemarks();
    connectFields();
    setReply({});
}

QFormLayout *CannedForm::newForm()
{
    auto *form = new QFormLayout;
    form->setVerticalSpacing(6);
    form->setHorizontalSpacing(12);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    return form;
}

void CannedForm::buildFields()
{
    QFormLayout *form = newForm();
    const auto add = [&](const QString &label, QWidget *widget, const QString &name) {
        widget->setObjectName(name);
        widget->setAccessibleName(label);
        form->addRow(label, widget);
    };
    add(tr("Title"), m_title, u"cannedTitle"_s);
    m_shortcut->setPlaceholderText(tr("what is typed behind the slash"));
    add(tr("Shortcut"), m_shortcut, u"cannedShortcut"_s);
    m_tags->setPlaceholderText(tr("separated by commas"));
    add(tr("Tags"), m_tags, u"cannedTags"_s);
    add(tr("For whom"), m_scope, u"cannedScope"_s);
    m_audience->addItem(tr("Public and private replies"), int(CannedAudience::Any));
    m_audience->addItem(tr("Public replies only"), int(CannedAudience::Public));
    m_audience->addItem(tr("Private messages only"), int(CannedAudience::PrivateOnly));
    m_audience->addItem(tr("Notes only"), int(CannedAudience::Note));
    add(tr("Used in"), m_audience, u"cannedAudience"_s);
    m_level->addItem(tr("Everybody"), int(VerificationLevel::None));
    m_level->addItem(tr("Whose address we reach"), int(VerificationLevel::ReachableAddress));
    m_level->addItem(tr("Who is certified"), int(VerificationLevel::Certified));
    add(tr("Told to"), m_level, u"cannedLevel"_s);
    for (const QString &kind : cannedKinds())
        m_kind->addItem(kindWords(kind), kind);
    add(tr("For what"), m_kind, u"cannedKind"_s);
    m_active->setObjectName(u"cannedActive"_s);
    m_expires->setObjectName(u"cannedExpires"_s);
    m_expiry->setObjectName(u"cannedExpiry"_s);
    m_expiry->setAccessibleName(tr("Offered until"));
    m_expiry->setCalendarPopup(true);
    auto *row = new FlowLayout;
    row->setSpacing(8);
    for (QWidget *widget : QList<QWidget *>{m_active, m_expires, m_expiry})
        row->addWidget(widget);
    form->addRow(QString(), row);
}

void CannedForm::buildTexts()
{
    m_languages->setObjectName(u"cannedLanguages"_s);
    m_languages->setAccessibleName(tr("Languages"));
    m_languages->setExpanding(false);
    m_languages->setDrawBase(false);
    auto *add = new QPushButton(tr("Add language"), this);
    add->setObjectName(u"cannedAddLanguage"_s);
    auto *remove = new QPushButton(tr("Remove language"), this);
    remove->setObjectName(u"cannedRemoveLanguage"_s);
    auto *placeholder = new QPushButton(tr("Placeholder…"), this);
    placeholder->setObjectName(u"cannedPlaceholder"_s);
    for (QPushButton *button : {add, remove, placeholder})
        button->setProperty("extent", u"small"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_languages, 1);
    row->addWidget(placeholder);
    row->addWidget(add);
    row->addWidget(remove);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(add, &QPushButton::clicked, this, &CannedForm::addLanguage);
    connect(remove, &QPushButton::clicked, this, &CannedForm::removeLanguage);
    connect(placeholder, &QPushButton::clicked, this, &CannedForm::offerPlaceholders);

    QFormLayout *form = newForm();
    m_language->setObjectName(u"cannedLanguage"_s);
    m_language->setEditable(true);
    m_language->addItem(Format::languageOrAny({}), QString());
    for (const QString &code : usualLanguages)
        m_language->addItem(Format::languageOrAny(code), code);
    m_language->setAccessibleName(tr("Language"));
    form->addRow(tr("Language"), m_language);
    m_text->setObjectName(u"cannedText"_s);
    m_text->setAccessibleName(tr("Text"));
    m_short->setObjectName(u"cannedShort"_s);
    m_short->setAccessibleName(tr("Short variant"));
    m_short->setPlaceholderText(tr("for networks that take less"));
    for (QPlainTextEdit *edit : {m_text, m_short}) {
        edit->setTabChangesFocus(true);
        edit->setFrameShape(QFrame::StyledPanel);
    }
    m_text->setMinimumHeight(84);
    m_short->setMaximumHeight(52);
    form->addRow(tr("Text"), m_text);
    form->addRow(tr("Short variant"), m_short);
    form->addRow(tr("Files"), m_files);
}

void CannedForm::buildRemarks()
{
    for (QLabel *label : {m_remarks, m_preview}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_remarks->setObjectName(u"cannedRemarks"_s);
    m_remarks->setProperty("tone", u"bad"_s);
    m_preview->setObjectName(u"cannedExample"_s);
    m_preview->setProperty("tone", u"second"_s);
    layout()->addWidget(m_remarks);
    layout()->addWidget(m_preview);
}

void CannedForm::connectFields()
{
    for (QLineEdit *edit : {m_title, m_shortcut, m_tags})
        connect(edit, &QLineEdit::textChanged, this, &CannedForm::note);
    for (QComboBox *box : {m_scope, m_audience, m_level, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &CannedForm::note);
    connect(m_language, &QComboBox::currentTextChanged, this, &CannedForm::note);
    connect(m_active, &QCheckBox::toggled, this, &CannedForm::note);
    connect(m_expires, &QCheckBox::toggled, this, [this](bool on) {
        m_expiry->setEnabled(on);
        note();
    });
    connect(m_expiry, &QDateEdit::dateChanged, this, &CannedForm::note);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CannedForm::note);
    connect(m_short, &QPlainTextEdit::textChanged, this, &CannedForm::note);
    connect(m_files, &CannedFiles::changed, this, &CannedForm::note);
    connect(m_languages, &QTabBar::currentChanged, this, [this](int index) {
        if (m_filling || index == m_shown)
            return;
        keepText();
        showText(index);
    });
}

void CannedForm::addScopes()
{
    m_scope->clear();
    m_scope->addItem(tr("Everybody"), QVariant::fromValue(int(CannedScope::All)));
    m_scope->addItem(tr("Only me"), QVariant::fromValue(int(CannedScope::Mine)));
    for (const Account &account : m_program.accounts().accounts()) {
        m_scope->addItem(tr("Whoever answers for %1").arg(Format::address(account.handle)),
                         account.id.key());
    }
    // What the list cannot say stays as it is.
    const bool several = m_original.scope == CannedScope::Brand
        || (m_original.scope == CannedScope::Account && m_original.accounts.size() != 1);
    if (several)
        m_scope->addItem(tr("As before"), u"as before"_s);
}

void CannedForm::showScope()
{
    QVariant wanted(int(m_original.scope));
    if (m_original.scope == CannedScope::Account && m_original.accounts.size() == 1)
        wanted = m_original.accounts.first().key();
    else if (m_original.scope == CannedScope::Account || m_original.scope == CannedScope::Brand)
        wanted = u"as before"_s;
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(wanted)));
}

void CannedForm::showKind()
{
    while (m_kind->count() > cannedKinds().size())
        m_kind->removeItem(m_kind->count() - 1);
    // One that only a later version knows stays as it is.
    if (m_kind->findData(m_original.kind) < 0)
        m_kind->addItem(tr("As before"), m_original.kind);
    m_kind->setCurrentIndex(m_kind->findData(m_original.kind));
}

void CannedForm::setReply(const CannedReply &reply)
{
    {
        const QScopedValueRollback filling(m_filling, true);
        m_original = reply;
        m_title->setText(reply.title);
        m_shortcut->setText(reply.shortcut);
        m_tags->setText(reply.tags.join(u", "_s));
        addScopes();
        showScope();
        showKind();
        m_audience->setCurrentIndex(m_audience->findData(int(reply.audience)));
        m_level->setCurrentIndex(std::max(0, m_level->findData(int(offeredLevel(reply.level)))));
        m_active->setChecked(reply.active);
        m_expires->setChecked(reply.expiresAt.has_value());
        m_expiry->setEnabled(reply.expiresAt.has_value());
        const Instant until =
            reply.expiresAt.value_or(m_program.clock().now() + std::chrono::hours(24 * 30));
        m_expiry->setDate(QDateTime::fromMSecsSinceEpoch(toMilliseconds(until)).date());
        m_files->setFiles(reply.attachments);
        m_texts = reply.texts;
        if (m_texts.isEmpty())
            m_texts.append(CannedText{});
        while (m_languages->count() > 0)
            m_languages->removeTab(0);
        for (const CannedText &text : std::as_const(m_texts))
            m_languages->addTab(Format::languageOrAny(text.language));
    }
    m_shown = -1;
    showText(0);
}

void CannedForm::showText(int index)
{
    const QScopedValueRollback filling(m_filling, true);
    m_shown = index;
    m_languages->setCurrentIndex(index);
    const CannedText &text = m_texts.at(index);
    const int known = m_language->findData(text.language);
    if (known >= 0)
        m_language->setCurrentIndex(known);
    else
        m_language->setEditText(text.language);
    m_text->setPlainText(text.text);
    m_short->setPlainText(text.shortText);
    check();
}

void CannedForm::keepText()
{
    if (m_shown < 0)
        return;
    CannedText &text = m_texts[m_shown];
    const int known = m_language->findText(m_language->currentText());
    text.language = known >= 0 ? m_language->itemData(known).toString()
                               : languageCode(m_language->currentText()).value_or(QString());
    text.text = m_text->toPlainText();
    text.shortText = m_short->toPlainText();
    m_languages->setTabText(m_shown, Format::languageOrAny(text.language));
}

void CannedForm::propose(const CannedReply &reply)
{
    setReply(reply);
    m_original = {};
    note();
}

CannedReply CannedForm::reply() const
{
    CannedReply reply = m_original;
    reply.title = m_title->text();
    reply.shortcut = m_shortcut->text();
    reply.tags = m_tags->text().split(u',', Qt::SkipEmptyParts);
    const QVariant scope = m_scope->currentData();
    if (scope.typeId() == QMetaType::Int) {
        reply.scope = CannedScope(scope.toInt());
        reply.agent = reply.scope == CannedScope::Mine ? m_program.agent().id : AgentId();
    } else if (scope.toString() != "as before"_L1) {
        reply.scope = CannedScope::Account;
        reply.accounts = {AccountId::fromKey(scope.toString())};
    }
    reply.audience = CannedAudience(m_audience->currentData().toInt());
    const auto level = VerificationLevel(m_level->currentData().toInt());
    // What the list cannot say stays as it is.
    if (level != offeredLevel(m_original.level))
        reply.level = level;
    reply.kind = m_kind->currentData().toString();
    reply.active = m_active->isChecked();
    reply.expiresAt.reset();
    if (m_expires->isChecked()) {
        // The day itself is still good.
        const QDateTime end = m_expiry->date().addDays(1).startOfDay();
        reply.expiresAt = fromMilliseconds(end.toMSecsSinceEpoch());
        const QDate before = m_original.expiresAt
            ? QDateTime::fromMSecsSinceEpoch(toMilliseconds(*m_original.expiresAt)).date()
            : QDate();
        if (before == m_expiry->date())
            reply.expiresAt = m_original.expiresAt;
    }
    reply.attachments = m_files->files();
    reply.texts = m_texts;
    // A field that waits to be filled in is no text.
    reply.texts.removeIf([](const CannedText &text) {
        return text.text.trimmed().isEmpty() && text.shortText.trimmed().isEmpty();
    });
    return normalized(reply);
}

void CannedForm::note()
{
    if (m_filling)
        return;
    keepText();
    check();
    Q_EMIT changed();
}

void CannedForm::addLanguage()
{
    keepText();
    QStringList used;
    for (const CannedText &text : std::as_const(m_texts))
        used.append(text.language);
    CannedText added;
    for (const QString &code : usualLanguages) {
        if (!used.contains(code)) {
            added.language = code;
            break;
        }
    }
    m_texts.append(added);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_languages->addTab(Format::languageOrAny(added.language));
    }
    showText(int(m_texts.size()) - 1);
    m_text->setFocus();
    Q_EMIT changed();
}

void CannedForm::removeLanguage()
{
    if (m_texts.size() < 2)
        return;
    m_texts.removeAt(m_shown);
    {
        const QScopedValueRollback filling(m_filling, true);
        m_languages->removeTab(m_shown);
    }
    showText(std::min(m_shown, int(m_texts.size()) - 1));
    Q_EMIT changed();
}

void CannedForm::offerPlaceholders()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("A blank that the agent fills in"), this,
                    [this] { insertPlaceholder(u"{{ask:%1}}"_s.arg(tr("What"))); });
    menu->addSeparator();
    for (const QString &variable : templateVariables())
        menu->addAction(variable, this, [this, variable] {
            const bool isName = variable.startsWith("contact."_L1);
            insertPlaceholder(isName ? u"{{%1|}}"_s.arg(variable) : u"{{%1}}"_s.arg(variable));
        });
    menu->popup(QCursor::pos());
}

void CannedForm::insertPlaceholder(const QString &placeholder)
{
    QPlainTextEdit *edit = m_short->hasFocus() ? m_short : m_text;
    edit->textCursor().insertText(placeholder);
    edit->setFocus();
}

void CannedForm::check()
{
    QList<NetworkLimits> limits;
    for (const Account &account : m_program.accounts().accounts()) {
        const Capabilities capabilities = m_program.accounts().capabilities(account.id);
        const bool isPrivate =
            CannedAudience(m_audience->currentData().toInt()) == CannedAudience::PrivateOnly;
        const TextLimits here =
            capabilities.textLimits(isPrivate ? Audience::Private : Audience::Public);
        const bool known = std::any_of(limits.begin(), limits.end(), [&](const NetworkLimits &l) {
            return l.name == account.network && l.limits == here;
        });
        if (!known && !here.limits.isEmpty()) {
            limits.append(
                {account.network, m_program.accounts().networkDisplayName(account.network), here});
        }
    }
    QStringList words;
    const QList<CannedRemark> remarks = CannedLint::check(reply(), limits, m_program.clock().now());
    for (const CannedRemark &remark : remarks)
        words.append(remark.words);
    words.removeDuplicates();
    m_remarks->setText(words.join(u'\n'));
    m_remarks->setVisible(!words.isEmpty());
    preview();
}

void CannedForm::preview()
{
    const QHash<QString, QString> sample{
        {u"contact.name"_s, u"Giulia Ricci"_s},
        {u"contact.first_name"_s, u"Giulia"_s},
        {u"contact.last_name"_s, u"Ricci"_s},
        {u"contact.handle"_s, u"@giulia@social.example"_s},
        {u"agent.name"_s, m_program.agent().name},
        {u"agent.first_name"_s, m_program.agent().name},
        {u"brand.name"_s, tr("your brand")},
        {u"account.name"_s, tr("your account")},
    };
    const FilledText filled = fillTemplate(parseTemplate(m_text->toPlainText()), sample, {});
    m_preview->setText(filled.text.isEmpty() ? QString() : tr("Reads: %1").arg(filled.text));
    m_preview->setVisible(!filled.text.isEmpty());
}

void CannedForm::focusTitle()
{
    m_title->setFocus();
}

} // namespace sportello
