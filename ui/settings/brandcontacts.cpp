// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/brandcontacts.h"

#include "services/errortext.h"
#include "ui/common/wrappedlabel.h"
#include "ui/settings/fieldremark.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

BrandContacts::BrandContacts(Program &program, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_program(program)
    , m_theme(theme)
{
    setLayout(new QVBoxLayout);
    layout()->setContentsMargins(0, 0, 0, 0);
    m_channels = addField(u"brandChannels"_s,
                          tr("Other ways to reach the brand: phones, e-mail addresses, forms. "
                             "Customers are sent there when a network has no private messages."),
                          tr("Front desk: +39 02 5550 0100"));
    m_public = addField(u"brandPublic"_s,
                        tr("What else may stand in public replies: numbers, addresses, whole "
                           "domains (@hotel.example)."),
                        u"@hotel.example"_s);
}

BrandContacts::Field BrandContacts::addField(const QString &objectName, const QString &label,
                                             const QString &example)
{
    auto *words = new WrappedLabel(label, this);
    words->setProperty("tone", u"second"_s);
    layout()->addWidget(words);
    Field field;
    field.edit = new QPlainTextEdit(this);
    field.edit->setObjectName(objectName);
    field.edit->setAccessibleName(label);
    field.edit->setPlaceholderText(example);
    field.edit->setTabChangesFocus(true);
    constexpr int lines = 4;
    field.edit->setFixedHeight(lines * field.edit->fontMetrics().lineSpacing() + 16);
    field.edit->installEventFilter(this);
    layout()->addWidget(field.edit);
    field.remark = new FieldRemark(m_theme, field.edit, this);
    layout()->addWidget(field.remark);
    return field;
}

void BrandContacts::setBrand(const BrandId &brand)
{
    if (brand == m_brand)
        return;
    m_brand = brand;
    for (const Field &field : {m_channels, m_public}) {
        field.edit->clear();
        field.remark->setText({});
    }
    if (!brand.isNull())
        read();
}

void BrandContacts::read()
{
    const BrandId brand = m_brand;
    whenDone(m_program.handoffs().channels(brand), this,
             [this, brand](const Result<QList<BrandChannel>> &channels) {
        if (brand != m_brand || !channels)
            return;
        QStringList lines;
        for (const BrandChannel &channel : *channels)
            lines.append(toLine(channel));
        m_channels.edit->setPlainText(lines.join(u'\n'));
        m_channels.edit->document()->setModified(false);
    });
    whenDone(m_program.handoffs().publicContacts(brand), this,
             [this, brand](const Result<QStringList> &entries) {
        if (brand != m_brand || !entries)
            return;
        m_public.edit->setPlainText(entries->join(u'\n'));
        m_public.edit->document()->setModified(false);
    });
}

void BrandContacts::saveChannels()
{
    QList<BrandChannel> channels;
    for (const QString &line : m_channels.edit->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            channels.append(channelFromLine(line));
    }
    whenDone(m_program.handoffs().saveChannels(m_brand, channels), this,
             [this, brand = m_brand](const Result<Done> &saved) {
        finish(saved, m_channels, brand);
    });
}

void BrandContacts::savePublic()
{
    const QStringList entries = m_public.edit->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    whenDone(m_program.handoffs().savePublicContacts(m_brand, entries), this,
             [this, brand = m_brand](const Result<Done> &saved) {
        finish(saved, m_public, brand);
    });
}

void BrandContacts::finish(const Result<Done> &saved, const Field &field, const BrandId &brand)
{
    if (brand != m_brand)
        return;
    if (saved)
        field.edit->document()->setModified(false);
    field.remark->setText(
        saved ? QString() : ErrorText::forError(saved.error(), ErrorText::Action::Save).text());
}

bool BrandContacts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_brand.isNull()) {
        if (watched == m_channels.edit && m_channels.edit->document()->isModified())
            saveChannels();
        else if (watched == m_public.edit && m_public.edit->document()->isModified())
            savePublic();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sportello
