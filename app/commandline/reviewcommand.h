// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/command.h"
#include "services/reviews.h"

#include <memory>

namespace sportello {

/// Lists our replies as a team lead looks at them.
class ReviewCommand final : public Command
{
    Q_OBJECT

public:
    static constexpr int MostReplies = 1000;

    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    ReviewRequest m_request;
    std::optional<ReviewSample> m_sample;
    std::unique_ptr<Reviews> m_reviews;
};

/// Says what is thought of a reply.
class ReviewMarkCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void declare(QCommandLineParser &parser) override;
    QString read(const QCommandLineParser &parser) override;
    void start(CommandContext &context) override;

private:
    NewReview m_review;
    bool m_isCommentInput = false;
    std::unique_ptr<Reviews> m_reviews;
};

} // namespace sportello
