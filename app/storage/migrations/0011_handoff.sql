-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- From the public thread into a private channel: who was moved, how far they came, and where else a brand is reached.

CREATE TABLE brand_channel (
    id TEXT PRIMARY KEY,
    brand_id TEXT NOT NULL REFERENCES brand (id),
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'form')),
    name TEXT NOT NULL,
    target TEXT NOT NULL,
    position INTEGER NOT NULL
);

CREATE INDEX brand_channel_by_brand ON brand_channel (brand_id, position, id);

CREATE TABLE handoff (
    id TEXT PRIMARY KEY,
    public_id TEXT NOT NULL REFERENCES conversation (id),
    private_id TEXT REFERENCES conversation (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    handle_id TEXT NOT NULL REFERENCES handle (id),
    route TEXT NOT NULL CHECK (route IN ('private_message', 'invitation', 'other_channel')),
    state TEXT NOT NULL CHECK (state IN ('preparing', 'offered', 'customer_wrote', 'verified', 'solved',
        'closed_in_public', 'declined', 'expired', 'withdrawn')),
    state_since BIGINT NOT NULL,
    matched TEXT NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    wording_id TEXT,
    wording_title TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    created_at BIGINT NOT NULL,
    -- replies on their way; they name rows of this computer and are no references
    outbox_id TEXT NOT NULL,
    closing_outbox_id TEXT
);

CREATE INDEX handoff_by_public ON handoff (public_id, created_at);
CREATE INDEX handoff_by_private ON handoff (private_id) WHERE private_id IS NOT NULL;
CREATE INDEX handoff_by_state ON handoff (state, state_since);
CREATE INDEX handoff_by_handle ON handoff (handle_id);
CREATE INDEX handoff_by_time ON handoff (created_at);

-- Appended, never changed.
CREATE TABLE handoff_step (
    handoff_id TEXT NOT NULL REFERENCES handoff (id),
    position INTEGER NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    agent_id TEXT REFERENCES agent (id),
    detail TEXT NOT NULL,
    PRIMARY KEY (handoff_id, position)
);
