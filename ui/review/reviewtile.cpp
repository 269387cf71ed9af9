// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewtile.h"

#include "ui/charts/chartview.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

ReviewTile::ReviewTile(const Theme &theme, const QString &objectName, const QString &help,
                       QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_help(help)
    , m_title(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_beside(new QLabel(this))
    , m_side(new QWidget(this))
    , m_sideColumn(new QVBoxLayout(m_side))
    , m_chart(new ChartView(theme, this))
    , m_sentence(new WrappedLabel({}, this))
{
    setObjectName(objectName);
    setProperty("kind", u"tile"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    m_title->setObjectName(objectName + u"Title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_sideColumn->setContentsMargins(0, 0, 0, 0);
    m_sideColumn->setSpacing(0);
    m_headline->setObjectName(objectName + u"Headline"_s);
    m_sideColumn->addWidget(m_headline);
    m_beside->setObjectName(objectName + u"Beside"_s);
    m_beside->setProperty("tone", u"second"_s);
    m_sideColumn->addWidget(m_beside);
    m_sideColumn->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_side);
    m_chart->setObjectName(objectName + u"Chart"_s);
    connect(m_chart, &ChartView::cellActivated, this, &ReviewTile::cellActivated);
    row->addWidget(m_chart, 1, Qt::AlignTop);
    column->addLayout(row);
    m_sentence->setObjectName(objectName + u"Sentence"_s);
    m_sentence->setProperty("tone", u"second"_s);
    column->addWidget(m_sentence);
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &ReviewTile::applyFonts);
    applyFonts();
    setFigure({});
}

void ReviewTile::addBeside(QWidget *widget)
{
    m_sideColumn->insertWidget(1, widget, 0, Qt::AlignLeft);
}

void ReviewTile::setFigure(const ReviewFigure &figure)
{
    m_figure = figure;
    m_title->setText(figure.title);
    m_headline->setText(figure.headline);
    m_headline->setVisible(!figure.headline.isEmpty());
    m_beside->setText(figure.beside);
    const bool isDrawn = figure.chart != nullptr;
    m_side->setVisible(isDrawn && !figure.headline.isEmpty());
    m_chart->setVisible(isDrawn);
    m_chart->setChart(figure.chart, figure.title, m_help);
    const bool isBelow = isDrawn && figure.headline.isEmpty();
    m_sentence->setText(!isDrawn ? figure.sentence : isBelow ? figure.beside : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_sentence->fit();
    tell();
}

void ReviewTile::setRemark(const QString &remark)
{
    m_remark = remark;
    tell();
}

void ReviewTile::say(const QString &sentence)
{
    ReviewFigure figure;
    figure.title = m_figure.title;
    figure.sentence = sentence;
    setFigure(figure);
}

void ReviewTile::tell()
{
    const QString words = (m_figure.sentence + u'\n' + m_remark).trimmed();
    setAccessibleName(m_figure.title);
    setAccessibleDescription(words);
    setToolTip(words.isEmpty() ? QString() : u"<p>"_s + words.toHtmlEscaped() + u"</p>"_s);
}

void ReviewTile::applyFonts()
{
    m_title->setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    m_headline->setFont(m_theme.font(FontRole::Page));
    m_beside->setFont(m_theme.font(FontRole::Meta));
}

} // namespace sportello
