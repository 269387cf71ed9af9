// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/brandscope.h"

#include "core/future.h"

#include <QSignalBlocker>

namespace sportello {

using namespace Qt::StringLiterals;

BrandScope::BrandScope(Program &program, QWidget *parent)
    : QComboBox(parent)
    , m_program(program)
{
    setObjectName(u"brandScope"_s);
    setAccessibleName(tr("Brand"));
    setToolTip(tr("Show one brand’s conversations alone"));
    setMaximumWidth(UsualWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
    if (const BrandId last = program.settings().brandScope(); !last.isNull())
        m_brand = Brand{last, {}};
    program.views().setScope(program.settings().brandScope());
    connect(this, &QComboBox::currentIndexChanged, this, &BrandScope::take);
    connect(&program.accounts(), &Accounts::accountsChanged, this, &BrandScope::read);
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.brands)
            read();
    });
    read();
}

QSize BrandScope::sizeHint() const
{
    return {UsualWidth, QComboBox::sizeHint().height()};
}

QSize BrandScope::minimumSizeHint() const
{
    return {LeastWidth, QComboBox::minimumSizeHint().height()};
}

void BrandScope::read()
{
    whenDone(m_program.duties().brands(), this, [this](const Result<QList<Brand>> &brands) {
        if (brands)
            fill(brands.value());
    });
}

void BrandScope::fill(const QList<Brand> &brands)
{
    const QString id = m_brand ? m_brand->id.key() : QString();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem(tr("All brands"), QString());
        for (const Brand &each : brands)
            addItem(each.name, each.id.key());
        // Renamed, it is the same; gone, everything is shown again.
        setCurrentIndex(brands.size() < 2 ? 0 : std::max(0, findData(id)));
    }
    setVisible(brands.size() > 1);
    take();
}

void BrandScope::take()
{
    std::optional<Brand> brand;
    if (currentIndex() > 0)
        brand = Brand{BrandId::fromKey(currentData().toString()), currentText()};
    if (brand == m_brand)
        return;
    m_brand = brand;
    const BrandId id = brand ? brand->id : BrandId();
    m_program.settings().setBrandScope(id);
    m_program.views().setScope(id);
    Q_EMIT chosen(m_brand);
}

} // namespace sportello
