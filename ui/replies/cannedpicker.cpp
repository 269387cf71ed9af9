// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedpicker.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/cannedlistmodel.h"
#include "ui/replies/cannedpreview.h"
#include "ui/replies/cannedrowdelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize UsualSize{736, 418};
constexpr int ListWidth = 276;

} // namespace

CannedPicker::CannedPicker(const CannedReplies &replies, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_replies(replies)
    , m_theme(theme)
    , m_model(new CannedListModel(this))
    , m_search(new QLineEdit(this))
    , m_number(new QLabel(this))
    , m_languages(new QHBoxLayout)
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_preview(new CannedPreview(theme, this))
    , m_bars(new LengthBars(theme, this))
    , m_insert(new QPushButton(this))
{
    setObjectName(u"cannedPicker"_s);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildList());
    middle->addWidget(buildPreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(buildTop());
    layout->addLayout(middle, 1);
    layout->addWidget(buildFoot());
    connect(&replies, &CannedReplies::changed, this, [this] {
        if (isVisible())
            refill();
    });
    connect(&theme, &Theme::changed, this, &CannedPicker::applyColors);
    applyColors();
    hide();
}

QWidget *CannedPicker::buildTop()
{
    auto *top = new QWidget(this);
    top->setObjectName(u"cannedTop"_s);
    m_search->setObjectName(u"cannedSearch"_s);
    m_search->setPlaceholderText(tr("Canned reply"));
    m_search->setAccessibleName(tr("Find a canned reply"));
    m_search->addAction(m_theme.icon(u"search"_s, Token::Tx3), QLineEdit::LeadingPosition);
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_number->setProperty("tone", u"third"_s);
    m_topRow = new QBoxLayout(QBoxLayout::LeftToRight, top);
    QBoxLayout *layout = m_topRow;
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_number);
    layout->addLayout(m_languages);
    m_languages->setSpacing(0);
    connect(m_search, &QLineEdit::textChanged, this, &CannedPicker::refill);
    return top;
}

QWidget *CannedPicker::buildList()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(ListWidth * m_theme.lineHeight(FontRole::Body) / 18);
    m_list->setObjectName(u"cannedList"_s);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CannedRowDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    // The search keeps the focus; its keys move the choice.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName(u"cannedEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(14, 12, 14, 12);
    m_empty->setProperty("tone", u"second"_s);
    auto *edit = new QPushButton(tr("Canned replies…"), side);
    edit->setObjectName(u"cannedEdit"_s);
    edit->setProperty("kind", u"link"_s);
    edit->setIcon(m_theme.icon(u"pencil"_s, Token::Acc));
    connect(edit, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT editorWanted();
    });
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty);
    layout->addWidget(edit, 0, Qt::AlignLeft);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CannedPicker::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, &CannedPicker::goOn);
    return side;
}

QWidget *CannedPicker::buildPreview()
{
    auto *side = new QWidget(this);
    side->setObjectName(u"cannedSide"_s);
    m_bars->setObjectName(u"cannedBars"_s);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(4);
    layout->addWidget(m_preview, 1);
    auto *bars = new QHBoxLayout;
    bars->setContentsMargins(16, 0, 16, 0);
    bars->addWidget(m_bars);
    layout->addLayout(bars);
    connect(m_preview, &CannedPreview::changed, this, &CannedPicker::showCurrent);
    connect(m_preview, &CannedPreview::finished, this, &CannedPicker::insert);
    return side;
}

QWidget *CannedPicker::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setObjectName(u"cannedFoot"_s);
    auto *keys = new QLabel(tr("↑ ↓ choose · Tab next blank · Esc close"), foot);
    keys->setProperty("tone", u"second"_s);
    auto *honest = new QLabel(tr("Inserting does not send"), foot);
    honest->setProperty("tone", u"second"_s);
    keys->setWordWrap(true);
    honest->setWordWrap(true);
    m_insert->setObjectName(u"cannedInsert"_s);
    m_insert->setText(tr("Insert"));
    m_insert->setProperty("kind", u"primary"_s);
    connect(m_insert, &QPushButton::clicked, this, &CannedPicker::insert);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(12);
    layout->addWidget(keys, 3);
    layout->addWidget(honest, 2);
    layout->addWidget(m_insert);
    return foot;
}

