// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/promiserule.h"

#include "domain/promisephrase.h"

#include <algorithm>

namespace sportello {

QList<CheckRemark> PromiseRule::check(const CheckInput &input) const
{
    if (input.promiseHasDate)
        return {};
    const QList<FoundPromise> found = findPromises(input.text, input.promisePhrases);
    if (found.isEmpty())
        return {};
    // One date is for all of them, so one remark is enough.
    const auto asking = std::find_if(found.begin(), found.end(), [](const FoundPromise &promise) {
        return promise.action == PromisePhrase::Action::Ask;
    });
    const FoundPromise &promise = asking == found.end() ? found.first() : *asking;
    CheckRemark remark;
    remark.rule = name();
    remark.severity = asking == found.end() ? CheckSeverity::Warn : CheckSeverity::Block;
    remark.range = promise.range;
    remark.what = tr("“%1” promises the customer something.")
                      .arg(input.text.mid(promise.range.start, promise.range.length));
    remark.why = tr("Say until when, so that it shows up when it is due.");
    return {remark};
}

} // namespace sportello
