// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/backupsdialog.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/restyle.h"
#include "ui/common/theme.h"
#include "ui/common/wrappedlabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

BackupsDialog::BackupsDialog(Backups &backups, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_backups(backups)
    , m_tree(new QTreeWidget(this))
    , m_loss(new WrappedLabel({}, this))
    , m_known(new QCheckBox(tr("Put it back all the same"), this))
    , m_state(new WrappedLabel({}, this))
{
    setObjectName(u"backups"_s);
    setWindowTitle(tr("Backups"));
    build(theme);
    fill();
}

void BackupsDialog::build(const Theme &theme)
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 8);
    column->setSpacing(10);
    column->addWidget(new WrappedLabel(
        tr("Everything that is stored is copied once a day and before each upgrade; each copy is "
           "opened and checked. Seven are kept."),
        content));
    m_tree->setObjectName(u"backupsList"_s);
    m_tree->setAccessibleName(tr("Backups"));
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderLabels({tr("Made"), tr("Size"), tr("Messages"), tr("Why")});
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    const int line = theme.lineHeight(FontRole::Body);
    m_tree->setMinimumHeight(line * 6);
    m_tree->setParent(content);
    column->addWidget(m_tree, 1);
    m_loss->setObjectName(u"backupLoss"_s);
    m_loss->setParent(content);
    column->addWidget(m_loss);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Backups and what each of them lacks"));
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(20, 4, 20, 16);
    foot->setSpacing(8);
    m_known->setObjectName(u"backupKnown"_s);
    foot->addWidget(m_known);
    m_state->setObjectName(u"backupState"_s);
    foot->addWidget(m_state);
    auto *buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("Back up now"), QDialogButtonBox::ActionRole);
    m_make->setObjectName(u"backupMake"_s);
    m_make->setAutoDefault(false);
    m_putBack = buttons->addButton(tr("Put back"), QDialogButtonBox::ActionRole);
    m_putBack->setObjectName(u"backupPutBack"_s);
    m_putBack->setAutoDefault(false);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    setMinimumWidth(line * 22);
    resize(line * 34, line * 28);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &BackupsDialog::tellLoss);
    connect(m_known, &QCheckBox::toggled, this, &BackupsDialog::refresh);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::backUp);
    connect(m_putBack, &QPushButton::clicked, this, &BackupsDialog::putBack);
    connect(close, &QPushButton::clicked, this, &BackupsDialog::reject);
    connect(&m_backups, &Backups::changed, this, &BackupsDialog::fill);
    m_state->hide();
}

void BackupsDialog::fill()
{
    m_list = m_backups.list();
    m_tree->clear();
    for (const BackupFile &backup : std::as_const(m_list)) {
        const BackupFacts facts = backupFacts(backup.path);
        auto *item = new QTreeWidgetItem(
            m_tree,
            {Format::full(backup.time), QLocale().formattedDataSize(facts.size, 1),
             facts.messages < 0 ? u"–"_s : QLocale().toString(facts.messages),
             backup.beforeUpgrade ? tr("Before an upgrade") : tr("Of the day")});
        for (const int number : {1, 2})
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    tellLoss();
}

std::optional<BackupFile> BackupsDialog::chosen() const
{
    const int row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    return row < 0 ? std::optional<BackupFile>() : m_list.value(row);
}

void BackupsDialog::tellLoss()
{
    m_known->setChecked(false);
    const std::optional<BackupFile> backup = chosen();
    m_loss->setText(m_list.isEmpty() ? tr("There is none yet.")
                        : backup     ? QString()
                                     : tr("Choose one to see what it lacks."));
    m_loss->fit();
    refresh();
    if (!backup)
        return;
    whenDone(m_backups.lossOf(*backup), this,
             [this, path = backup->path](const Result<BackupLoss> &loss) {
        const std::optional<BackupFile> now = chosen();
        if (!now || now->path != path)
            return;
        if (loss)
            showLoss(*loss);
        else
            say(ErrorText::forError(loss.error(), ErrorText::Action::Open).text(), false);
    });
}

void BackupsDialog::showLoss(const BackupLoss &loss)
{
    QStringList lines;
    if (loss.messages > 0)
        lines.append(tr("%n message(s) more are stored now; they are fetched again as far as the "
                        "networks still have them.",
                        nullptr, int(loss.messages)));
    if (loss.replies > 0)
        lines.append(tr("%n reply(s) went out since. They stay on the network and are never sent "
                        "again.",
                        nullptr, loss.replies));
    if (loss.notes > 0)
        lines.append(
            tr("%n note(s) were written since, and would be gone here.", nullptr, loss.notes));
    if (loss.records > 0)
        lines.append(tr("%n record(s) of what was done came since, and would be gone here.",
                        nullptr, loss.records));
    lines.append(tr("Replies that were open when it was made may have gone out meanwhile: they "
                    "wait for your decision."));
    lines.append(tr("What is stored now is set aside, not deleted."));
    m_loss->setText(tr("If this one is put back:") + u"\n• "_s + lines.join(u"\n• "_s));
    m_loss->fit();
}

void BackupsDialog::refresh()
{
    const bool has = chosen().has_value();
    m_known->setEnabled(has && !m_isWorking);
    m_putBack->setEnabled(has && m_known->isChecked() && !m_isWorking);
    m_make->setEnabled(!m_isWorking);
    m_tree->setEnabled(!m_isWorking);
}

void BackupsDialog::say(const QString &sentence, bool isGood)
{
    m_state->setText(sentence);
    restyle(*m_state, "tone", isGood ? QString() : u"bad"_s);
    m_state->show();
    m_state->fit();
}

void BackupsDialog::backUp()
{
    m_isWorking = true;
    say(tr("Copying and checking…"), true);
    refresh();
    whenDone(m_backups.backUp(), this, [this](const Result<BackupFile> &backup) {
        m_isWorking = false;
        refresh();
        if (backup)
            say(tr("Written and checked."), true);
        else
            say(ErrorText::forError(backup.error(), ErrorText::Action::Save).text(), false);
    });
}

void BackupsDialog::putBack()
{
    const std::optional<BackupFile> backup = chosen();
    if (!backup)
        return;
    m_isWorking = true;
    say(tr("Checking the backup…"), true);
    refresh();
    whenDone(m_backups.requestRestore(*backup), this, [this](const Result<Done> &asked) {
        m_isWorking = false;
        refresh();
        if (!asked) {
            say(asked.error().kind == ErrorKind::Refused
                    ? tr("This backup is damaged. Choose another one; nothing was changed.")
                    : ErrorText::forError(asked.error(), ErrorText::Action::Save).text(),
                false);
            return;
        }
        accept();
        Q_EMIT reopenWanted();
    });
}

} // namespace sportello