void CannedPicker::open(const CannedRequest &request)
{
    m_request = request;
    m_language.clear();
    m_shown = {};
    m_preview->clear();
    m_bars->setMeasures(request.measures);
    {
        const QSignalBlocker blocker(m_search);
        m_search->clear();
    }
    show();
    raise();
    refill();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CannedPicker::standOn(const QPoint &corner, const QSize &room)
{
    const QSize usual = UsualSize * m_theme.lineHeight(FontRole::Body) / 18;
    const QSize size = usual.boundedTo(room).expandedTo({320, 200});
    setGeometry(corner.x(), corner.y() - size.height(), size.width(), size.height());
}

void CannedPicker::find(const QString &text)
{
    m_search->setText(text);
}

void CannedPicker::refill()
{
    const QList<CannedHit> hits = m_replies.find(m_search->text(), m_request.context);
    const qsizetype found = hits.size();
    m_model->setHits(hits);
    m_number->setText(tr("%1 of %2").arg(found).arg(m_replies.all().size()));
    m_empty->setVisible(found == 0);
    m_empty->setText(m_replies.all().isEmpty()
                         ? tr("There are no canned replies yet.")
                         : tr("Nothing fits “%1”.").arg(m_search->text().trimmed()));
    m_list->setVisible(found > 0);
    m_list->setCurrentIndex(m_model->index(m_model->nextUsable(0, 1)));
    showCurrent();
}

void CannedPicker::showCurrent()
{
    const CannedHit *hit = m_model->hitAt(m_list->currentIndex().row());
    const bool usable = hit && hit->use == CannedUse::Usable && hit->text >= 0;
    m_insert->setEnabled(usable);
    if (!usable) {
        m_shown = {};
        m_preview->clear();
        m_bars->setText({});
        showLanguages({});
        return;
    }
    const bool isOther = hit->reply.id != m_shown;
    m_shown = hit->reply.id;
    m_text = hit->text;
    for (int i = 0; i < hit->reply.texts.size(); ++i) {
        if (!m_language.isEmpty() && hit->reply.texts.at(i).language == m_language)
            m_text = i;
    }
    // While a blank is filled in the preview changes by itself.
    if (isOther || sender() != m_preview) {
        m_preview->show(hit->reply, m_text, valuesFor(hit->reply.texts.at(m_text).language),
                        m_request.limits, m_request.context.place);
        showLanguages(*hit);
    }
    m_bars->setText(m_preview->filled().text);
}

QHash<QString, QString> CannedPicker::valuesFor(const QString &language) const
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    CannedFacts facts = m_request.facts;
    facts.date = locale.toString(m_request.now.date(), QLocale::ShortFormat);
    facts.time = locale.toString(m_request.now.time(), QLocale::ShortFormat);
    return templateValues(facts);
}

void CannedPicker::showLanguages(const CannedHit &hit)
{
    while (QLayoutItem *item = m_languages->takeAt(0)) {
        // Not at once: this may be the answer to a click on one of them.
        item->widget()->deleteLater();
        delete item;
    }
    const int count = int(hit.reply.texts.size());
    if (count < 2) {
        m_topRow->setDirection(QBoxLayout::LeftToRight);
        return;
    }
    for (int i = 0; i < count; ++i) {
        const QString language = hit.reply.texts.at(i).language;
        auto *button = new QToolButton(this);
        button->setText(Format::languageOrAny(language));
        button->setAccessibleName(tr("Text in: %1").arg(Format::languageOrAny(language)));
        button->setCheckable(true);
        button->setChecked(i == m_text);
        button->setProperty("kind", u"segment"_s);
        if (i == 0)
            button->setProperty("place", u"first"_s);
        if (i == count - 1)
            button->setProperty("place", u"last"_s);
        connect(button, &QToolButton::clicked, this, [this, language] {
            m_language = language;
            showCurrent();
            m_search->setFocus();
        });
        m_languages->addWidget(button);
        button->ensurePolished();
    }
    // A search that nobody can read what they type in is none: the languages go below it then.
    const int search = m_search->fontMetrics().averageCharWidth() * 16;
    const bool beside = m_languages->sizeHint().width() + search < width();
    m_topRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void CannedPicker::goOn()
{
    if (!m_insert->isEnabled())
        return;
    // Blanks with a default may stay as they are, but are seen once.
    if (m_preview->hasBlanks())
        m_preview->focusBlank();
    else
        insert();
}

void CannedPicker::insert()
{
    if (!m_insert->isEnabled() || m_shown.isNull())
        return;
    const QString text = m_preview->filled().text;
    const QString shortVariant = m_preview->shortVariant();
    const CannedReplyId id = m_shown;
    hide();
    Q_EMIT chosen(text, id, shortVariant);
}

void CannedPicker::dismiss()
{
    const QString typed = m_search->text();
    hide();
    Q_EMIT dismissed(typed);
}

void CannedPicker::move(int step)
{
    const int row = m_model->nextUsable(m_list->currentIndex().row() + step, step);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void CannedPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

bool CannedPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: goOn(); return true;
    case Qt::Key_Tab:
        if (!m_preview->hasBlanks())
            return false;
        m_preview->focusBlank();
        return true;
    case Qt::Key_Backspace:
        // It undoes the slash that opened it.
        if (!m_search->text().isEmpty())
            return false;
        hide();
        Q_EMIT chosen({}, {}, {});
        return true;
    default: return false;
    }
}

void CannedPicker::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"#cannedPicker { background: @surf; border: 1px solid @line2; border-radius: 8px; }"
        "#cannedTop { border-bottom: 1px solid @line; }"
        "#cannedSide { border-left: 1px solid @line; }"
        "#cannedFoot { background: @sunk; border-top: 1px solid @line; border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }"_s));
}

} // namespace sportello
