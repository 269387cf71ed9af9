// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/exchange/exchangedesk.h"

#include "ui/exchange/historyexportdialog.h"
#include "ui/exchange/historyimportdialog.h"
#include "ui/shell/actions.h"

namespace sportello {

ExchangeDesk::ExchangeDesk(Parts parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    connect(actions[ActionId::ExportHistory], &QAction::triggered, this, [this] {
        auto *dialog = new HistoryExportDialog(
            m_parts.program, {m_parts.listed(), m_parts.subject()}, m_parts.theme, m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions[ActionId::ImportHistory], &QAction::triggered, this, [this] {
        auto *dialog = new HistoryImportDialog(m_parts.program, m_parts.theme, m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace sportello
