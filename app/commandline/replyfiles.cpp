// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/replyfiles.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString attachOption = u"attach"_s;
const QString describeOption = u"describe"_s;
const QString withoutOption = u"without-description"_s;

/// With what is typed to mend it, where that is not said yet.
QString sentenceOf(const AttachmentRemark &remark, const QList<OutgoingAttachment> &files)
{
    const QString sentence = sentenceFor(remark, files);
    if (remark.fault != AttachmentFault::NoDescription)
        return sentence;
    return ReplyFiles::tr("%1 (Behind --attach: --describe TEXT, or --without-description.)")
        .arg(sentence);
}

Result<QList<OutgoingAttachment>> checkedBy(const ReplyFiles::Check &check,
                                            const QList<OutgoingAttachment> &files)
{
    const QList<AttachmentRemark> remarks = check(files);
    if (remarks.isEmpty())
        return files;
    QStringList sentences;
    for (const AttachmentRemark &remark : remarks)
        sentences.append(sentenceOf(remark, files));
    return Error{ErrorKind::Refused, sentences.join(u'\n'), {}, false};
}

} // namespace

QList<QCommandLineOption> ReplyFiles::options()
{
    return {
        {attachOption, tr("A file that goes with the reply; may be given repeatedly."), u"FILE"_s},
        {describeOption,
         tr("What can be seen or heard in the file before it, for those who cannot."), u"TEXT"_s},
        {withoutOption, tr("The file before it goes out without a description.")},
    };
}

QString ReplyFiles::read(const QCommandLineParser &parser)
{
    // The parser keeps the options' names in the order in which they were given, the values apart.
    QStringList paths = parser.values(attachOption);
    QStringList descriptions = parser.values(describeOption);
    const QStringList names = parser.optionNames();
    for (const QString &name : names) {
        QString complaint;
        if (name == attachOption)
            m_files.append({paths.takeFirst(), {}, false});
        else if (name == describeOption)
            complaint = readAboutLast(name, descriptions.takeFirst().trimmed());
        else if (name == withoutOption)
            complaint = readAboutLast(name, {});
        if (!complaint.isEmpty())
            return complaint;
    }
    return {};
}

QString ReplyFiles::readAboutLast(const QString &option, const QString &value)
{
    if (m_files.isEmpty())
        return tr("--%1 belongs behind the --attach that it is about.").arg(option);
    File &file = m_files.last();
    if (file.undescribed || !file.description.isEmpty())
        return tr("Say once what “%1” shows: either --describe or --without-description.")
            .arg(file.path);
    if (option == describeOption && value.isEmpty())
        return tr("--describe wants a text; --without-description sends “%1” without one.")
            .arg(file.path);
    file.description = value;
    file.undescribed = value.isEmpty();
    return {};
}

Future<QList<OutgoingAttachment>> ReplyFiles::take(Attachments &attachments, const Check &check)
{
    using Files = QList<OutgoingAttachment>;
    Future<Files> taken = readyValue(Files());
    for (const File &wanted : std::as_const(m_files)) {
        taken = andThen(taken, this, [this, &attachments, wanted](const Files &before) {
            return andThen(attachments.add(wanted.path), this,
                           [before, wanted](const OutgoingAttachment &added) {
                OutgoingAttachment file = added;
                file.description = wanted.description;
                file.undescribed = wanted.undescribed;
                return readyValue(before + Files{file});
            });
        });
    }
    return andThen(taken, this,
                   [check](const Files &files) { return ready(checkedBy(check, files)); });
}

} // namespace sportello
