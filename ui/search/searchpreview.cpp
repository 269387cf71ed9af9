// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/searchpreview.h"

#include "domain/historymatch.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/conversation/threadview.h"
#include "ui/models/accountname.h"
#include "ui/search/threadlocator.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

QString threadKeyOf(const HistoryText &text)
{
    if (text.kind == HistoryText::Kind::Note)
        return u"n"_s + text.item;
    return text.message.isNull() ? QString() : u"m%1"_s.arg(text.message.value());
}

SearchPreview::SearchPreview(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(program.store(), program.conversations(), program.outbox())
{
    setObjectName(u"historyPreview"_s);
    m_model.maskWith(program.privatePosts());
    build();
    connect(&m_model, &ThreadModel::contentChanged, this, &SearchPreview::takeContent);
    connect(&m_model, &ThreadModel::loaded, this, &SearchPreview::updateHits);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &SearchPreview::updateHits);
    connect(m_locator, &ThreadLocator::arrived, this, &SearchPreview::updateHits);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SearchPreview::updateHits);
    clear();
}

void SearchPreview::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *header = new QWidget(this);
    auto *line = new QHBoxLayout(header);
    line->setContentsMargins(16, 8, 16, 8);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_title = new QLabel(header);
    m_title->setObjectName(u"previewTitle"_s);
    m_detail = new QLabel(header);
    m_detail->setProperty("tone", u"second"_s);
    for (QLabel *label : {m_title, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(1);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        names->addWidget(label);
    }
    line->addLayout(names, 1);
    m_open = new QPushButton(tr("Open conversation"), header);
    m_open->setObjectName(u"openFound"_s);
    m_open->setIcon(m_theme.icon(u"open"_s));
    connect(m_open, &QPushButton::clicked, this, &SearchPreview::openWanted);
    line->addWidget(m_open);
    column->addWidget(header);
    m_hits = buildHits();
    column->addWidget(m_hits);
    m_pages = new QStackedWidget(this);
    m_view = new ThreadView(m_model, m_program.conversations(), m_theme, m_program.clock(), this);
    m_view->setObjectName(u"foundThread"_s);
    m_view->setAccessibleName(tr("The conversation around what was found"));
    m_locator = new ThreadLocator(m_model, *m_view, this);
    m_pages->addWidget(m_view);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    m_alone = new QLabel(scroll);
    m_alone->setTextFormat(Qt::PlainText);
    m_alone->setWordWrap(true);
    m_alone->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_alone->setMargin(16);
    scroll->setWidget(m_alone);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(scroll);
    column->addWidget(m_pages, 1);
    const auto applyFonts = [this] {
        m_title->setFont(m_theme.font(FontRole::Title, QFont::DemiBold));
        m_detail->setFont(m_theme.font(FontRole::Meta));
    };
    applyFonts();
    connect(&m_theme, &Theme::changed, this, applyFonts);
}

QWidget *SearchPreview::buildHits()
{
    auto *bar = new QWidget(this);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 4, 16, 4);
    m_position = new QLabel(bar);
    m_position->setObjectName(u"hitPosition"_s);
    m_position->setWordWrap(true);
    line->addWidget(m_position, 1);
    const auto makeButton =
        [&](const QString &icon, const QString &name, const QString &words, int by) {
        auto *button = new QToolButton(bar);
        button->setObjectName(name);
        button->setIcon(m_theme.icon(icon));
        button->setToolTip(words);
        button->setAccessibleName(words);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        line->addWidget(button);
        return button;
    };
    m_previous = makeButton(u"up"_s, u"previousHit"_s, tr("Previous hit in this conversation"), -1);
    m_next = makeButton(u"down"_s, u"nextHit"_s, tr("Next hit in this conversation"), 1);
    return bar;
}

