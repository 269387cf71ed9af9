-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What people may ask of those who hold data about them: holds, erasures with their receipts, and how long texts are
-- kept. Nothing here says who somebody was.

-- While it is not lifted, nothing of the person (or of one conversation) is erased.
CREATE TABLE personal_hold (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    -- NULL = everything about the person
    conversation_id TEXT REFERENCES conversation (id),
    reason TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    placed_at BIGINT NOT NULL,
    lifted_at BIGINT,
    lifted_by TEXT REFERENCES agent (id)
);

CREATE INDEX personal_hold_by_contact ON personal_hold (contact_id) WHERE lifted_at IS NULL;
CREATE INDEX personal_hold_by_conversation ON personal_hold (conversation_id) WHERE lifted_at IS NULL;

-- The contact's row stays without anything that tells who it was, so that a job that was interrupted finds its work.
CREATE TABLE erasure (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    requested_at BIGINT NOT NULL,
    finished_at BIGINT,
    receipt TEXT NOT NULL
);

CREATE INDEX erasure_running ON erasure (requested_at) WHERE finished_at IS NULL;

-- What was erased and comes from the network again is known by a keyed hash of who wrote where, and up to when.
CREATE TABLE erasure_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    secret TEXT NOT NULL
);

CREATE TABLE erased_mark (
    mark TEXT PRIMARY KEY,
    until_at BIGINT NOT NULL
);

-- NULL = kept for ever. An account without a row: nobody has chosen, and nothing is removed.
CREATE TABLE retention_rule (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    private_months INTEGER CHECK (private_months > 0),
    public_months INTEGER CHECK (public_months > 0),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    chosen_at BIGINT NOT NULL
);

CREATE TABLE retention_run (
    id TEXT PRIMARY KEY,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    removed TEXT NOT NULL
);

CREATE INDEX retention_run_by_time ON retention_run (started_at);

-- When its texts were removed; what came since is as any other.
ALTER TABLE conversation ADD COLUMN emptied_at BIGINT;

-- Who wrote in somebody else's conversation.
CREATE INDEX message_by_author ON message (author_address) WHERE author_address IS NOT NULL;
CREATE INDEX context_message_by_author ON context_message (author_address);
