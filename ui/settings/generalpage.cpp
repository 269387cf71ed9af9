// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/generalpage.h"

#include "domain/authorsign.h"
#include "ui/settings/fieldremark.h"

#include <QLabel>
#include <QLineEdit>

namespace sportello {

using namespace Qt::StringLiterals;

GeneralPage::GeneralPage(Duties &duties, const Theme &theme, QWidget *parent)
    : SettingsPage(theme, tr("General"), u"sliders"_s, parent)
    , m_duties(duties)
    , m_name(new QLineEdit(this))
    , m_initials(new QLineEdit(this))
    , m_sign(nullptr)
{
    m_name->setObjectName(u"agentName"_s);
    addRow(tr("Your name"), m_name,
           tr("Colleagues read it where you took or answered something. Customers do not see it."));
    FieldRemark *nameRemark = addRemark(m_name);
    m_initials->setObjectName(u"agentInitials"_s);
    m_initials->setMaxLength(Duties::LongestInitials);
    addRow(tr("Your initials"), m_initials);
    FieldRemark *initialsRemark = addRemark(m_initials);
    m_sign = addText({});
    m_sign->setObjectName(u"signPreview"_s);
    fill();
    connect(&duties, &Duties::changed, this, &GeneralPage::fill);
    connect(m_initials, &QLineEdit::textEdited, this, &GeneralPage::showSign);
    const auto always = [] { return true; };
    connect(m_name, &QLineEdit::editingFinished, this, [=, this] {
        if (m_name->isModified())
            follow(m_duties.setName(m_name->text()), m_name, nameRemark, always);
    });
    connect(m_initials, &QLineEdit::editingFinished, this, [=, this] {
        if (m_initials->isModified())
            follow(m_duties.setInitials(m_initials->text()), m_initials, initialsRemark, always);
    });
}

void GeneralPage::fill()
{
    fillField(m_name, m_duties.agent().name, false);
    fillField(m_initials, m_duties.agent().initials, false);
    showSign();
}

void GeneralPage::showSign()
{
    const QString sign = authorSign(m_initials->text().trimmed());
    const int length = int(withSign(u"x"_s, sign).size()) - 1;
    m_sign->setText(sign.isEmpty()
                        ? tr("Without initials no reply is signed.")
                        : tr("Replies end with “%1” where the account signs, see Brands. Its %n "
                             "character(s) count as part of the reply.",
                             nullptr, length)
                              .arg(sign));
}

} // namespace sportello
