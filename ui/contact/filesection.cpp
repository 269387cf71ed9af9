// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/filesection.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/breakinglabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/wrappedlabel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = ContactFact::Kind;

bool isSame(const ContactFact &one, const ContactFact &other)
{
    return one.kind == other.kind && one.value == other.value;
}

} // namespace

FileSection::FileSection(ContactFile &file, Store &store, Settings &settings, const Theme &theme,
                         QWidget *parent)
    : FoldSection(u"contactFile"_s, tr("On file"), settings, theme, parent)
    , m_file(file)
    , m_add(addHeadingAction(tr("Add"), u"addContactFact"_s))
    , m_editorBox(new QWidget(this))
    , m_kind(new QComboBox(m_editorBox))
    , m_value(new QLineEdit(m_editorBox))
    , m_problem(new WrappedLabel({}, m_editorBox))
{
    m_add->setAccessibleName(tr("Put something on file"));
    connect(m_add, &QPushButton::clicked, this, &FileSection::write);
    buildEditor();
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.contactFacts.contains(m_contact))
            read();
    });
}

QString FileSection::kindName(Kind kind)
{
    switch (kind) {
    case Kind::Phone: return tr("Phone");
    case Kind::Email: return tr("E-mail");
    case Kind::CustomerNumber: return tr("Customer number");
    case Kind::Name: return tr("Name");
    case Kind::Handle: return tr("Handle");
    }
    return {};
}

