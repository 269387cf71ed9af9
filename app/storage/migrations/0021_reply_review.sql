-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- How a reply came about. The outbox names rows of one computer; what a team lead has to see stands here.
CREATE TABLE reply_making (
    outbox_id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    -- the first part of a numbered thread; outbox_id for a single reply
    group_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    canned_id TEXT,
    canned_title TEXT NOT NULL,
    -- as it was put into the draft, filled in
    canned_text TEXT NOT NULL,
    -- from that text to the reply; empty = there was none
    text_change TEXT NOT NULL CHECK (text_change IN ('', 'none', 'little', 'half', 'mostly')),
    -- rules of the reply check that were set aside, with spaces between them
    overridden TEXT NOT NULL
);

CREATE INDEX reply_making_by_conversation ON reply_making (conversation_id);

-- What somebody thought of a reply. Rows are added, so that no earlier comment is lost.
CREATE TABLE reply_review (
    id TEXT PRIMARY KEY,
    message_id BIGINT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'good', 'better', 'wrong', 'example')),
    comment TEXT NOT NULL,
    reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
    reviewed_at BIGINT NOT NULL,
    -- when a newer one of the same reply took its place
    replaced_at BIGINT,
    -- when whoever wrote the reply saw it
    seen_at BIGINT
);

CREATE INDEX reply_review_by_message ON reply_review (message_id, reviewed_at, id);
CREATE INDEX reply_review_unseen ON reply_review (message_id) WHERE seen_at IS NULL AND comment <> '';
