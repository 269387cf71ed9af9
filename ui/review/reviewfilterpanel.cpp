// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewfilterpanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 60;

} // namespace

ReviewFilterPanel::ReviewFilterPanel(ReviewPreferences &preferences, const Theme &theme,
                                     QWidget *parent)
    : DeskPanel(theme, parent)
    , m_preferences(preferences)
    , m_name(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    setObjectName(u"reviewFilterPanel"_s);
    m_name->setObjectName(u"reviewFilterName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(LongestName);
    column().addWidget(m_name);
    m_problem->setObjectName(u"reviewFilterProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    column().addWidget(m_problem);
    auto *save = new QPushButton(tr("Save"), this);
    save->setObjectName(u"reviewFilterSave"_s);
    save->setProperty("kind", u"primary"_s);
    column().addWidget(save, 0, Qt::AlignRight);
    connect(save, &QPushButton::clicked, this, &ReviewFilterPanel::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &ReviewFilterPanel::keep);
    connect(m_name, &QLineEdit::textEdited, this, [this] { setProblem({}); });
}

void ReviewFilterPanel::askToSave(const QString &query)
{
    m_filter = {{}, query};
    open(tr("Save these choices"));
}

void ReviewFilterPanel::askToRename(const NamedReviewFilter &filter)
{
    m_filter = filter;
    open(tr("Another name for these choices"));
}

void ReviewFilterPanel::open(const QString &question)
{
    m_name->setText(m_filter.name);
    m_name->selectAll();
    setProblem({});
    ask(question, m_name);
}

QString ReviewFilterPanel::problem(const QString &name) const
{
    if (name.isEmpty())
        return tr("Give them a name.");
    const QList<NamedReviewFilter> all = m_preferences.filters();
    const bool isTaken = std::any_of(all.cbegin(), all.cend(), [&](const NamedReviewFilter &each) {
        return each.name != m_filter.name && each.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? tr("There are choices with this name already.") : QString();
}

void ReviewFilterPanel::keep()
{
    const QString name = m_name->text().simplified();
    const QString why = problem(name);
    if (!why.isEmpty()) {
        setProblem(why);
        m_name->setFocus();
        return;
    }
    if (m_filter.name.isEmpty())
        m_preferences.saveFilter({name, m_filter.query});
    else
        m_preferences.renameFilter(m_filter.name, name);
    dismiss();
    Q_EMIT kept(name);
}

void ReviewFilterPanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
    if (isVisible())
        place();
}

} // namespace sportello