void SearchPreview::show(const HistoryText &text, const Query &query)
{
    const bool isSame = text.conversation == m_text.conversation && !text.conversation.isNull();
    m_text = text;
    m_query = query;
    const bool isAlone = text.conversation.isNull();
    m_pages->setVisible(true);
    m_pages->setCurrentIndex(isAlone ? 1 : 0);
    m_hits->setVisible(!isAlone);
    m_open->setVisible(!isAlone);
    m_title->setText(text.title.simplified());
    m_alone->setText(isAlone ? text.text : QString());
    m_detail->setText(isAlone ? tr("Canned reply") : Format::word(text.audience));
    if (!isSame)
        m_model.setConversation(text.conversation);
    if (!isAlone)
        m_locator->show(text.conversation, threadKeyOf(text));
    if (isSame)
        takeContent();
    updateHits();
}

void SearchPreview::clear()
{
    m_text = {};
    m_locator->forget();
    m_model.setConversation({});
    m_title->clear();
    m_detail->clear();
    m_alone->clear();
    m_open->hide();
    m_hits->hide();
    m_pages->hide();
}

void SearchPreview::takeContent()
{
    const ConversationSummary &summary = m_model.content().summary;
    if (summary.id.isNull() || summary.id != m_text.conversation)
        return;
    const std::optional<Account> account = m_program.accounts().account(summary.account);
    const QString name = Format::name(summary).simplified();
    ThreadNames names{account ? AccountName::of(m_program.accounts(), *account) : QString(), name,
                      summary.contact, m_program.agent().id, m_program.settings().agentLanguages()};
    const HistoryMatcher matcher(m_query);
    if (!matcher.isEmpty())
        names.hits = [matcher](const QString &text) { return matcher.ranges(text); };
    m_view->setNames(names);
    m_title->setText(name);
    m_detail->setText(QStringList{m_program.accounts().networkDisplayName(summary.network),
                                  summary.brandName, Format::word(summary.audience),
                                  Format::word(summary.state)}
                          .join(u" · "_s));
}

QList<int> SearchPreview::hitRows() const
{
    const HistoryMatcher matcher(m_query);
    const QString own = threadKeyOf(m_text);
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const ThreadRow &each = m_model.row(row);
        const QString text = each.message() ? each.message()->text.text
            : each.note()                   ? each.note()->text
                                            : QString();
        if (each.key == own || (!matcher.isEmpty() && !matcher.ranges(text).isEmpty()))
            rows.append(row);
    }
    return rows;
}

QString SearchPreview::key() const
{
    const int row = m_view->currentIndex().row();
    return row >= 0 && row < m_model.rowCount() ? m_model.row(row).key : threadKeyOf(m_text);
}

void SearchPreview::step(int by)
{
    const QList<int> rows = hitRows();
    if (rows.isEmpty())
        return;
    const int current = m_view->currentIndex().row();
    const auto at = std::lower_bound(rows.begin(), rows.end(), current);
    qsizetype place = at - rows.begin();
    const bool isAt = at != rows.end() && *at == current;
    place += by > 0 ? (isAt ? 1 : 0) : -1;
    if (place < 0) {
        m_model.loadOlder();
        return;
    }
    const int row = rows.at(std::min(place, rows.size() - 1));
    m_view->setCurrentIndex(m_model.index(row, 0));
    m_view->scrollTo(m_model.index(row, 0), QAbstractItemView::PositionAtCenter);
    updateHits();
}

void SearchPreview::updateHits()
{
    const QList<int> rows = hitRows();
    const qsizetype place = rows.indexOf(m_view->currentIndex().row());
    if (place >= 0)
        m_position->setText(
            tr("Hit %1 of %2 in this conversation")
                .arg(Format::count(int(place) + 1), Format::count(int(rows.size()))));
    else
        m_position->setText(tr("%n hit(s) in this conversation", nullptr, int(rows.size())));
    m_previous->setEnabled(place > 0 || (place == 0 && m_model.hasOlder())
                           || (place < 0 && !rows.isEmpty()));
    m_next->setEnabled(!rows.isEmpty() && place < rows.size() - 1);
}

} // namespace sportello
