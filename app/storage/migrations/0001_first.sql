-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- One text for SQLite and PostgreSQL. Identifiers are 22 characters made by the client (core/id.h), times are
-- milliseconds since 1970 UTC, @MESSAGE_ID@ is the type of an integer primary key.
-- Two groups: "team" may one day lie on a shared server, "own" stays here. No statement and no foreign key joins them.

-- ---------------------------------------------------------------- team

CREATE TABLE brand (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE agent (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE account (
    id TEXT PRIMARY KEY,
    brand_id TEXT NOT NULL REFERENCES brand (id),
    network TEXT NOT NULL,
    server TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    handle TEXT NOT NULL,
    display_name TEXT NOT NULL,
    url TEXT NOT NULL,
    connected_at BIGINT NOT NULL,
    removed_at BIGINT,
    UNIQUE (network, server, remote_id)
);

-- Where each source of an account stands. Saved in the transaction that stores what the cursor covers.
CREATE TABLE account_source (
    account_id TEXT NOT NULL REFERENCES account (id),
    source TEXT NOT NULL,
    next_cursor TEXT NOT NULL,
    older_cursor TEXT NOT NULL,
    older_done INTEGER NOT NULL CHECK (older_done IN (0, 1)),
    fetched_older INTEGER NOT NULL,
    fetched_back_to BIGINT,
    PRIMARY KEY (account_id, source)
);

CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE handle (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    network TEXT NOT NULL,
    address TEXT NOT NULL,
    display_name TEXT NOT NULL,
    url TEXT NOT NULL,
    -- name and address without case and accents, for finding
    folded TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (network, address)
);

CREATE INDEX handle_by_contact ON handle (contact_id);

CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account (id),
    handle_id TEXT NOT NULL REFERENCES handle (id),
    audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'review')),
    -- public: the root as first known; private: further participants
    thread_key TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'taken', 'waiting_for_customer', 'snoozed', 'done')),
    -- 0 once an agent changed the state
    decided_by_intake INTEGER NOT NULL CHECK (decided_by_intake IN (0, 1)),
    unread INTEGER NOT NULL,
    waiting_since BIGINT,
    last_in_at BIGINT,
    last_out_at BIGINT,
    last_activity BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    snippet TEXT NOT NULL,
    snippet_ours INTEGER NOT NULL CHECK (snippet_ours IN (0, 1)),
    participants TEXT NOT NULL,
    linked_id TEXT,
    created_at BIGINT NOT NULL,
    UNIQUE (account_id, handle_id, audience, thread_key)
);

CREATE INDEX conversation_by_activity ON conversation (last_activity, id);
CREATE INDEX conversation_by_state ON conversation (state, last_activity, id);
-- The order "waiting longest": who does not wait comes last, and there the newest first.
CREATE INDEX conversation_by_waiting ON conversation ((waiting_since IS NULL), waiting_since, last_activity DESC, id);
CREATE INDEX conversation_by_state_waiting
    ON conversation (state, (waiting_since IS NULL), waiting_since, last_activity DESC, id);
CREATE INDEX conversation_by_account ON conversation (account_id, state, last_activity, id);
CREATE INDEX conversation_by_handle ON conversation (handle_id);
CREATE INDEX conversation_by_last_in ON conversation (account_id, last_in_at);
CREATE INDEX conversation_linked ON conversation (linked_id) WHERE linked_id IS NOT NULL;
CREATE INDEX conversation_unread ON conversation (id) WHERE unread > 0;

-- Two conversations that turned out to be one, when a message between them arrived. What other tables know by the old
-- id is found again through this.
CREATE TABLE conversation_merge (
    from_id TEXT PRIMARY KEY,
    into_id TEXT NOT NULL,
    merged_at BIGINT NOT NULL
);

CREATE TABLE message (
    id @MESSAGE_ID@ PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    account_id TEXT NOT NULL REFERENCES account (id),
    remote_id TEXT NOT NULL,
    direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    -- NULL: the conversation's handle, or ourselves
    author_name TEXT,
    author_address TEXT,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'review')),
    visibility TEXT NOT NULL,
    parent_remote_id TEXT NOT NULL,
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    warning TEXT NOT NULL,
    url TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    deleted_at BIGINT,
    version INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    -- the reply of ours that it is; names a row of this computer and is no reference
    outbox_id TEXT,
    agent_id TEXT REFERENCES agent (id),
    UNIQUE (account_id, remote_id)
);

CREATE INDEX message_by_conversation ON message (conversation_id, created_at, id);

-- Earlier wordings; the present one is in the message itself.
CREATE TABLE message_version (
    message_id BIGINT NOT NULL REFERENCES message (id),
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    warning TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (message_id, version)
);

CREATE TABLE message_attachment (
    message_id BIGINT NOT NULL REFERENCES message (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'video', 'audio', 'file')),
    url TEXT NOT NULL,
    media_type TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (message_id, position)
);

-- Posts of a public thread that are no part of the exchange itself; the same post may stand in several.
CREATE TABLE context_message (
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    remote_id TEXT NOT NULL,
    parent_remote_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    author_address TEXT NOT NULL,
    ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    warning TEXT NOT NULL,
    url TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, remote_id)
);

-- Appended in the transaction of what it records, never changed.
CREATE TABLE audit_event (
    id TEXT PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    agent_id TEXT REFERENCES agent (id),
    kind TEXT NOT NULL,
    account_id TEXT,
    conversation_id TEXT,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX audit_event_by_conversation ON audit_event (conversation_id, happened_at);

-- ---------------------------------------------------------------- own

-- That an account has a secret in the keychain of this computer; the secret itself is only there.
CREATE TABLE sign_in (
    account_id TEXT PRIMARY KEY,
    has_secret INTEGER NOT NULL CHECK (has_secret IN (0, 1)),
    paused INTEGER NOT NULL CHECK (paused IN (0, 1))
);

CREATE TABLE draft (
    conversation_id TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'review')),
    account_id TEXT NOT NULL,
    text TEXT NOT NULL,
    parent_remote_id TEXT NOT NULL,
    basis_revision BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, audience)
);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    origin_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    account_remote_id TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'review')),
    recipient TEXT NOT NULL,
    participants TEXT NOT NULL,
    parent_remote_id TEXT NOT NULL,
    root_remote_id TEXT NOT NULL,
    text TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    part INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    content_hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('queued', 'sending', 'unconfirmed', 'held', 'sent', 'failed', 'cancelled')),
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    not_before BIGINT,
    attempts INTEGER NOT NULL,
    first_attempt_at BIGINT,
    basis_revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    sent_at BIGINT,
    remote_id TEXT NOT NULL,
    url TEXT NOT NULL,
    message_stored INTEGER NOT NULL CHECK (message_stored IN (0, 1)),
    UNIQUE (group_id, part)
);

CREATE INDEX outbox_by_state ON outbox (state, created_at, id);
CREATE INDEX outbox_by_conversation ON outbox (conversation_id, created_at, id);
CREATE INDEX outbox_by_origin ON outbox (origin_id);
-- Sent rows are kept; the few that still miss their message are found without reading them all.
CREATE INDEX outbox_without_message ON outbox (created_at) WHERE state = 'sent' AND message_stored = 0;

CREATE TABLE outbox_attachment (
    outbox_id TEXT NOT NULL REFERENCES outbox (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (outbox_id, position)
);
