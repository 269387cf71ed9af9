// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QThread;

namespace sportello {

/// Writes texts as PDF, in a thread of its own: plain paragraphs, whatever stands in them.
class PersonPdf : public QObject
{
    Q_OBJECT

public:
    explicit PersonPdf(QObject *parent = nullptr);
    ~PersonPdf() override;

    /// What stands above a paragraph, and the paragraph.
    struct Paragraph
    {
        QString head;
        QString text;
    };
    /// What a line of the export (services/personlines.h) says to people; empty for what only
    /// programs need.
    static Paragraph paragraph(const QJsonObject &line);

    /// What PersonExports wrote, as people read it, beside its lines: "person.pdf". Storage, with a
    /// sentence, when it cannot be written; Cancelled after cancel().
    Future<QString> writePerson(const QString &folder);
    Future<QString> writeText(const QString &path, const QString &title, const QString &text);
    void cancel();

private:
    template<typename Fill>
    Future<QString> start(const QString &path, const QString &title, Fill fill);

    std::shared_ptr<std::atomic_bool> m_isCancelled;
    QThread *m_thread = nullptr;
};

} // namespace sportello
