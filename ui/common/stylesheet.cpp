// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/stylesheet.h"

#include "ui/common/theme.h"

namespace sportello {

QString styleSheet()
{
    return QStringLiteral(R"(
QMainWindow, QDialog { background: @win; }
QMenuBar { background: @win; color: @tx; border-bottom: 1px solid @line; padding: 2px 4px 3px 4px; }
QMenuBar::item { background: transparent; padding: 3px 8px; border-radius: 5px; }
QMenuBar::item:selected { background: @hover; }
QMenuBar::item:pressed { background: @press; }
QMenu { background: @raise; color: @tx; border: 1px solid @line2; border-radius: 8px; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 5px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @sel; }
QMenu::item:disabled { color: @dis; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolBar { background: @win; border: none; border-bottom: 1px solid @line; spacing: 0; padding: 0; }
QStatusBar { background: @win; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QSplitter::handle { background: @line; }
QToolTip { background: @raise; color: @tx; border: 1px solid @line2; padding: 4px 6px; }

*[surface="win"] { background: @win; }
*[surface="surf"] { background: @surf; }
*[surface="sunk"] { background: @sunk; }
*[surface="line"] { background: @line; }

QLabel { background: transparent; }
QLabel[tone="second"] { color: @tx2; }
QLabel[tone="third"] { color: @tx3; }
QLabel[tone="bad"] { color: @badFg; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }
QLabel[hit="true"], QCheckBox[hit="true"] { background: @hit; color: @tx; }

QPushButton, QToolButton {
    background: @raise; color: @tx; border: 1px solid @line2; border-radius: 5px;
    padding: 4px 10px; font-weight: 500;
}
QPushButton { min-height: @bodyLine; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed { background: @press; }
QPushButton:checked, QToolButton:checked { background: @accTint; color: @acc; }
QPushButton:disabled, QToolButton:disabled { background: @sunk; color: @dis; border-color: @line; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[extent="small"], QToolButton[extent="small"] { padding: 2px 8px; }
QPushButton[extent="large"] { padding: 8px 16px; }
QPushButton[kind="flat"], QToolButton[kind="flat"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: @hover; }
QPushButton[kind="flat"]:pressed, QToolButton[kind="flat"]:pressed { background: @press; }
QPushButton[kind="flat"]:disabled, QToolButton[kind="flat"]:disabled { background: transparent; }
QPushButton[kind="heading"] { background: transparent; border: 1px solid transparent; padding: 2px 4px 2px 0; font-weight: 600; text-align: left; }
QPushButton[kind="heading"]:hover { background: @hover; }
QPushButton[kind="link"], QToolButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: @acc; padding: 2px 2px; font-weight: 600;
}
QPushButton[kind="link"]:disabled, QToolButton[kind="link"]:disabled { background: transparent; border-color: transparent; color: @dis; }
QToolButton[kind="segment"] { border-radius: 0; margin-left: -1px; padding: 3px 8px; background: @surf; }
QToolButton[kind="segment"]:hover { background: @hover; }
QToolButton[kind="segment"]:checked { background: @sel; color: @tx; font-weight: 600; }
QToolButton[kind="segment"][place="first"] { margin-left: 0; border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QToolButton[kind="segment"][place="last"] { border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
QToolButton[kind="rail"] { background: transparent; border: 1px solid transparent; padding: 4px 0; color: @tx2; }
QToolButton[kind="rail"]:hover { background: @hover; }
QToolButton[kind="rail"]:checked { background: @sel; color: @tx; }
QToolButton[kind="status"] { background: transparent; border: 1px solid transparent; padding: 0 6px; color: @badFg; font-weight: 600; }
QToolButton[kind="health"] { background: transparent; border: 1px solid transparent; padding: 0 4px; color: @tx2; font-weight: 400; }
QToolButton[kind="health"]:hover { background: @hover; }
QToolButton[kind="status"]:hover { background: @hover; }
QPushButton[kind="primary"] { background: @acc; color: @accOn; border-color: @acc; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accHover; border-color: @accHover; }
QPushButton[kind="primary"]:pressed { background: @accPress; border-color: @accPress; }
QPushButton[kind="public"] { background: @pubFill; color: @pubOn; border-color: @pubFill; font-weight: 600; }
QPushButton[kind="public"]:hover { background: @pubFillHover; border-color: @pubFillHover; }
QPushButton[kind="public"]:pressed { background: @pubFillPress; border-color: @pubFillPress; }
QPushButton[kind="private"] { background: @prvFill; color: @prvOn; border-color: @prvFill; font-weight: 600; }
QPushButton[kind="private"]:hover { background: @prvFillHover; border-color: @prvFillHover; }
QPushButton[kind="private"]:pressed { background: @prvFillPress; border-color: @prvFillPress; }
QPushButton[kind="note"] { background: @noteFill; color: @noteOn; border-color: @noteFill; font-weight: 600; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="public"]:disabled,
QPushButton[kind="private"]:disabled, QPushButton[kind="note"]:disabled {
    background: @sunk; color: @dis; border-color: @line;
}

QLineEdit, QComboBox, QSpinBox, QDateTimeEdit {
    background: @surf; color: @tx; border: 1px solid @line2; border-radius: 5px;
    padding: 4px 8px; min-height: @bodyLine; selection-background-color: @selTx; selection-color: @tx;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateTimeEdit:focus { border: 2px solid @focus; padding: 3px 7px; }
*[wrong="true"] { border: 1px solid @badFill; }
QLineEdit[wrong="true"]:focus, QComboBox[wrong="true"]:focus, QDateTimeEdit[wrong="true"]:focus { border: 2px solid @badFill; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateTimeEdit:disabled { background: @sunk; color: @dis; border-color: @line; }
QComboBox { padding-right: 24px; }
QComboBox:focus { padding-right: 23px; }
QComboBox::drop-down { border: none; background: transparent; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/controls/spindown.svg); width: 12px; height: 12px; }
QSpinBox, QDateTimeEdit { padding-right: 24px; }
QSpinBox:focus, QDateTimeEdit:focus { padding-right: 23px; }
QSpinBox::up-button, QSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button { border: none; background: transparent; width: 24px; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover, QDateTimeEdit::up-button:hover, QDateTimeEdit::down-button:hover { background: @hover; }
QSpinBox::up-arrow, QDateTimeEdit::up-arrow { image: url(:/icons/controls/spinup.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/controls/spindown.svg); width: 10px; height: 10px; }
QPlainTextEdit, QTextEdit {
    background: @surf; color: @tx; border: none;
    selection-background-color: @selTx; selection-color: @tx;
}

QListView, QTreeView, QTableView { background: @surf; color: @tx; border: none; outline: none; }
QComboBox QAbstractItemView { background: @raise; border: 1px solid @line2; padding: 4px; selection-background-color: @sel; selection-color: @tx; }
QScrollArea { border: none; background: transparent; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @line2; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @line2; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, Token::Win);
    set(QPalette::WindowText, Token::Tx);
    set(QPalette::Base, Token::Surf);
    set(QPalette::AlternateBase, Token::Sunk);
    set(QPalette::Text, Token::Tx);
    set(QPalette::Button, Token::Raise);
    set(QPalette::ButtonText, Token::Tx);
    set(QPalette::BrightText, Token::BadOn);
    set(QPalette::ToolTipBase, Token::Raise);
    set(QPalette::ToolTipText, Token::Tx);
    set(QPalette::PlaceholderText, Token::Tx3);
    set(QPalette::Highlight, Token::SelTx);
    set(QPalette::HighlightedText, Token::Tx);
    set(QPalette::Link, Token::Acc);
    set(QPalette::LinkVisited, Token::Acc);
    set(QPalette::Light, Token::Raise);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::Line2);
    set(QPalette::Shadow, Token::Line2);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, Token::Acc);
#endif
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::Dis));
    return palette;
}

} // namespace sportello
