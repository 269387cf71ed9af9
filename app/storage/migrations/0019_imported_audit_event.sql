-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What the record of another profile said, as it came with its history. Not in this profile's own record: that one
-- holds only what happened here, in the order in which it happened.
CREATE TABLE imported_audit_event (
    id TEXT PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    agent_id TEXT REFERENCES agent (id),
    kind TEXT NOT NULL,
    account_id TEXT,
    conversation_id TEXT,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL
);

CREATE INDEX imported_audit_event_by_conversation ON imported_audit_event (conversation_id, happened_at);
