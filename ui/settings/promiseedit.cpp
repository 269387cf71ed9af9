// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/promiseedit.h"

#include "services/duties.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MinutesPerHour = 60;

} // namespace

PromiseEdit::PromiseEdit(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_number(new QSpinBox(this))
    , m_unit(new QComboBox(this))
{
    m_number->setObjectName(name);
    m_number->setAccessibleName(label);
    m_number->setSpecialValueText(tr("None"));
    // Typing "45" is not a promise of four minutes on the way.
    m_number->setKeyboardTracking(false);
    m_unit->setObjectName(name + u"Unit"_s);
    m_unit->setAccessibleName(tr("%1: unit").arg(label));
    m_unit->addItem(tr("minutes"), 1);
    m_unit->addItem(tr("hours"), MinutesPerHour);
    fitRange();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_number);
    layout->addWidget(m_unit);
    layout->addStretch();
    setFocusProxy(m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &PromiseEdit::changed);
    connect(m_unit, &QComboBox::activated, this, [this] {
        {
            const QSignalBlocker blocker(m_number);
            fitRange();
        }
        Q_EMIT changed();
    });
}

void PromiseEdit::fitRange()
{
    const bool hours = m_unit->currentData().toInt() == MinutesPerHour;
    m_number->setRange(0, int(Duties::LongestPromise.count()) * (hours ? 1 : MinutesPerHour));
}

void PromiseEdit::setTime(const std::optional<std::chrono::minutes> &time)
{
    // The unit in which "no promise" was left stays.
    if (time == this->time())
        return;
    const QSignalBlocker number(m_number);
    const int minutes = time ? int(time->count()) : 0;
    const bool hours = minutes > 0 && minutes % MinutesPerHour == 0;
    m_unit->setCurrentIndex(hours ? 1 : 0);
    fitRange();
    m_number->setValue(hours ? minutes / MinutesPerHour : minutes);
}

std::optional<std::chrono::minutes> PromiseEdit::time() const
{
    if (m_number->value() == 0)
        return {};
    return std::chrono::minutes(m_number->value() * m_unit->currentData().toInt());
}

} // namespace sportello
