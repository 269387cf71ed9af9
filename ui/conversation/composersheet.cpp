// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/composersheet.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString composerSheet(Audience audience)
{
    return uR"(
QFrame#composerFrame { background: @surf; border: 2px solid @%1Fill; border-radius: 6px;
    border-top-left-radius: 0; }
QFrame#composerFooter { border: none; border-top: 1px solid @line; }
QPushButton[kind="tab"] { background: transparent; border: none; color: @tx2; padding: 0 12px;
    border-top-left-radius: 5px; border-top-right-radius: 5px; border-bottom-left-radius: 0;
    border-bottom-right-radius: 0; }
QPushButton[kind="tab"]:hover { background: @hover; }
QPushButton[kind="tab"]:disabled { color: @dis; background: transparent; }
QPushButton#tabPublic:checked { background: @pubFill; color: @pubOn; font-weight: 600; }
QPushButton#tabPrivate:checked { background: @prvFill; color: @prvOn; font-weight: 600; }
QPushButton#tabInternal:checked { background: @noteFill; color: @noteOn; font-weight: 600; }
)"_s.arg(audience == Audience::Private ? u"prv"_s : u"pub"_s);
}

} // namespace sportello
