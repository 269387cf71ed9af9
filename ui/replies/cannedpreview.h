// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace sportello {

class Theme;

/// A canned reply as it would be inserted, and the fields for its blanks.
class CannedPreview : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the preview.
    explicit CannedPreview(const Theme &theme, QWidget *parent = nullptr);

    /// Shows a text; answers to blanks of the same name stay.
    void show(const CannedReply &reply, int text, const QHash<QString, QString> &values,
              const TextLimits &limits, CannedPlace place);
    void clear();

    /// What would be inserted: the short variant where only that fits.
    const FilledText &filled() const { return m_choice.filled; }
    /// The same in the reply's short variant; empty where there is none, or filled() is it.
    QString shortVariant() const;
    bool hasBlanks() const { return !m_fields.isEmpty(); }
    /// Puts the focus into the first blank that is still open, else the first.
    void focusBlank();

Q_SIGNALS:
    /// Something was filled in: filled() is another one.
    void changed();
    /// Enter in the last field.
    void finished();

private:
    void makeFields(const QStringList &labels, const CannedTemplate &parsed);
    void refill();
    QHash<QString, QString> answers() const;
    void highlight();
    void goOn(QLineEdit *from);

    const Theme &m_theme;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    QFormLayout *m_form;
    QLabel *m_remark;
    QList<QLineEdit *> m_fields;
    QStringList m_labels;
    QHash<QString, QString> m_answers; ///< by label, of the blanks seen since the last clear()
    CannedText m_source;
    QHash<QString, QString> m_values;
    TextLimits m_limits;
    CannedChoice m_choice;
};

} // namespace sportello
