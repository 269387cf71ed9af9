// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/viewdesk.h"

#include "core/future.h"
#include "ui/shell/viewpanel.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array openers{ActionId::ShowSaved1, ActionId::ShowSaved2, ActionId::ShowSaved3,
                             ActionId::ShowSaved4, ActionId::ShowSaved5, ActionId::ShowSaved6,
                             ActionId::ShowSaved7, ActionId::ShowSaved8, ActionId::ShowSaved9};

QList<SavedViewId> idsOf(const QList<SavedView> &views)
{
    QList<SavedViewId> ids;
    for (const SavedView &view : views)
        ids.append(view.id);
    return ids;
}

} // namespace

ViewDesk::ViewDesk(Program &program, const Theme &theme, const Actions &actions, Undoer &undoer,
                   QWidget *parent)
    : QObject(parent)
    , m_program(program)
    , m_actions(actions)
    , m_undoer(undoer)
    , m_panel(new ViewPanel(theme, program.agent().id, parent))
{
    connect(m_panel, &ViewPanel::chosen, this, &ViewDesk::save);
    connect(&program.views(), &Views::savedChanged, this, &ViewDesk::noteSaved);
    connectActions();
    updateActions();
}

void ViewDesk::connectActions()
{
    for (size_t i = 0; i < openers.size(); ++i) {
        connect(m_actions[openers[i]], &QAction::triggered, this, [this, i] {
            const QList<SavedView> &views = m_program.views().saved();
            if (qsizetype(i) < views.size())
                Q_EMIT wanted(views.at(qsizetype(i)));
        });
    }
    const auto on = [this](ActionId id, auto function) {
        connect(m_actions[id], &QAction::triggered, this, [this, function] {
            if (m_shown.saved)
                function(*m_shown.saved);
        });
    };
    on(ActionId::ChangeView, [this](const SavedViewId &id) { askChange(id); });
    on(ActionId::MoveViewUp, [this](const SavedViewId &id) { move(id, -1); });
    on(ActionId::MoveViewDown, [this](const SavedViewId &id) { move(id, 1); });
    on(ActionId::RemoveView, [this](const SavedViewId &id) { remove(id); });
}

void ViewDesk::updateActions()
{
    const QList<SavedView> &views = m_program.views().saved();
    for (size_t i = 0; i < openers.size(); ++i) {
        QAction *action = m_actions[openers[i]];
        const bool there = qsizetype(i) < views.size();
        action->setVisible(there);
        // An ampersand in a name is no mnemonic.
        if (there)
            action->setText(QString(views.at(qsizetype(i)).name).replace(u'&', u"&&"_s));
    }
    const bool shown = m_shown.saved && !m_shown.isSearch();
    for (const ActionId id :
         {ActionId::ChangeView, ActionId::MoveViewUp, ActionId::MoveViewDown, ActionId::RemoveView})
        m_actions[id]->setEnabled(shown);
}

void ViewDesk::setShown(const InboxView &view)
{
    m_shown = view;
    updateActions();
}

std::optional<SavedView> ViewDesk::find(const SavedViewId &id) const
{
    for (const SavedView &view : m_program.views().saved()) {
        if (view.id == id)
            return view;
    }
    return {};
}

void ViewDesk::noteSaved()
{
    updateActions();
    if (m_added) {
        if (const std::optional<SavedView> view = find(*m_added)) {
            m_added.reset();
            Q_EMIT wanted(*view);
            return;
        }
    }
    if (!m_shown.saved || m_shown.isSearch())
        return;
    const std::optional<SavedView> view = find(*m_shown.saved);
    if (!view)
        Q_EMIT gone();
    else if (parseQuery(view->query).query != m_shown.savedQuery)
        Q_EMIT wanted(*view);
}

void ViewDesk::askSave(const std::optional<QString> &query, ConversationOrder order)
{
    if (!query) {
        Q_EMIT told(tr("Drafts and publishing problems are of this computer and cannot be saved as "
                       "a view. Search for something first."));
        return;
    }
    SavedView view;
    view.agent = m_program.agent().id;
    view.query = *query;
    view.order = order;
    m_panel->open(view);
}

void ViewDesk::askChange(const SavedViewId &id)
{
    if (const std::optional<SavedView> view = find(id))
        m_panel->open(*view);
}

template<typename T>
void ViewDesk::follow(const Future<T> &future, std::function<void(const T &)> then)
{
    whenDone(future, this, [this, then](const Result<T> &result) {
        if (result)
            then(result.value());
        else if (result.error().kind == ErrorKind::NotFound)
            Q_EMIT told(tr("Somebody has removed this view meanwhile."));
        else
            Q_EMIT failed(result.error());
    });
}

void ViewDesk::save(const SavedView &view)
{
    if (view.id.isNull()) {
        add(view);
        return;
    }
    const std::optional<SavedView> before = find(view.id);
    if (!before || *before == view)
        return;
    follow<Done>(m_program.views().change(view), [this, before = *before, view](Done) {
        m_undoer.noteStep({}, tr("View changed: %1").arg(view.name),
                          [this, before] { return m_program.views().change(before); });
    });
}

void ViewDesk::add(const SavedView &view)
{
    follow<SavedView>(m_program.views().add(view), [this](const SavedView &added) {
        m_added = added.id;
        m_undoer.noteStep({}, tr("View saved: %1").arg(added.name), [this, id = added.id] {
            return andThen(m_program.views().remove(id), this,
                           [](const SavedView &) { return readyValue(Done{}); });
        });
        // The list of views may have been read before this answer.
        if (find(added.id))
            noteSaved();
    });
}

void ViewDesk::move(const SavedViewId &id, int rows)
{
    const QList<SavedViewId> before = idsOf(m_program.views().saved());
    const qsizetype from = before.indexOf(id);
    const qsizetype to = std::clamp<qsizetype>(from + rows, 0, before.size() - 1);
    if (from < 0 || from == to)
        return;
    QList<SavedViewId> after = before;
    after.move(from, to);
    const QString name = find(id)->name;
    follow<Done>(m_program.views().reorder(after), [this, before, name](Done) {
        m_undoer.noteStep({}, tr("View moved: %1").arg(name),
                          [this, before] { return m_program.views().reorder(before); });
    });
}

void ViewDesk::remove(const SavedViewId &id)
{
    follow<SavedView>(m_program.views().remove(id), [this](const SavedView &removed) {
        m_undoer.noteStep({}, tr("View removed: %1").arg(removed.name),
                          [this, removed] { return m_program.views().restore(removed); });
    });
}

} // namespace sportello
