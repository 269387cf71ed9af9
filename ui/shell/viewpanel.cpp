// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/viewpanel.h"

#include "domain/query.h"
#include "services/errortext.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ViewPanel::ViewPanel(const Theme &theme, const AgentId &me, QWidget *parent)
    : DeskPanel(theme, parent)
    , m_me(me)
    , m_name(addField(u"viewName"_s, tr("Name")))
    , m_query(addField(u"viewQuery"_s, tr("Shows")))
    , m_forAll(new QCheckBox(tr("For everybody"), this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"viewPanel"_s);
    m_name->setMaxLength(60);
    m_query->setMaxLength(1000);
    m_query->setPlaceholderText(tr("All conversations"));
    m_forAll->setObjectName(u"viewForAll"_s);
    m_problem->setObjectName(u"viewProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    auto *save = new QPushButton(tr("Save view"), this);
    save->setObjectName(u"viewSave"_s);
    save->setProperty("kind", u"primary"_s);
    column().addWidget(m_forAll);
    column().addWidget(m_problem);
    column().addWidget(save, 0, Qt::AlignRight);
    connect(save, &QPushButton::clicked, this, &ViewPanel::choose);
}

QLineEdit *ViewPanel::addField(const QString &name, const QString &label)
{
    auto *field = new QLineEdit(this);
    auto *words = new QLabel(label, this);
    words->setBuddy(field);
    field->setObjectName(name);
    field->setAccessibleName(label);
    column().addWidget(words);
    column().addWidget(field);
    connect(field, &QLineEdit::returnPressed, this, &ViewPanel::choose);
    connect(field, &QLineEdit::textEdited, this, [this] { setProblem({}); });
    return field;
}

void ViewPanel::open(const SavedView &view)
{
    m_view = view;
    m_name->setText(view.name);
    m_query->setText(view.query);
    m_query->setCursorPosition(0);
    m_forAll->setChecked(!view.agent && !view.id.isNull());
    setProblem({});
    ask(view.id.isNull() ? tr("Save as a view") : tr("Change the view"), m_name);
    m_name->selectAll();
}

void ViewPanel::choose()
{
    const ParsedQuery parsed = parseQuery(m_query->text());
    if (m_name->text().trimmed().isEmpty()) {
        setProblem(tr("Give the view a name."));
        m_name->setFocus();
        return;
    }
    if (parsed.problem) {
        setProblem(ErrorText::forQuery(*parsed.problem));
        m_query->setFocus();
        return;
    }
    m_view.name = m_name->text().trimmed();
    m_view.query = m_query->text().trimmed();
    m_view.agent = m_forAll->isChecked() ? std::nullopt : std::optional(m_me);
    dismiss();
    Q_EMIT chosen(m_view);
}

void ViewPanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
    place();
}

} // namespace sportello
