-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What somebody says who vouches for a customer.
ALTER TABLE verification ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Contacts on file go, and with them what was proved through them.
CREATE INDEX verification_by_fact ON verification (fact_id) WHERE fact_id IS NOT NULL;

-- How sure we must be of whom it is told to.
ALTER TABLE canned_reply ADD COLUMN level TEXT NOT NULL DEFAULT 'none';

-- Messages that may hold a code which is still open: a search index does not forget words for good, so they get into it
-- only when no code in them counts any more.
CREATE TABLE message_held (
    message_id BIGINT PRIMARY KEY REFERENCES message (id)
);
