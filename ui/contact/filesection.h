// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/contactcard.h"
#include "services/contactfile.h"
#include "ui/contact/foldsection.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace sportello {

/// What is on file about a person: phones, mail addresses, customer numbers, handles and names;
/// and a field to put something more there. Kept up to date by commits.
class FileSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    FileSection(ContactFile &file, Store &store, Settings &settings, const Theme &theme,
                QWidget *parent = nullptr);

    void setAgent(const AgentId &agent) { m_agent = agent; }
    void setCard(const ContactCard &card);
    /// Opens the field and gives it the focus.
    void write();
    static QString kindName(ContactFact::Kind kind);

Q_SIGNALS:
    void added(const sportello::ContactFact &fact);
    /// The same thing may be there twice, from two contacts that are one now.
    void removed(const QList<sportello::ContactFact> &facts);
    /// Other rows than before.
    void refilled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildEditor();
    void read();
    void fill();
    QWidget *row(const ContactFact &fact);
    void keep();
    void remove(const ContactFact &fact);
    void removeNext(const QList<ContactFact> &facts, qsizetype at);
    void closeEditor();
    void showProblem(const Error &error);

    ContactFile &m_file;
    AgentId m_agent;
    ContactId m_contact;
    QList<ContactFact> m_facts;
    bool m_filled = false;
    quint64 m_number = 0; ///< goes up with every reading; older answers are let go
    QPushButton *m_add;
    QWidget *m_editorBox;
    QComboBox *m_kind;
    QLineEdit *m_value;
    QLabel *m_problem;
};

} // namespace sportello
