-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- The files of a draft, and what people see of a file besides its path.

CREATE TABLE draft_attachment (
    conversation_id TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('public', 'private', 'review')),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    media_type TEXT NOT NULL,
    description TEXT NOT NULL,
    name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    -- somebody decided that it goes out without a description
    undescribed INTEGER NOT NULL CHECK (undescribed IN (0, 1)),
    PRIMARY KEY (conversation_id, audience, position)
);

ALTER TABLE outbox_attachment ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox_attachment ADD COLUMN bytes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox_attachment ADD COLUMN undescribed INTEGER NOT NULL DEFAULT 0 CHECK (undescribed IN (0, 1));
