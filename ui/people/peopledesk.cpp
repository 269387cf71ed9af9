// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/people/peopledesk.h"

#include "core/future.h"
#include "ui/common/format.h"
#include "ui/contact/contactpanel.h"
#include "ui/contact/filesection.h"
#include "ui/contact/tiessection.h"
#include "ui/conversation/conversationpane.h"
#include "ui/people/contactimportdialog.h"
#include "ui/people/mergepanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/undoer.h"

#include <QAction>
#include <QMenu>

namespace sportello {

using namespace Qt::StringLiterals;

PeopleDesk::PeopleDesk(const Parts &parts, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_agent(parts.program.agent().id)
    , m_panel(new MergePanel(parts.program.contactCards(), parts.program.accounts(), parts.theme,
                             window))
{
    connectActions(actions);
    connectPanel(actions);
    connect(m_panel, &MergePanel::chosen, this,
            [this](const HandleId &handle, const QString &name) {
        const std::optional<ContactCard> &card = m_parts.contact.card();
        if (!card)
            return;
        followMerge(
            m_parts.program.contactMerges().mergeWithHandle(card->contact.id, handle, m_agent),
            name);
    });
    connect(&parts.thread, &ConversationPane::impostorDismissWanted, this,
            &PeopleDesk::dismissImpostor);
}

void PeopleDesk::connectActions(const Actions &actions)
{
    const auto on = [this, &actions](ActionId id, auto function) {
        connect(actions[id], &QAction::triggered, this, function);
    };
    on(ActionId::ImportContacts, [this] { importContacts(); });
    on(ActionId::MergeWith, [this] { askMerge(); });
    on(ActionId::MergeSuggested, [this] { mergeSuggested(); });
    on(ActionId::DismissSuggested, [this] { dismissSuggested(); });
}

void PeopleDesk::connectPanel(const Actions &actions)
{
    ContactPanel *panel = &m_parts.contact;
    connect(panel, &ContactPanel::menuFilling, this,
            [this, &actions](QMenu &menu, const ContactCard &card) {
        fillMenu(menu, card, actions);
    });
    const TiesSection *ties = &panel->ties();
    connect(ties, &TiesSection::mergeWanted, this, &PeopleDesk::merge);
    connect(ties, &TiesSection::dismissWanted, this, &PeopleDesk::dismiss);
    connect(ties, &TiesSection::takeBackWanted, this, &PeopleDesk::takeBack);
    ContactFile *file = &m_parts.program.contactFile();
    connect(&panel->file(), &FileSection::added, this, [this, file](const ContactFact &fact) {
        noteStep(tr("On file: %1").arg(fact.value),
                 [this, file, fact] { return file->remove(fact.id, m_agent); });
    });
    connect(&panel->file(), &FileSection::removed, this,
            [this, file](const QList<ContactFact> &facts) {
        QList<ContactFactId> ids;
        for (const ContactFact &fact : facts)
            ids.append(fact.id);
        noteStep(tr("Taken off file: %1").arg(facts.first().value),
                 [this, file, ids] { return file->putBack(ids, m_agent); });
    });
}

void PeopleDesk::fillMenu(QMenu &menu, const ContactCard &card, const Actions &actions)
{
    menu.addAction(actions[ActionId::MergeWith]);
    if (card.handles.size() < 2)
        return;
    for (const CardHandle &each : card.handles) {
        const QString name = m_parts.contact.ties().nameOf(each.handle);
        menu.addAction(
            tr("Separate %1: somebody else", "an address").arg(name).replace(u'&', u"&&"_s), this,
            [this, handle = each.handle] { splitOff(handle); });
    }
}

void PeopleDesk::importContacts()
{
    auto *dialog = new ContactImportDialog(m_parts.program, m_window->window());
    connect(dialog, &ContactImportDialog::imported, this, [this](const ContactImport &import) {
        noteStep(tr("Put on file: %n entries", nullptr, import.facts), [this, id = import.id] {
            return andThen(m_parts.program.contactFile().undoImport(id, m_agent), this,
                           [](int) { return readyValue(Done{}); });
        });
    });
    dialog->open();
}

void PeopleDesk::askMerge()
{
    const std::optional<ContactCard> &card = m_parts.contact.card();
    if (!card) {
        Q_EMIT told(tr("Open the contact panel of a conversation first."));
        return;
    }
    m_panel->open(Format::name(card->conversation).simplified(), *card);
}

void PeopleDesk::mergeSuggested()
{
    const auto suggestion = m_parts.contact.ties().suggestion();
    if (!m_parts.contact.isVisible() || !suggestion) {
        Q_EMIT told(tr("Nobody else seems to be this person."));
        return;
    }
    merge(*suggestion);
}

void PeopleDesk::dismissSuggested()
{
    const auto suggestion = m_parts.contact.ties().suggestion();
    if (!m_parts.contact.isVisible() || !suggestion) {
        Q_EMIT told(tr("Nobody else seems to be this person."));
        return;
    }
    dismiss(*suggestion);
}

void PeopleDesk::merge(const MergeSuggestion &suggestion)
{
    const std::optional<ContactCard> &card = m_parts.contact.card();
    if (!card)
        return;
    followMerge(m_parts.program.contactMerges().merge(card->contact.id, suggestion.contact.id,
                                                      suggestion.reasons.first().ground, m_agent),
                m_parts.contact.ties().nameOf(suggestion));
}

void PeopleDesk::followMerge(const Future<ContactMove> &merged, const QString &name)
{
    whenDone(merged, this, [this, name](const Result<ContactMove> &move) {
        if (!isDone(move))
            return;
        noteStep(tr("Put together with %1", "name of a person").arg(name),
                 [this, id = move->id] { return undoMove(id); });
    });
}

Future<Done> PeopleDesk::redo(const ContactMove &move)
{
    ContactMerges *merges = &m_parts.program.contactMerges();
    if (move.kind == ContactMove::Kind::Split && !move.handles.isEmpty()) {
        return andThen(merges->splitOff(move.handles.first().id, m_agent), this,
                       [](const ContactMove &) { return readyValue(Done{}); });
    }
    auto merged = merges->merge(move.into, move.from, mergeGroundFromWord(move.reason), m_agent);
    return andThen(merged, this, [this, merges, move](const ContactMove &) {
        return merges->undismiss(move.from, move.into, m_agent);
    });
}

Future<Done> PeopleDesk::undoMove(const ContactMoveId &id)
{
    return andThen(
        m_parts.program.contactMerges().takeBack(id, ContactMerges::Then::AsBefore, m_agent), this,
        [](const ContactMove &) { return readyValue(Done{}); });
}

void PeopleDesk::dismiss(const MergeSuggestion &suggestion)
{
    const std::optional<ContactCard> &card = m_parts.contact.card();
    if (!card)
        return;
    ContactMerges *merges = &m_parts.program.contactMerges();
    const ContactId contact = card->contact.id;
    const ContactId other = suggestion.contact.id;
    const QString name = m_parts.contact.ties().nameOf(suggestion);
    whenDone(merges->dismiss(contact, other, m_agent), this,
             [this, merges, contact, other, name](const Result<Done> &done) {
        if (!isDone(done))
            return;
        noteStep(tr("Somebody else: %1", "name of a person").arg(name),
                 [=, this] { return merges->undismiss(contact, other, m_agent); });
    });
}

void PeopleDesk::takeBack(const ContactMove &move)
{
    ContactMerges *merges = &m_parts.program.contactMerges();
    whenDone(merges->takeBack(move.id, ContactMerges::Then::Differ, m_agent), this,
             [this](const Result<ContactMove> &undone) {
        if (!isDone(undone))
            return;
        const bool isMerge = undone->kind == ContactMove::Kind::Merge;
        noteStep(isMerge ? tr("Taken apart") : tr("Put together again"),
                 [this, move = *undone] { return redo(move); });
    });
}

void PeopleDesk::splitOff(const Handle &handle)
{
    const QString name = m_parts.contact.ties().nameOf(handle);
    whenDone(m_parts.program.contactMerges().splitOff(handle.id, m_agent), this,
             [this, name](const Result<ContactMove> &move) {
        if (isDone(move))
            noteStep(tr("Separated: %1", "an address").arg(name),
                     [this, id = move->id] { return undoMove(id); });
    });
}

void PeopleDesk::dismissImpostor(const HandleId &handle)
{
    ImpostorWatch *watch = &m_parts.program.impostorWatch();
    whenDone(watch->dismiss(handle, m_agent), this,
             [this, watch, handle](const Result<Done> &done) {
        if (isDone(done))
            noteStep(tr("Marked as harmless"),
                     [this, watch, handle] { return watch->bringBack(handle, m_agent); });
    });
}

void PeopleDesk::noteStep(const QString &text, const std::function<Future<Done>()> &takeBack)
{
    m_parts.thread.forgetLast();
    m_parts.undoer.noteStep({}, text, takeBack);
}

} // namespace sportello
