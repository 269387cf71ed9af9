-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Likes, deletions, mutes, blocks and reports: kept before they leave, as replies are.

CREATE TABLE network_action (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    account_id TEXT NOT NULL,
    account_remote_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    message_remote_id TEXT NOT NULL,
    person_address TEXT NOT NULL,
    person_remote_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    comment TEXT NOT NULL,
    agent_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'unconfirmed', 'sent', 'failed', 'cancelled')),
    detail TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX network_action_by_state ON network_action (state, created_at, id);
CREATE INDEX network_action_by_conversation ON network_action (conversation_id, created_at, id);
