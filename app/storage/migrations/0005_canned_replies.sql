-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Stored texts. Agents, brands and accounts are named without a foreign key: what was exported elsewhere may name some
-- that are not here.

CREATE TABLE canned_import (
    id TEXT PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    agent_id TEXT,
    source TEXT NOT NULL,
    file_name TEXT NOT NULL,
    added INTEGER NOT NULL,
    replaced INTEGER NOT NULL,
    undone_at BIGINT
);

CREATE TABLE canned_reply (
    id TEXT PRIMARY KEY,
    shortcut TEXT NOT NULL,
    title TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('mine', 'account', 'brand', 'all')),
    agent_id TEXT,
    brand_id TEXT,
    audience TEXT NOT NULL CHECK (audience IN ('any', 'public', 'private', 'note')),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    expires_at BIGINT,
    kind TEXT NOT NULL,
    use_count INTEGER NOT NULL,
    last_used_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    import_id TEXT REFERENCES canned_import (id),
    -- removed by a person, who may bring it back
    removed_at BIGINT
);

CREATE TABLE canned_text (
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    short_text TEXT NOT NULL,
    PRIMARY KEY (reply_id, language)
);

CREATE TABLE canned_tag (
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    tag TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (reply_id, tag)
);

CREATE TABLE canned_account (
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    account_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (reply_id, account_id)
);

CREATE TABLE canned_network (
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    network TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (reply_id, network)
);

CREATE TABLE canned_attachment (
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    description TEXT NOT NULL,
    PRIMARY KEY (reply_id, position)
);

-- What an import wrote over, in the form of our own files.
CREATE TABLE canned_replaced (
    import_id TEXT NOT NULL REFERENCES canned_import (id),
    reply_id TEXT NOT NULL REFERENCES canned_reply (id),
    earlier_import_id TEXT,
    earlier TEXT NOT NULL,
    PRIMARY KEY (import_id, reply_id)
);
