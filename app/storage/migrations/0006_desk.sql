-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What agents decide about conversations: who took them, snoozes, outcomes, tags, notes, saved views; and the promises
-- that accounts make: opening hours, targets, languages, signs.

ALTER TABLE conversation ADD COLUMN owner_id TEXT REFERENCES agent (id);
ALTER TABLE conversation ADD COLUMN taken_at BIGINT;
-- The owner keeps it until then; work on it moves this on.
ALTER TABLE conversation ADD COLUMN lease_until BIGINT;
ALTER TABLE conversation ADD COLUMN snoozed_until BIGINT;
ALTER TABLE conversation ADD COLUMN snooze_wake TEXT NOT NULL DEFAULT ''
    CHECK (snooze_wake IN ('', 'unless_they_write', 'in_any_case'));
-- When the time of a snooze brought it back; NULL once somebody decided, answered or wrote.
ALTER TABLE conversation ADD COLUMN woken_at BIGINT;
ALTER TABLE conversation ADD COLUMN outcome TEXT NOT NULL DEFAULT ''
    CHECK (outcome IN ('', 'solved', 'redirected', 'no_answer', 'spam'));
ALTER TABLE conversation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0 CHECK (priority IN (-1, 0, 1));
-- When the customer who waits was promised an answer; NULL where nobody waits or nothing was promised.
ALTER TABLE conversation ADD COLUMN due_at BIGINT;
-- The language of the newest customer message that has one, BCP 47 in lower case; empty = not known.
ALTER TABLE conversation ADD COLUMN language TEXT NOT NULL DEFAULT '';

CREATE INDEX conversation_by_due ON conversation ((due_at IS NULL), due_at, last_activity DESC, id);
CREATE INDEX conversation_by_owner ON conversation (owner_id, state, last_activity, id) WHERE owner_id IS NOT NULL;
CREATE INDEX conversation_by_lease ON conversation (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX conversation_by_snooze ON conversation (snoozed_until) WHERE snoozed_until IS NOT NULL;
CREATE INDEX conversation_by_priority ON conversation (priority, last_activity, id) WHERE priority <> 0;

ALTER TABLE message ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- What was taken before there were leases is everybody's again: nobody knows whose it is.
UPDATE conversation SET state = 'new' WHERE state = 'taken';

-- How many conversations there are of each sort, kept by whoever writes a conversation: counting 100,000 rows at every
-- message would be felt.
CREATE TABLE conversation_count (
    account_id TEXT NOT NULL REFERENCES account (id),
    state TEXT NOT NULL,
    unread INTEGER NOT NULL CHECK (unread IN (0, 1)),
    owned INTEGER NOT NULL CHECK (owned IN (0, 1)),
    conversations BIGINT NOT NULL,
    PRIMARY KEY (account_id, state, unread, owned)
);

INSERT INTO conversation_count (account_id, state, unread, owned, conversations)
    SELECT account_id, state, CASE WHEN unread > 0 THEN 1 ELSE 0 END, 0, COUNT(*)
    FROM conversation GROUP BY account_id, state, CASE WHEN unread > 0 THEN 1 ELSE 0 END;

CREATE TABLE tag (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- name without case and accents: "Rimborso" and "rimborso" are one
    folded TEXT NOT NULL UNIQUE,
    colour TEXT NOT NULL,
    -- a letter or digit that sets it from the list; empty = none
    shortcut TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);

CREATE TABLE conversation_tag (
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    tag_id TEXT NOT NULL REFERENCES tag (id),
    tagged_at BIGINT NOT NULL,
    PRIMARY KEY (conversation_id, tag_id)
);

CREATE INDEX conversation_tag_by_tag ON conversation_tag (tag_id, conversation_id);

-- A remark among ourselves. No column of it is a column of what is sent.
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    agent_id TEXT NOT NULL REFERENCES agent (id),
    text TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    edited_at BIGINT,
    removed_at BIGINT
);

CREATE INDEX note_by_conversation ON note (conversation_id, written_at, id);

CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    -- NULL = everybody's
    agent_id TEXT REFERENCES agent (id),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    sorting TEXT NOT NULL CHECK (sorting IN ('waiting_longest', 'last_activity', 'due')),
    position INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);

-- When somebody answers. Minutes since midnight in the hours' own time zone; Monday = 1.
CREATE TABLE opening_hours (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE opening_span (
    hours_id TEXT NOT NULL REFERENCES opening_hours (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440),
    PRIMARY KEY (hours_id, weekday, from_minute)
);

-- A day on which other hours hold: closed, or open from … to ….
CREATE TABLE opening_exception (
    hours_id TEXT NOT NULL REFERENCES opening_hours (id),
    -- "2026-12-25", or "12-25" for every year
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    from_minute INTEGER,
    to_minute INTEGER,
    PRIMARY KEY (hours_id, day)
);

ALTER TABLE account ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN hours_id TEXT REFERENCES opening_hours (id);
-- Promised answer times in minutes; NULL = none.
ALTER TABLE account ADD COLUMN first_reply_minutes INTEGER;
ALTER TABLE account ADD COLUMN next_reply_minutes INTEGER;
ALTER TABLE account ADD COLUMN reply_clock TEXT NOT NULL DEFAULT 'calendar'
    CHECK (reply_clock IN ('calendar', 'business'));
ALTER TABLE account ADD COLUMN signs INTEGER NOT NULL DEFAULT 0 CHECK (signs IN (0, 1));

-- What the agent's sign is made of: "MR" for "^MR".
ALTER TABLE agent ADD COLUMN initials TEXT NOT NULL DEFAULT '';

-- Words that the team does not want in replies.
CREATE TABLE blocked_word (
    -- the word without case and accents
    folded TEXT NOT NULL,
    -- BCP 47 in lower case; empty = in every language
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('warn', 'block')),
    why TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (folded, language)
);

-- What stands between a part of a numbered thread and the next in the text that was written: white space, not sent.
ALTER TABLE outbox ADD COLUMN joint TEXT NOT NULL DEFAULT '';
-- What the request that left answers: for a further part of a thread the part before it; empty = parent_remote_id.
ALTER TABLE outbox ADD COLUMN sent_parent_id TEXT NOT NULL DEFAULT '';
-- The sign that was put at the end of the text when it was enqueued; empty when the writer had typed it or there is none.
ALTER TABLE outbox ADD COLUMN sign TEXT NOT NULL DEFAULT '';
