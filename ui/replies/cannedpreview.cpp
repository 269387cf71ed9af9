// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedpreview.h"

#include "ui/common/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

CannedPreview::CannedPreview(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_form(new QFormLayout)
    , m_remark(new QLabel(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(FontRole::Title));
    m_title->setWordWrap(true);
    m_text->setObjectName(u"cannedPreviewText"_s);
    m_text->setReadOnly(true);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_text->setAccessibleName(tr("Preview"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_remark->setObjectName(u"cannedRemark"_s);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    m_remark->setProperty("tone", u"second"_s);
    m_remark->setFont(theme.font(FontRole::Meta));
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setVerticalSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_form);
    layout->addWidget(m_remark);
}

void CannedPreview::clear()
{
    m_answers.clear();
    m_source = {};
    m_choice = {};
    m_title->clear();
    m_text->clear();
    m_remark->clear();
    makeFields({}, {});
}

void CannedPreview::show(const CannedReply &reply, int text, const QHash<QString, QString> &values,
                         const TextLimits &limits, CannedPlace place)
{
    m_title->setText(reply.title.isEmpty() ? reply.shortcut : reply.title);
    m_source = reply.texts.at(text);
    m_values = values;
    m_limits = limits;
    const bool isNote = place == CannedPlace::Note;
    const QString colour = isNote ? u"note"_s : place == CannedPlace::Private ? u"prv"_s : u"pub"_s;
    m_text->setStyleSheet(m_theme.expanded(
        u"QPlainTextEdit { background: @%1Tint; border: 1px solid @line; border-left: 3px %2 @%1Frame; border-radius: 6px; padding: 6px; }"_s
            .arg(colour, isNote ? u"dashed"_s : u"solid"_s)));
    const CannedTemplate parsed = parseTemplate(m_source.text);
    makeFields(parsed.askLabels(), parsed);
    refill();
}

void CannedPreview::makeFields(const QStringList &labels, const CannedTemplate &parsed)
{
    // The same blanks keep their fields, so that typing goes on while the search changes.
    if (labels == m_labels && !labels.isEmpty())
        return;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    m_labels = labels;
    for (const QString &label : labels) {
        auto *field = new QLineEdit(this);
        field->setObjectName(u"cannedField%1"_s.arg(m_fields.size()));
        field->setAccessibleName(label);
        QString value = m_answers.value(label);
        for (const TemplatePiece &piece : parsed.pieces) {
            if (value.isEmpty() && piece.kind == TemplatePiece::Kind::Ask && piece.name == label)
                value = piece.fallback;
        }
        field->setText(value);
        connect(field, &QLineEdit::textChanged, this, [this, label](const QString &text) {
            m_answers.insert(label, text);
            refill();
            Q_EMIT changed();
        });
        connect(field, &QLineEdit::returnPressed, this, [this, field] { goOn(field); });
        auto *words = new QLabel(label, this);
        words->setTextFormat(Qt::PlainText);
        words->setBuddy(field);
        m_form->addRow(words, field);
        m_fields.append(field);
    }
}

void CannedPreview::goOn(QLineEdit *from)
{
    const qsizetype next = m_fields.indexOf(from) + 1;
    if (next < m_fields.size())
        m_fields.at(next)->setFocus(Qt::TabFocusReason);
    else
        Q_EMIT finished();
}

QHash<QString, QString> CannedPreview::answers() const
{
    QHash<QString, QString> asked;
    for (qsizetype i = 0; i < m_fields.size(); ++i)
        asked.insert(m_labels.at(i), m_fields.at(i)->text());
    return asked;
}

QString CannedPreview::shortVariant() const
{
    if (m_choice.isShort || m_source.shortText.isEmpty())
        return {};
    return fillTemplate(parseTemplate(m_source.shortText), m_values, answers()).text;
}

void CannedPreview::refill()
{
    m_choice = fittingText(m_source, m_limits, m_values, answers());
    m_text->setPlainText(m_choice.filled.text);
    highlight();
    QStringList remarks;
    if (m_choice.isShort)
        remarks.append(tr("The short variant, since the long one does not fit."));
    if (!m_choice.fits)
        remarks.append(tr("It does not fit here."));
    for (const FilledSpan &span : m_choice.filled.spans) {
        if (span.kind == FilledSpan::Kind::Missing)
            remarks.append(tr("Nothing is known for %1.").arg(span.name));
    }
    remarks.removeDuplicates();
    m_remark->setText(remarks.join(u' '));
    m_remark->setVisible(!remarks.isEmpty());
}

void CannedPreview::highlight()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const FilledSpan &span : m_choice.filled.spans) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        selection.cursor.setPosition(int(span.start));
        selection.cursor.setPosition(int(span.start + span.length), QTextCursor::KeepAnchor);
        const bool open =
            span.kind == FilledSpan::Kind::OpenAsk || span.kind == FilledSpan::Kind::Missing;
        selection.format.setBackground(m_theme.color(open ? Token::BadTint : Token::Tok));
        if (open)
            selection.format.setForeground(m_theme.color(Token::BadFg));
        selections.append(selection);
    }
    m_text->setExtraSelections(selections);
}

void CannedPreview::focusBlank()
{
    for (QLineEdit *field : std::as_const(m_fields)) {
        if (field->text().isEmpty()) {
            field->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    if (!m_fields.isEmpty())
        m_fields.first()->setFocus(Qt::TabFocusReason);
}

} // namespace sportello
