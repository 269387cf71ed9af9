// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/guard/privatepoststrip.h"

#include "domain/checks/privatedatarule.h"

#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Whether we said something in the thread after that row.
bool isAnswered(const ThreadModel &model, int row)
{
    for (int i = row + 1; i < model.rowCount(); ++i) {
        const ThreadRow &later = model.row(i);
        if (later.item() || (later.message() && later.message()->direction == Direction::Out))
            return true;
    }
    return false;
}

} // namespace

PrivatePostStrip::PrivatePostStrip(const Theme &theme, ThreadModel &model, QWidget *parent)
    : Strip(theme, Tone::Bad, parent)
    , m_model(model)
    , m_ask(addButton(tr("Ask to delete it, go on in private"), u"askToDelete"_s))
    , m_hide(addButton(tr("Hide it…"), u"hidePost"_s))
{
    setObjectName(u"privatePost"_s);
    connect(m_ask, &QPushButton::clicked, this, &PrivatePostStrip::askToDeleteWanted);
    connect(m_hide, &QPushButton::clicked, this, [this] {
        const int row = m_model.rowOf(m_row);
        if (const Message *message = row < 0 ? nullptr : m_model.row(row).message())
            Q_EMIT hideWanted(Message(*message));
    });
    connect(addButton(tr("Not now"), u"leavePost"_s), &QPushButton::clicked, this, [this] {
        m_aside.insert(m_row);
        setText({});
    });
}

void PrivatePostStrip::look(const QString &contact,
                            const std::function<bool(const Message &)> &canHide)
{
    const ThreadRow *masked = m_model.newestMasked();
    if (!masked || m_aside.contains(masked->key)
        || isAnswered(m_model, m_model.rowOf(masked->key))) {
        m_row.clear();
        setText({});
        return;
    }
    m_row = masked->key;
    m_hide->setVisible(canHide(*masked->message()));
    setText(tr("%1 published %2. Everybody can read it on the network; here it is masked.")
                .arg(contact, PrivateDataRule::kindWords(masked->privateKinds)));
}

} // namespace sportello
