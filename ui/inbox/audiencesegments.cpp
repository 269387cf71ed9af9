// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/audiencesegments.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

AudienceSegments::AudienceSegments(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const char *const places[] = {"first", "middle", "last"};
    const QIcon icons[] = {QIcon(), theme.icon(u"globe"_s, Token::PubFg),
                           theme.icon(u"lock"_s, Token::PrvFg)};
    const QString names[] = {u"segmentAll"_s, u"segmentPublic"_s, u"segmentPrivate"_s};
    for (int i = 0; i < 3; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(names[i]);
        button->setCheckable(true);
        button->setProperty("kind", u"segment"_s);
        button->setProperty("place", QString::fromLatin1(places[i]));
        button->setIcon(icons[i]);
        button->setIconSize({14, 14});
        button->setToolButtonStyle(i == 0 ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, i);
        m_buttons[size_t(i)] = button;
        layout->addWidget(button);
    }
    layout->addStretch();
    m_buttons[0]->setChecked(true);
    retitle();
    connect(m_group, &QButtonGroup::idClicked, this, [this] { Q_EMIT chosen(audience()); });
}

std::optional<Audience> AudienceSegments::audience() const
{
    switch (m_group->checkedId()) {
    case 1: return Audience::Public;
    case 2: return Audience::Private;
    default: return {};
    }
}

void AudienceSegments::setAudience(std::optional<Audience> audience)
{
    const size_t which = !audience ? 0 : *audience == Audience::Private ? 2 : 1;
    m_buttons[which]->setChecked(true);
}

void AudienceSegments::setCounts(const std::optional<Counts> &counts)
{
    m_counts = counts;
    retitle();
}

void AudienceSegments::retitle()
{
    const QString words[] = {tr("All", "every audience"), Format::word(Audience::Public),
                             Format::word(Audience::Private)};
    const int numbers[] = {m_counts ? m_counts->all : 0, m_counts ? m_counts->publicOnes : 0,
                           m_counts ? m_counts->privateOnes : 0};
    for (size_t i = 0; i < 3; ++i) {
        const QString text = m_counts
            ? tr("%1 %2", "an audience and its count").arg(words[i], Format::count(numbers[i]))
            : words[i];
        m_buttons[i]->setText(text);
        m_buttons[i]->setAccessibleName(text);
        // A row that is too narrow would share what is missing between them.
        m_buttons[i]->ensurePolished();
        m_buttons[i]->setMinimumWidth(m_buttons[i]->sizeHint().width());
    }
}

} // namespace sportello
