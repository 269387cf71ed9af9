// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/querychips.h"

#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/search/searchwords.h"

#include <QLabel>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestChip = 40; // letters

constexpr std::array offered{QueryTerm::Field::From, QueryTerm::Field::Has, QueryTerm::Field::Tag,
                             QueryTerm::Field::After, QueryTerm::Field::Before};

} // namespace

QueryChips::QueryChips(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_flow(new FlowLayout(this))
    , m_title(new QLabel(tr("Read as"), this))
{
    setObjectName(u"queryChips"_s);
    m_flow->setContentsMargins(12, 8, 12, 8);
    m_flow->setSpacing(6);
    m_title->setProperty("tone", u"second"_s);
    m_flow->addWidget(m_title);
    connect(&theme, &Theme::changed, this, &QueryChips::build);
}

void QueryChips::setQuery(const Query &query)
{
    if (query == m_query)
        return;
    m_query = query;
    build();
}

void QueryChips::build()
{
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        // One of them may have been pressed just now.
        chip->deleteLater();
    }
    m_chips.clear();
    const auto add = [this](const QString &text) {
        auto *chip = new QToolButton(this);
        chip->setText(text);
        chip->setFocusPolicy(Qt::StrongFocus);
        m_flow->addWidget(chip);
        m_chips.append(chip);
        chip->show();
        return chip;
    };
    for (qsizetype i = 0; i < m_query.terms.size(); ++i) {
        const QString whole = SearchWords::term(m_query.terms.at(i)).simplified();
        const QString shown =
            whole.size() > LongestChip ? whole.left(LongestChip - 1) + u'…' : whole;
        QToolButton *chip = add(QString(shown).replace(u'&', u"&&"_s));
        chip->setObjectName(u"queryChip"_s);
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setIcon(m_theme.icon(u"close"_s, Token::Tx2));
        chip->setIconSize({12, 12});
        chip->setLayoutDirection(layoutDirection() == Qt::LeftToRight ? Qt::RightToLeft
                                                                      : Qt::LeftToRight);
        chip->setToolTip(tr("Search without this"));
        chip->setAccessibleName(tr("Search without: %1").arg(whole));
        connect(chip, &QToolButton::clicked, this, [this, i] { Q_EMIT removeWanted(i); });
    }
    for (const QueryTerm::Field field : offered) {
        const bool used =
            std::any_of(m_query.terms.begin(), m_query.terms.end(),
                        [field](const QueryTerm &term) { return term.field == field; });
        if (used)
            continue;
        const QString beginning = fieldName(field) + u':';
        QToolButton *chip = add(beginning);
        chip->setObjectName(u"fieldChip"_s);
        chip->setProperty("kind", u"link"_s);
        chip->setAccessibleName(tr("Narrow the search by %1").arg(beginning));
        connect(chip, &QToolButton::clicked, this,
                [this, beginning] { Q_EMIT fieldWanted(beginning); });
    }
    setMinimumHeight(m_flow->heightForWidth(width()));
}

void QueryChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setMinimumHeight(m_flow->heightForWidth(event->size().width()));
}

} // namespace sportello
