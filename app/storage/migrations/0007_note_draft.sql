-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Remarks among ourselves that are not finished. Not in the drafts' table: what is there can be sent.
CREATE TABLE note_draft (
    conversation_id TEXT NOT NULL,
    -- the note that is being changed; empty = a new one
    note_id TEXT NOT NULL,
    text TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, note_id)
);
