// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/facetlist.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/search/searchwords.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

FacetList::FacetList(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"facetList"_s);
    setAccessibleName(tr("Narrow the search"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // What is chosen is reached, not the area.
    setFocusPolicy(Qt::NoFocus);
    build();
    connect(&theme, &Theme::changed, this, &FacetList::build);
}

void FacetList::setFacets(const QList<HistoryFacet> &facets)
{
    if (facets == m_facets)
        return;
    m_facets = facets;
    build();
}

void FacetList::build()
{
    // Whoever is at a box stays there: the query it changed brings the boxes anew.
    const QWidget *at = QApplication::focusWidget();
    const QString focused = at && isAncestorOf(at) ? at->property("facet").toString() : QString();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    QWidget *again = nullptr;
    for (const HistoryFacet &facet : std::as_const(m_facets)) {
        auto *heading = new QLabel(SearchWords::heading(facet.of), content);
        heading->setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
        column->addWidget(heading);
        int shown = 0;
        for (const HistoryFacet::Value &value : facet.values) {
            if (!value.isChosen && shown >= MostValues)
                continue;
            ++shown;
            QWidget *row = makeValue(facet.of, value);
            column->addWidget(row);
            if (auto *box = row->findChild<QCheckBox *>();
                box && !focused.isEmpty() && box->property("facet").toString() == focused)
                again = box;
        }
        column->addSpacing(8);
    }
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    if (again)
        again->setFocus(Qt::OtherFocusReason);
}

QWidget *FacetList::makeValue(HistoryFacet::Of of, const HistoryFacet::Value &value)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    const QString whole = SearchWords::value(of, value);
    auto *box = new QCheckBox(row);
    const int room = width() > 120 ? width() - 110 : 100;
    const QString shown = box->fontMetrics().elidedText(whole, Qt::ElideMiddle, room);
    box->setText(QString(shown).replace(u'&', u"&&"_s));
    box->setChecked(value.isChosen);
    box->setObjectName(u"facetValue"_s);
    box->setToolTip(whole.toHtmlEscaped());
    box->setProperty("facet", u"%1 %2"_s.arg(int(of)).arg(value.label));
    box->setAccessibleName(tr("%1, %n message(s)", nullptr, value.count).arg(whole));
    connect(box, &QCheckBox::clicked, this, [this, terms = value.terms] { Q_EMIT toggled(terms); });
    line->addWidget(box, 1);
    auto *count = new QLabel(Format::count(value.count), row);
    count->setProperty("tone", u"second"_s);
    count->setFont(m_theme.font(FontRole::Meta));
    line->addWidget(count);
    return row;
}

} // namespace sportello
