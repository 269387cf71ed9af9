// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/allrules.h"

#include "domain/checks/blockedwordrule.h"
#include "domain/checks/emptyapologyrule.h"
#include "domain/checks/newsrule.h"
#include "domain/checks/othernamerule.h"
#include "domain/checks/placeholderrule.h"
#include "domain/checks/privatedatarule.h"
#include "domain/checks/promiserule.h"
#include "domain/checks/replywindowrule.h"
#include "domain/checks/toldinprivaterule.h"
#include "domain/checks/toolongrule.h"
#include "domain/checks/unverifiedrule.h"
#include "domain/checks/wronglanguagerule.h"

namespace sportello {

std::vector<std::unique_ptr<CheckRule>> allCheckRules()
{
    std::vector<std::unique_ptr<CheckRule>> rules;
    // What must not get out at all comes first.
    rules.push_back(std::make_unique<PrivateDataRule>());
    rules.push_back(std::make_unique<ToldInPrivateRule>());
    rules.push_back(std::make_unique<UnverifiedRule>());
    rules.push_back(std::make_unique<ReplyWindowRule>());
    rules.push_back(std::make_unique<PlaceholderRule>());
    rules.push_back(std::make_unique<TooLongRule>());
    rules.push_back(std::make_unique<BlockedWordRule>());
    rules.push_back(std::make_unique<PromiseRule>());
    rules.push_back(std::make_unique<NewsRule>());
    rules.push_back(std::make_unique<OtherNameRule>());
    rules.push_back(std::make_unique<WrongLanguageRule>());
    rules.push_back(std::make_unique<EmptyApologyRule>());
    return rules;
}

} // namespace sportello
