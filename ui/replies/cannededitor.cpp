// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannededitor.h"

#include "core/future.h"
#include "domain/fold.h"
#include "domain/handoffwording.h"
#include "domain/language.h"
#include "services/errortext.h"
#include "ui/conversation/strip.h"
#include "ui/models/cannedlistmodel.h"
#include "ui/replies/cannedexport.h"
#include "ui/replies/cannedform.h"
#include "ui/replies/cannedimportdialog.h"
#include "ui/replies/cannedrowdelegate.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

CannedEditor::CannedEditor(Program &program, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_program(program)
    , m_theme(theme)
    , m_model(new CannedListModel(this))
    , m_search(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_form(new CannedForm(program, theme, this))
    , m_strip(new Strip(theme, Strip::Tone::Plain, this))
    , m_undo(nullptr)
    , m_save(new QPushButton(tr("Save"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    setObjectName(u"cannedEditor"_s);
    setWindowTitle(tr("Canned replies"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *columns = new QHBoxLayout;
    columns->addWidget(buildSide());
    columns->addWidget(buildMain(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    resize(980, 720);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&program.cannedReplies(), &CannedReplies::changed, this, &CannedEditor::fill);
    connect(m_search, &QLineEdit::textChanged, this, &CannedEditor::fill);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CannedEditor::showCurrent);
    connect(m_form, &CannedForm::changed, this,
            [this] { m_save->setEnabled(m_form->isChanged()); });
    m_save->setEnabled(false);
    m_remove->setEnabled(false);
    fill();
}

QWidget *CannedEditor::buildSide()
{
    auto *side = new QWidget(this);
    // Three buttons stand side by side, at every size of text.
    side->setFixedWidth(280 * m_theme.lineHeight(FontRole::Body) / 18);
    m_search->setObjectName(u"cannedEditorSearch"_s);
    m_search->setPlaceholderText(tr("Find a canned reply"));
    m_search->setAccessibleName(tr("Find a canned reply"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"cannedEditorList"_s);
    m_list->setAccessibleName(tr("Canned replies"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CannedRowDelegate(m_theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *add = new QPushButton(tr("New"), side);
    add->setObjectName(u"cannedNew"_s);
    auto *in = new QPushButton(tr("Import…"), side);
    in->setObjectName(u"cannedImport"_s);
    auto *out = new QPushButton(tr("Export…"), side);
    out->setObjectName(u"cannedExport"_s);
    auto *row = new QHBoxLayout;
    for (QPushButton *button : {add, in, out}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(add, &QPushButton::clicked, this, &CannedEditor::begin);
    connect(in, &QPushButton::clicked, this, &CannedEditor::importFile);
    connect(out, &QPushButton::clicked, this, &CannedEditor::exportFile);
    return side;
}

QWidget *CannedEditor::buildMain()
{
    auto *main = new QWidget(this);
    auto *area = new QScrollArea(main);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_form);
    m_strip->setObjectName(u"cannedStrip"_s);
    m_undo = m_strip->addButton(tr("Undo"), u"cannedUndo"_s);
    m_undo->setAutoDefault(false);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_strip->setText({});
        if (m_undoing)
            std::exchange(m_undoing, {})();
    });
    m_save->setObjectName(u"cannedSave"_s);
    m_save->setProperty("kind", u"primary"_s);
    m_remove->setObjectName(u"cannedRemove"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_save);
    for (QPushButton *button : {m_save, m_remove})
        button->setAutoDefault(false);
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    layout->addWidget(area, 1);
    layout->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_remove, &QPushButton::clicked, this, &CannedEditor::remove);
    return main;
}

void CannedEditor::fill()
{
    const CannedReplyId shown = m_form->reply().id;
    const QScopedValueRollback filling(m_filling, true);
    QList<CannedHit> hits = m_program.cannedReplies().find(m_search->text(), {});
    for (CannedHit &hit : hits) {
        // Here every one can be chosen, whatever it is for.
        if (hit.use != CannedUse::Inactive && hit.use != CannedUse::Expired)
            hit.use = CannedUse::Usable;
    }
    // Those that belong to steps are found here alone.
    const QString wanted = fold(m_search->text().trimmed());
    for (const CannedReply &reply : m_program.cannedReplies().all()) {
        if (!isForPicking(reply) && fold(reply.title + u' ' + reply.shortcut).contains(wanted))
            hits.append({reply, CannedUse::Usable, reply.texts.isEmpty() ? -1 : 0, {}});
    }
    m_model->setHits(hits);
    choose(shown);
    // What was just saved may come into the list a moment later: then it stays in the form.
    if (!m_form->isChanged() && m_list->currentIndex().isValid())
        showCurrent();
}

void CannedEditor::choose(const CannedReplyId &id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->hitAt(row)->reply.id == id) {
            m_list->selectionModel()->setCurrentIndex(m_model->index(row),
                                                      QItemSelectionModel::ClearAndSelect);
            return;
        }
    }
}

void CannedEditor::showCurrent()
{
    const CannedHit *hit = m_model->hitAt(m_list->currentIndex().row());
    if (!m_filling && m_form->isChanged())
        save();
    m_form->setReply(hit ? hit->reply : CannedReply{});
    m_save->setEnabled(false);
    m_remove->setEnabled(hit != nullptr);
}

void CannedEditor::begin()
{
    if (m_form->isChanged())
        save();
    m_list->selectionModel()->clear();
    m_form->setReply({});
    m_save->setEnabled(false);
    m_remove->setEnabled(false);
    m_form->focusTitle();
}

void CannedEditor::beginWith(const QString &text, const QString &language)
{
    begin();
    CannedReply reply;
    reply.texts.append({languageOnly(language), text, {}});
    m_form->propose(reply);
    m_save->setEnabled(true);
    m_form->focusTitle();
}

void CannedEditor::save(std::function<void()> afterwards)
{
    const CannedReply reply = m_form->reply();
    const bool isNew = reply.id.isNull();
    const bool isEmpty = reply.title.isEmpty() && reply.shortcut.isEmpty() && reply.texts.isEmpty();
    if (isNew && isEmpty)
        return;
    whenDone(m_program.cannedReplies().save(reply), this,
             [this, afterwards, isNew](const Result<CannedReply> &saved) {
        if (!saved) {
            const ErrorSentence sentence =
                ErrorText::forError(saved.error(), ErrorText::Action::Save);
            tell(saved.error().kind == ErrorKind::Refused ? saved.error().message
                                                          : sentence.text());
            return;
        }
        if (m_form->reply().id == saved.value().id || (isNew && m_form->reply().id.isNull())) {
            m_form->setReply(saved.value());
            m_save->setEnabled(false);
            fill();
            choose(saved.value().id);
        }
        if (afterwards)
            afterwards();
    });
}

void CannedEditor::remove()
{
    const CannedReply reply = m_form->reply();
    if (reply.id.isNull())
        return;
    m_form->setReply({});
    whenDone(m_program.cannedReplies().remove(reply.id), this,
             [this, reply](const Result<Done> &removed) {
        if (!removed) {
            tell(ErrorText::forError(removed.error(), ErrorText::Action::Save).text());
            return;
        }
        tell(tr("“%1” is removed.").arg(reply.title.isEmpty() ? reply.shortcut : reply.title),
             [this, id = reply.id] { m_program.cannedReplies().undoRemove(id); });
    });
}

void CannedEditor::importFile()
{
    auto *dialog = new CannedImportDialog(m_program, this);
    connect(dialog, &CannedImportDialog::imported, this, [this](const CannedImport &import) {
        tell(tr("%n canned reply(ies) came from %1.", nullptr, import.added + import.replaced)
                 .arg(import.fileName),
             [this, id = import.id] { m_program.cannedReplies().undoImport(id); });
    });
    dialog->open();
}

void CannedEditor::exportFile()
{
    exportCannedReplies(m_program.cannedReplies(), this,
                        [this](const QString &text) { tell(text); });
}

void CannedEditor::tell(const QString &text, std::function<void()> undo)
{
    m_undoing = std::move(undo);
    m_undo->setVisible(static_cast<bool>(m_undoing));
    m_strip->setText(text);
}

void CannedEditor::done(int result)
{
    if (m_form->isChanged())
        save();
    QDialog::done(result);
}

} // namespace sportello
