// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedexport.h"

#include "services/cannedreplies.h"
#include "ui/replies/cannededitor.h"

#include <QFileDialog>
#include <QSaveFile>

namespace sportello {

using namespace Qt::StringLiterals;

void exportCannedReplies(CannedReplies &replies, QWidget *parent,
                         const std::function<void(const QString &)> &tell)
{
    auto *dialog = new QFileDialog(parent, CannedEditor::tr("Export canned replies"), {},
                                   CannedEditor::tr("JSON (*.json);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [&replies, tell](const QString &path) {
        const bool csv = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
        QSaveFile file(path);
        const QByteArray bytes =
            replies.exportAll(csv ? CannedReplies::Format::Csv : CannedReplies::Format::Json);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        tell(written
                 ? CannedEditor::tr("Exported to %1.").arg(path)
                 : CannedEditor::tr("%1 could not be written: %2").arg(path, file.errorString()));
    });
    dialog->open();
}

} // namespace sportello