void FileSection::buildEditor()
{
    auto *layout = new QVBoxLayout(m_editorBox);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(4);
    m_kind->setObjectName(u"factKind"_s);
    m_kind->setAccessibleName(tr("What it is"));
    for (const Kind kind :
         {Kind::Phone, Kind::Email, Kind::CustomerNumber, Kind::Name, Kind::Handle})
        m_kind->addItem(kindName(kind), int(kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(6);
    m_value->setObjectName(u"factValue"_s);
    m_value->setAccessibleName(tr("What shall be on file"));
    m_value->installEventFilter(this);
    m_problem->setObjectName(u"factProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->hide();
    auto *buttons = new FlowLayout;
    buttons->setSpacing(6);
    auto *keepButton = new QPushButton(tr("Put on file"), m_editorBox);
    keepButton->setObjectName(u"keepFact"_s);
    auto *cancel = new QPushButton(tr("Cancel"), m_editorBox);
    cancel->setObjectName(u"cancelFact"_s);
    for (QPushButton *button : {keepButton, cancel}) {
        button->setProperty("extent", u"small"_s);
        buttons->addWidget(button);
    }
    layout->addWidget(m_kind);
    layout->addWidget(m_value);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(keepButton, &QPushButton::clicked, this, &FileSection::keep);
    connect(m_value, &QLineEdit::returnPressed, this, &FileSection::keep);
    connect(cancel, &QPushButton::clicked, this, &FileSection::closeEditor);
    const auto hint = [this] {
        const auto kind = Kind(m_kind->currentData().toInt());
        m_value->setPlaceholderText(kind == Kind::Phone        ? tr("+39 02 5550 0100")
                                        : kind == Kind::Email  ? tr("name@example.org")
                                        : kind == Kind::Handle ? tr("network:name@example.org")
                                                               : QString());
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, hint);
    hint();
    m_editorBox->hide();
    static_cast<QVBoxLayout *>(this->layout())->insertWidget(1, m_editorBox);
}

void FileSection::setCard(const ContactCard &card)
{
    if (card.contact.id == m_contact && m_filled)
        return;
    if (card.contact.id != m_contact) {
        m_contact = card.contact.id;
        m_facts.clear();
        m_filled = false;
        m_value->clear();
        m_problem->hide();
        m_editorBox->hide();
        fill();
    }
    read();
}

void FileSection::read()
{
    whenDone(m_file.of(m_contact), this,
             [this, number = ++m_number](const Result<QList<ContactFact>> &facts) {
        if (number != m_number || !facts)
            return;
        if (m_filled && m_facts == *facts)
            return;
        m_facts = *facts;
        m_filled = true;
        fill();
        Q_EMIT refilled();
    });
}

void FileSection::fill()
{
    clearBody();
    QList<ContactFact> shown;
    for (const ContactFact &fact : std::as_const(m_facts)) {
        const auto same = [&fact](const ContactFact &other) { return isSame(fact, other); };
        if (std::ranges::none_of(shown, same))
            shown.append(fact);
    }
    setCount(int(shown.size()));
    if (m_filled && shown.isEmpty())
        addSentence(tr("Nothing is on file about this person."));
    for (const ContactFact &fact : std::as_const(shown))
        body().addWidget(row(fact));
}

QWidget *FileSection::row(const ContactFact &fact)
{
    auto *made = new QWidget(this);
    made->setObjectName(u"fact-"_s + fact.id.key());
    auto *line = new QHBoxLayout(made);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *kind = new BreakingLabel(made);
    kind->setTextFormat(Qt::PlainText);
    kind->setFont(theme().font(FontRole::Meta));
    kind->setProperty("tone", u"second"_s);
    kind->setText(fact.source == ContactFact::Source::Import
                      ? tr("%1, from a file", "phone, e-mail …").arg(kindName(fact.kind))
                      : kindName(fact.kind));
    auto *value = new BreakingLabel(made);
    value->setObjectName(u"factText"_s);
    value->setTextFormat(Qt::PlainText);
    value->setText(isolateBidi(fact.value));
    words->addWidget(kind);
    words->addWidget(value);
    auto *off = new QPushButton(made);
    off->setObjectName(u"removeFact-"_s + fact.id.key());
    off->setProperty("kind", u"flat"_s);
    off->setIcon(theme().icon(u"close"_s, Token::Tx2));
    off->setAccessibleName(tr("Take off file: %1").arg(fact.value));
    off->setToolTip(off->accessibleName().toHtmlEscaped());
    connect(off, &QPushButton::clicked, this, [this, fact] { remove(fact); });
    line->addLayout(words, 1);
    line->addWidget(off, 0, Qt::AlignTop);
    return made;
}

void FileSection::write()
{
    setFolded(false);
    m_editorBox->show();
    m_value->setFocus();
}

void FileSection::keep()
{
    const auto kind = Kind(m_kind->currentData().toInt());
    whenDone(m_file.add(m_contact, kind, m_value->text(), m_agent), this,
             [this, about = m_contact](const Result<ContactFact> &fact) {
        if (about != m_contact)
            return;
        if (!fact) {
            showProblem(fact.error());
            return;
        }
        closeEditor();
        Q_EMIT added(*fact);
    });
}

void FileSection::remove(const ContactFact &fact)
{
    QList<ContactFact> all;
    for (const ContactFact &each : std::as_const(m_facts)) {
        if (isSame(each, fact))
            all.append(each);
    }
    // The button goes with its row.
    m_add->setFocus();
    removeNext(all, 0);
}

void FileSection::removeNext(const QList<ContactFact> &facts, qsizetype at)
{
    if (at >= facts.size()) {
        Q_EMIT removed(facts);
        return;
    }
    whenDone(m_file.remove(facts.at(at).id, m_agent), this,
             [this, facts, at](const Result<Done> &done) {
        if (done)
            removeNext(facts, at + 1);
        else
            showProblem(done.error());
    });
}

void FileSection::showProblem(const Error &error)
{
    m_editorBox->show();
    m_problem->setText(ErrorText::forError(error, ErrorText::Action::Save).text());
    m_problem->show();
}

void FileSection::closeEditor()
{
    m_value->clear();
    m_problem->hide();
    // Before hiding: otherwise the focus would wander out of the panel.
    m_add->setFocus();
    m_editorBox->hide();
}

bool FileSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_value && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeEditor();
        return true;
    }
    return FoldSection::eventFilter(watched, event);
}

} // namespace sportello
