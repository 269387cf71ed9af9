// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "uiprogram.h"
#include "warnings.h"

#include "ui/common/theme.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/models/conversationroles.h"
#include "ui/shell/mainwindow.h"

#include <QPlainTextEdit>
#include <QTest>

namespace sportello {

/// The window on the practice network.
class DeskFixture
{
public:
    explicit DeskFixture(const Theme &theme)
        : m_theme(theme)
        , m_program(UiProgram::Kind::Practice)
    {
    }

    UiProgram &practice() { return m_program; }
    Program &program() { return *m_program; }
    MainWindow &window() { return *m_window; }

    /// The canned replies that come with the program are there.
    bool waitForCannedReplies()
    {
        return m_program.settle([this] { return m_program->ready().isFinished(); })
            && m_program.settle([this] { return m_program->cannedReplies().all().size() > 2; });
    }

    /// Shows the window; false when it does not become the active one with the list filled.
    bool show(const QSize &size = {1440, 900})
    {
        m_window = std::make_unique<MainWindow>(*m_program, m_theme);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get())
            && QTest::qWaitFor([this] { return list()->model()->rowCount() > 2; });
    }

    /// Opens the conversation of that row; true when it is there and can be answered.
    bool open(int row)
    {
        list()->setCurrentIndex(list()->model()->index(row, 0));
        const auto isThere = [this] {
            return pane()->model().isLoaded() && !editor()->isReadOnly() && summary()
                && pane()->model().content().summary.id == summary()->id;
        };
        return QTest::qWaitFor(isThere);
    }
    /// The first one of that audience.
    bool open(Audience audience)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (open(row) && pane()->model().content().summary.audience == audience)
                return true;
        }
        return false;
    }

    /// Somebody else who works here.
    AgentId colleague(const QString &name)
    {
        const auto made =
            waitFor(m_program->store().run([name](TeamDatabase &database) -> Result<AgentId> {
                const AgentId id = AgentId::make();
                database
                    .statement(QStringLiteral("INSERT INTO agent (id, name, initials, created_at) "
                                              "VALUES (?, ?, '', 0)"))
                    .bind(id)
                    .bind(name)
                    .exec();
                if (database.error())
                    return *database.error();
                return id;
            }));
        return made.valueOr(AgentId());
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }

    ConversationListView *list() const { return m_window->findChild<ConversationListView *>(); }
    ConversationPane *pane() const { return m_window->findChild<ConversationPane *>(); }
    QPlainTextEdit *editor() const
    {
        return m_window->findChild<QPlainTextEdit *>(QStringLiteral("replyEditor"));
    }
    /// What the chosen row shows; nothing while it is read.
    std::optional<ConversationSummary> summary() const
    {
        const QVariant data = list()->currentIndex().data(ConversationRole::Summary);
        return data.isValid() ? std::optional(data.value<ConversationSummary>()) : std::nullopt;
    }

private:
    const Theme &m_theme;
    UiProgram m_program;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace sportello
