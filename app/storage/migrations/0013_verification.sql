-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Who customers are: what is on file about them, how they were verified, and the codes for it.

CREATE TABLE contact_import (
    id TEXT PRIMARY KEY,
    file_name TEXT NOT NULL,
    imported_at BIGINT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    undone_at BIGINT
);

CREATE INDEX contact_import_by_time ON contact_import (imported_at, id);

CREATE TABLE contact_fact (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'customer_number', 'name', 'handle')),
    value TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('by_hand', 'import')),
    import_id TEXT REFERENCES contact_import (id),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE INDEX contact_fact_by_contact ON contact_fact (contact_id, created_at, id);
CREATE INDEX contact_fact_by_value ON contact_fact (kind, value) WHERE removed_at IS NULL;
CREATE INDEX contact_fact_by_import ON contact_fact (import_id) WHERE import_id IS NOT NULL;

-- A file names handles without their networks.
CREATE INDEX handle_by_address ON handle (address);

-- Which facts have to match before somebody counts as verified; what customers answer is not kept.
CREATE TABLE checklist (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    label TEXT NOT NULL,
    position INTEGER NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
);

CREATE INDEX checklist_by_account ON checklist (account_id, position, id);

-- Never deleted: what is taken back says when.
CREATE TABLE verification (
    id TEXT PRIMARY KEY,
    handle_id TEXT NOT NULL REFERENCES handle (id),
    level TEXT NOT NULL CHECK (level IN ('claimed', 'reachable_address', 'certified', 'signed_in')),
    method TEXT NOT NULL CHECK (method IN ('by_hand', 'checklist', 'code_to_contact', 'code_from_contact',
        'code_by_email', 'sign_in')),
    scope TEXT NOT NULL,
    contact_id TEXT REFERENCES contact (id),
    fact_id TEXT REFERENCES contact_fact (id),
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    verified_at BIGINT NOT NULL,
    until_at BIGINT,
    taken_back_at BIGINT,
    end_noted INTEGER NOT NULL DEFAULT 0 CHECK (end_noted IN (0, 1))
);

CREATE INDEX verification_by_handle ON verification (handle_id, verified_at, id);
CREATE INDEX verification_by_end ON verification (until_at) WHERE end_noted = 0 AND until_at IS NOT NULL;

-- All about a code but the code. Elapsed times can be compared within one run of the program alone.
CREATE TABLE one_time_code (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    handle_id TEXT NOT NULL REFERENCES handle (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    fact_id TEXT NOT NULL REFERENCES contact_fact (id),
    direction TEXT NOT NULL CHECK (direction IN ('to_contact', 'from_contact')),
    account_id TEXT NOT NULL REFERENCES account (id),
    carrier_id TEXT NOT NULL REFERENCES conversation (id),
    scope TEXT NOT NULL,
    kept_text TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    -- a row of this computer and no reference
    outbox_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    run TEXT NOT NULL,
    elapsed BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'used', 'over', 'refused')),
    tries INTEGER NOT NULL,
    heard_revision BIGINT NOT NULL
);

CREATE INDEX one_time_code_by_conversation ON one_time_code (conversation_id, created_at, id);
CREATE INDEX one_time_code_by_carrier ON one_time_code (carrier_id);
CREATE INDEX one_time_code_by_contact ON one_time_code (contact_id, created_at);
CREATE INDEX one_time_code_by_handle ON one_time_code (handle_id, created_at);
CREATE INDEX one_time_code_open ON one_time_code (direction) WHERE state = 'open';

-- Tries are counted for the conversation: a new code gives no new ones.
CREATE TABLE code_try (
    id TEXT PRIMARY KEY,
    code_id TEXT NOT NULL REFERENCES one_time_code (id),
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    tried_at BIGINT NOT NULL,
    run TEXT NOT NULL,
    elapsed BIGINT NOT NULL,
    counts INTEGER NOT NULL CHECK (counts IN (0, 1))
);

CREATE INDEX code_try_by_conversation ON code_try (conversation_id) WHERE counts = 1;

-- What stays of a reply's text when it does not go out any more, or is out; empty = all of it.
ALTER TABLE outbox ADD COLUMN kept_text TEXT NOT NULL DEFAULT '';
