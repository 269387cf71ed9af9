// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewstrip.h"

#include "services/reviewpreferences.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"
#include "ui/review/reviewfilterbutton.h"
#include "ui/review/reviewfilters.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ReviewStrip::ReviewStrip(Program &program, ReviewPreferences &preferences, const Theme &theme,
                         QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_preferences(preferences)
    , m_theme(theme)
{
    build();
    connect(&theme, &Theme::changed, this, &ReviewStrip::applyFonts);
    applyFonts();
    showCount({}, false);
}

void ReviewStrip::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    column->addWidget(buildHead());
    m_filters = new ReviewFilters(m_program, m_theme, this);
    const auto follow = [this] { m_saved->showQuery(m_filters->text()); };
    connect(m_filters, &ReviewFilters::changed, this, follow);
    connect(m_saved, &ReviewFilterButton::chosen, m_filters, &ReviewFilters::setText);
    connect(m_saved, &ReviewFilterButton::told, this, &ReviewStrip::told);
    follow();
    column->addWidget(m_filters);
    m_problem = new WrappedLabel({}, this);
    m_problem->setObjectName(u"reviewProblem"_s);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->hide();
    column->addWidget(m_problem);
}

QPushButton *ReviewStrip::addButton(QWidget *parent, const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    parent->layout()->addWidget(button);
    return button;
}

QWidget *ReviewStrip::buildHead()
{
    auto *head = new QWidget(this);
    auto *flow = new FlowLayout(head);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    m_title = new QLabel(tr("Review"), head);
    m_title->setObjectName(u"reviewTitle"_s);
    flow->addWidget(m_title);
    m_count = new QLabel(head);
    m_count->setObjectName(u"reviewCount"_s);
    m_count->setProperty("tone", u"second"_s);
    flow->addWidget(m_count);
    m_saved = new ReviewFilterButton(m_preferences, m_theme, parentWidget(), head);
    flow->addWidget(m_saved);
    m_all = addButton(head, u"reviewAll"_s, tr("Show all again"));
    connect(m_all, &QPushButton::clicked, this, &ReviewStrip::allWanted);
    m_sample = addButton(head, u"reviewSample"_s, tr("Look at 20 at random"));
    connect(m_sample, &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(false); });
    m_spread = addButton(head, u"reviewSpread"_s, tr("20, spread over agents"));
    m_spread->setToolTip(tr("At random, of every agent as many as of the others"));
    connect(m_spread, &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(true); });
    m_figures = addButton(head, u"reviewFigures"_s, tr("Show figures"));
    m_figures->setIcon(m_theme.icon(u"chart"_s));
    m_figures->setCheckable(true);
    m_figures->setChecked(m_preferences.showsFigures());
    connect(m_figures, &QPushButton::toggled, this, [this](bool isOn) {
        m_preferences.setShowsFigures(isOn);
        Q_EMIT figuresChosen();
    });
    m_export = addButton(head, u"reviewExport"_s, tr("Export as CSV…"));
    m_export->setIcon(m_theme.icon(u"export"_s));
    connect(m_export, &QPushButton::clicked, this, &ReviewStrip::exportWanted);
    return head;
}

void ReviewStrip::showCount(const std::optional<int> &count, bool isSample)
{
    m_count->setText(!count         ? tr("Counting…")
                         : isSample ? tr("%n at random", nullptr, *count)
                                    : tr("%n reply(s)", nullptr, *count));
    m_all->setVisible(isSample);
}

void ReviewStrip::setCanExport(bool can)
{
    m_export->setEnabled(can);
}

void ReviewStrip::setProblem(const QString &sentence)
{
    m_filters->setProblem(sentence);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_problem->fit();
}

void ReviewStrip::setHasRoomForFigures(bool has)
{
    m_figures->setEnabled(has);
    m_figures->setToolTip(has ? QString() : tr("The window is too small for the figures."));
}

bool ReviewStrip::wantsFigures() const
{
    return m_figures->isChecked();
}

void ReviewStrip::applyFonts()
{
    m_title->setFont(m_theme.font(FontRole::Title, QFont::DemiBold));
}

} // namespace sportello
