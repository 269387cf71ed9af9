// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/sendingpage.h"

#include <QSpinBox>

namespace sportello {

using namespace Qt::StringLiterals;

SendingPage::SendingPage(Settings &settings, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("Sending"), u"send"_s, parent)
{
    auto *undo = new QSpinBox(this);
    undo->setObjectName(u"undoSeconds"_s);
    undo->setRange(0, 30);
    undo->setSuffix(tr(" s", "after a number of seconds"));
    undo->setSpecialValueText(tr("Send at once"));
    undo->setValue(int(settings.undoWindow().count()));
    addRow(tr("Time to take a reply back"), undo,
           tr("A reply waits this long on this computer before it leaves. Nobody sees it until "
              "then."));
    connect(undo, &QSpinBox::valueChanged, this,
            [&settings](int value) { settings.setUndoWindow(std::chrono::seconds(value)); });
}

} // namespace sportello
