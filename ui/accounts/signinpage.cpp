// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/signinpage.h"

#include "ui/common/restyle.h"
#include "ui/common/wrappedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const SignInMethod &method, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_method(method)
{
    setObjectName(u"method_"_s + method.name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto *explanation = new WrappedLabel(method.explanation, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setProperty("tone", u"second"_s);
    layout->addWidget(explanation);
    for (const SignInField &field : method.fields) {
        layout->addSpacing(8);
        auto *label =
            new QLabel(field.required ? field.label : tr("%1 (optional)").arg(field.label), this);
        label->setTextFormat(Qt::PlainText);
        label->setFont(theme.font(FontRole::Body, QFont::Medium));
        auto *edit = new QLineEdit(this);
        edit->setObjectName(u"field_"_s + field.name);
        edit->setAccessibleName(field.label);
        edit->setPlaceholderText(field.placeholder);
        if (field.secret) {
            edit->setEchoMode(QLineEdit::Password);
            edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText
                                      | Qt::ImhSensitiveData);
        }
        label->setBuddy(edit);
        connect(edit, &QLineEdit::textChanged, this, [edit] { restyle(*edit, "wrong", false); });
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::submitted);
        layout->addWidget(label);
        layout->addWidget(edit);
        m_fields.append(edit);
    }
    layout->addStretch(1); // what room is left over is not for the gaps
}

QHash<QString, QString> SignInPage::answers() const
{
    QHash<QString, QString> answers;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        answers.insert(m_method.fields.at(i).name, m_fields.at(i)->text().trimmed());
    return answers;
}

void SignInPage::setAnswer(const QString &field, const QString &text)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_method.fields.at(i).name == field)
            m_fields.at(i)->setText(text);
    }
}

QString SignInPage::missingField()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const SignInField &field = m_method.fields.at(i);
        if (field.required && m_fields.at(i)->text().trimmed().isEmpty()) {
            restyle(*m_fields.at(i), "wrong", true);
            m_fields.at(i)->setFocus();
            return field.label;
        }
    }
    return {};
}

void SignInPage::forgetSecrets()
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        if (m_method.fields.at(i).secret)
            m_fields.at(i)->clear();
    }
}

void SignInPage::focusFirst()
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
}

} // namespace sportello
