-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- One person with several handles, and people who look like somebody else.

-- Handles that were joined to another contact or taken from one, each with what moved, so that it can be taken back as
-- it was. A contact that is left empty stays: it gets its own back.
CREATE TABLE contact_move (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
    from_id TEXT NOT NULL REFERENCES contact (id),
    into_id TEXT NOT NULL REFERENCES contact (id),
    reason TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    made_at BIGINT NOT NULL,
    undone_at BIGINT,
    -- of the contact that took another name by it: of the first where it merged, of the second where it split
    name_before TEXT NOT NULL,
    name_after TEXT NOT NULL
);

CREATE INDEX contact_move_by_into ON contact_move (into_id, made_at) WHERE undone_at IS NULL;
CREATE INDEX contact_move_by_from ON contact_move (from_id, made_at) WHERE undone_at IS NULL;

CREATE TABLE contact_move_item (
    move_id TEXT NOT NULL REFERENCES contact_move (id),
    -- 'name': the contact was called as this handle is
    kind TEXT NOT NULL CHECK (kind IN ('handle', 'fact', 'code', 'name')),
    item_id TEXT NOT NULL,
    PRIMARY KEY (move_id, kind, item_id)
);

-- Two contacts who are not one person, whatever they have in common. The smaller id comes first.
CREATE TABLE contact_apart (
    one_id TEXT NOT NULL REFERENCES contact (id),
    other_id TEXT NOT NULL REFERENCES contact (id),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id)
);

CREATE INDEX contact_apart_by_other ON contact_apart (other_id);

-- The form in which display names that look alike are the same; NULL until it is made.
ALTER TABLE handle ADD COLUMN name_skeleton TEXT;
-- When somebody looked whether the handle looks like another one; NULL = nobody yet.
ALTER TABLE handle ADD COLUMN looked_at BIGINT;

CREATE INDEX handle_by_name_skeleton ON handle (name_skeleton) WHERE name_skeleton IS NOT NULL;
CREATE INDEX handle_not_looked_at ON handle (id) WHERE looked_at IS NULL;

-- Handles that could be taken for one of our accounts, or for a customer.
CREATE TABLE handle_lookalike (
    handle_id TEXT PRIMARY KEY REFERENCES handle (id),
    kind TEXT NOT NULL CHECK (kind IN ('brand_address', 'brand_name', 'customer_name', 'customer_address')),
    account_id TEXT REFERENCES account (id),
    customer_id TEXT REFERENCES handle (id),
    found_at BIGINT NOT NULL,
    dismissed_at BIGINT,
    dismissed_by TEXT REFERENCES agent (id)
);

CREATE INDEX handle_lookalike_by_customer ON handle_lookalike (customer_id) WHERE customer_id IS NOT NULL;
