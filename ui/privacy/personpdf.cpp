// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/privacy/personpdf.h"

#include "ui/common/pdfsheets.h"

#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QThread>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Stopped = std::shared_ptr<std::atomic_bool>;

/// Empty where nothing stands.
QString when(const QJsonObject &line, const QString &name = u"at"_s)
{
    const QDateTime at = QDateTime::fromString(line.value(name).toString(), Qt::ISODateWithMs);
    return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat);
}

/// What was promised until when, and what became of it.
QString promised(const QJsonObject &line)
{
    QStringList said{line.value(u"said"_s).toString(),
                     PersonPdf::tr("Until %1.", "a promise").arg(when(line, u"due_at"_s))};
    if (line.value(u"kept_at"_s).isString())
        said.append(PersonPdf::tr("Kept on %1.", "a promise").arg(when(line, u"kept_at"_s)));
    else if (line.value(u"withdrawn_at"_s).isString())
        said.append(
            PersonPdf::tr("Withdrawn on %1.", "a promise").arg(when(line, u"withdrawn_at"_s)));
    else
        said.append(PersonPdf::tr("Nobody has said that it was kept."));
    said.removeAll(QString());
    return said.join(u'\n');
}

Error cannotWrite(const QString &path)
{
    return {ErrorKind::Storage,
            PersonPdf::tr("“%1” cannot be written. Is the disk full?").arg(path),
            {},
            false};
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

} // namespace

PersonPdf::PersonPdf(QObject *parent)
    : QObject(parent)
    , m_isCancelled(std::make_shared<std::atomic_bool>(false))
{
}

PersonPdf::~PersonPdf()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void PersonPdf::cancel()
{
    *m_isCancelled = true;
}

template<typename Fill>
Future<QString> PersonPdf::start(const QString &path, const QString &title, Fill fill)
{
    *m_isCancelled = false;
    Promise<QString> promise;
    // The promise is touched by one thread at a time: handed over here, finished there.
    m_thread = QThread::create(
        [promise, path, title, fill, stopped = m_isCancelled, font = QGuiApplication::font()] {
        bool written = false;
        {
            QFile out(path);
            if (out.open(QIODevice::WriteOnly)) {
                PdfSheets sheets(out, title, font);
                written = sheets.isOpen() && fill(sheets, stopped);
                written = sheets.end() && written;
            }
        }
        // A full disk is not told by the writer.
        QFile file(path);
        written = written && file.open(QIODevice::ReadOnly) && file.size() > 0
            && file.seek(std::max<qint64>(0, file.size() - 32)) && file.readAll().contains("%%EOF");
        if (*stopped)
            promise.finish(Error{ErrorKind::Cancelled, {}, {}, false});
        else
            promise.finish(written ? Result<QString>(path) : cannotWrite(path));
    });
    m_thread->setParent(this);
    connect(m_thread, &QThread::finished, this, [this, thread = m_thread] {
        if (m_thread == thread)
            m_thread = nullptr;
        thread->deleteLater();
    });
    m_thread->start();
    return promise.future();
}

PersonPdf::Paragraph PersonPdf::paragraph(const QJsonObject &line)
{
    const auto text = [&line](const QString &name) { return line.value(name).toString(); };
    const QString type = text(u"type"_s);
    if (type == u"handle"_s)
        return {tr("Known as"),
                joined({text(u"name"_s), text(u"address"_s), text(u"network"_s), text(u"url"_s)})};
    if (type == u"conversation"_s)
        return {tr("Conversation"),
                joined({text(u"network"_s), text(u"account"_s), text(u"audience"_s),
                        text(u"state"_s), text(u"outcome"_s)})};
    if (type == u"message"_s || type == u"post"_s) {
        QString said = text(u"text"_s);
        const QJsonArray versions = line.value(u"versions"_s).toArray();
        for (const QJsonValue &version : versions)
            said += u'\n' + tr("Earlier: %1").arg(version[u"text"_s].toString());
        const QJsonArray files = line.value(u"attachments"_s).toArray();
        for (const QJsonValue &file : files)
            said += u'\n'
                + tr("File: %1")
                      .arg(joined(
                          {file[u"description"_s].toString(), file[u"media_type"_s].toString()}));
        return {joined({when(line), text(u"author"_s), text(u"address"_s)}), said};
    }
    if (type == u"note"_s)
        return {joined({tr("Note"), when(line), text(u"agent"_s)}), text(u"text"_s)};
    if (type == u"promise"_s)
        return {joined({tr("Promise"), when(line, u"made_at"_s)}), promised(line)};
    if (type == u"verification"_s)
        return {joined({tr("Verification"), when(line)}),
                joined({text(u"level"_s), text(u"method"_s), text(u"scope"_s)})};
    if (type == u"handoff"_s)
        return {joined({tr("Handoff"), when(line)}),
                joined({text(u"route"_s), text(u"state"_s), text(u"channel"_s)})};
    if (type == u"fact"_s)
        return {tr("On file"), joined({text(u"kind"_s), text(u"value"_s)})};
    if (type == u"file"_s)
        return {tr("File"), text(u"path"_s)};
    return {};
}

Future<QString> PersonPdf::writePerson(const QString &folder)
{
    return start(folder + u"/person.pdf"_s, tr("Everything that is stored about a person"),
                 [folder](PdfSheets &sheets, const Stopped &stopped) {
        QFile lines(folder + u"/person.jsonl"_s);
        if (!lines.open(QIODevice::ReadOnly))
            return false;
        while (!lines.atEnd() && !*stopped) {
            const QJsonObject line = QJsonDocument::fromJson(lines.readLine()).object();
            if (line.value(u"type"_s) == u"export"_s) {
                sheets.add(line.value(u"name"_s).toString(),
                           tr("Everything that is stored about this person, as of %1.")
                               .arg(line.value(u"made_at"_s).toString()),
                           true);
                continue;
            }
            const auto [head, text] = paragraph(line);
            if (!head.isEmpty() || !text.isEmpty())
                sheets.add(head, text, false);
        }
        return !*stopped;
    });
}

Future<QString> PersonPdf::writeText(const QString &path, const QString &title, const QString &text)
{
    return start(path, title, [title, text](PdfSheets &sheets, const Stopped &) {
        sheets.add(title, text, true);
        return true;
    });
}

} // namespace sportello
