// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/languagebutton.h"

#include "ui/common/format.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <QMenu>

namespace sportello {

using namespace Qt::StringLiterals;

LanguageButton::LanguageButton(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setObjectName(u"languageButton"_s);
    setProperty("kind", u"flat"_s);
    setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the word
    connect(this, &QPushButton::clicked, this, &LanguageButton::openMenu);
    connect(&theme, &Theme::changed, this, &LanguageButton::refresh);
    refresh();
}

void LanguageButton::setChoices(const QStringList &codes)
{
    if (codes == m_choices)
        return;
    m_choices = codes;
    refresh();
}

void LanguageButton::setDetected(const QString &code)
{
    if (code == m_detected)
        return;
    m_detected = code;
    refresh();
}

void LanguageButton::setChosen(const QString &code)
{
    if (code == m_chosen)
        return;
    m_chosen = code;
    refresh();
}

QString LanguageButton::language() const
{
    if (!m_chosen.isEmpty())
        return m_chosen;
    return !m_detected.isEmpty() || m_choices.isEmpty() ? m_detected : m_choices.constFirst();
}

void LanguageButton::refresh()
{
    const QString code = language();
    setVisible(!code.isEmpty());
    setText(Format::language(code));
    setIcon(m_theme.icon(u"down"_s));
    setIconSize(QSize(12, 12));
    setAccessibleName(tr("Language of the reply: %1").arg(text()));
    setToolTip(accessibleName());
}

void LanguageButton::fillMenu(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &words, const QString &code) {
        QAction *action = menu.addAction(words, this, [this, code] {
            setChosen(code);
            Q_EMIT languageChosen(code);
        });
        action->setCheckable(true);
        action->setChecked(code == m_chosen);
        group->addAction(action);
    };
    add(tr("As it is written"), {});
    menu.addSeparator();
    for (const QString &code : std::as_const(m_choices))
        add(Format::language(code), code);
}

void LanguageButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"languageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setLayoutDirection(QGuiApplication::layoutDirection());
    fillMenu(*menu);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace sportello
