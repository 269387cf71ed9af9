-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Messages in fewer bytes. There are millions of them, and identifiers of 22 characters, words like 'public' and
-- addresses that begin alike took more room than what people wrote. `message_row` is what is written; `message` is a view
-- that says the same with the columns that everybody reads.

-- Given with the first message; NULL = there was none yet.
ALTER TABLE account ADD COLUMN number BIGINT;
-- What the web addresses of its own messages begin with; empty = there was none yet.
ALTER TABLE account ADD COLUMN url_start TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN number BIGINT;
-- The same for the messages of the conversation's customer.
ALTER TABLE conversation ADD COLUMN url_start TEXT NOT NULL DEFAULT '';

UPDATE account SET number = (SELECT COUNT(*) FROM account o WHERE o.id <= account.id);
UPDATE conversation SET number = numbered.number
FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY created_at, id) AS number FROM conversation) AS numbered
WHERE numbered.id = conversation.id;

CREATE UNIQUE INDEX account_by_number ON account (number);
CREATE UNIQUE INDEX conversation_by_number ON conversation (number);

-- Up to the last slash.
UPDATE account SET url_start = COALESCE((SELECT RTRIM(m.url, REPLACE(m.url, '/', '')) FROM message m
    WHERE m.account_id = account.id AND m.direction = 'out' AND m.url <> '' ORDER BY m.remote_id LIMIT 1), '');
UPDATE conversation SET url_start = COALESCE((SELECT RTRIM(m.url, REPLACE(m.url, '/', '')) FROM message m
    WHERE m.conversation_id = conversation.id AND m.direction = 'in' AND m.author_address IS NULL AND m.url <> ''
    ORDER BY m.created_at, m.id LIMIT 1), '');

ALTER TABLE message RENAME TO message_before;

CREATE TABLE message_row (
    id @MESSAGE_ID@ PRIMARY KEY,
    conversation_number BIGINT NOT NULL REFERENCES conversation (number),
    account_number BIGINT NOT NULL REFERENCES account (number),
    remote_id TEXT NOT NULL,
    -- 0 in, 1 out
    direction SMALLINT NOT NULL CHECK (direction IN (0, 1)),
    -- NULL: the conversation's handle, or ourselves
    author_name TEXT,
    author_address TEXT,
    -- 0 public, 1 private, 2 review
    audience SMALLINT NOT NULL CHECK (audience IN (0, 1, 2)),
    -- NULL: the audience's word
    visibility TEXT,
    parent_remote_id TEXT NOT NULL,
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    warning TEXT NOT NULL,
    -- 0: `url` is the whole address; 1: what follows url_start; 2: the remote id follows it, and `url` is empty
    url_form SMALLINT NOT NULL CHECK (url_form IN (0, 1, 2)),
    url TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT,
    deleted_at BIGINT,
    version INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    -- the reply of ours that it is; names a row of this computer and is no reference
    outbox_id TEXT,
    agent_id TEXT REFERENCES agent (id),
    language TEXT NOT NULL,
    UNIQUE (account_number, remote_id)
);

INSERT INTO message_row (id, conversation_number, account_number, remote_id, direction, author_name, author_address,
    audience, visibility, parent_remote_id, text, spans, warning, url_form, url, created_at, edited_at, deleted_at,
    version, revision, outbox_id, agent_id, language)
SELECT id, conversation_number, account_number, remote_id, direction, author_name, author_address, audience, visibility,
    parent_remote_id, text, spans, warning, url_form,
    CASE url_form WHEN 0 THEN url WHEN 1 THEN SUBSTR(url, LENGTH(url_start) + 1) ELSE '' END,
    created_at, edited_at, deleted_at, version, revision, outbox_id, agent_id, language
FROM (SELECT m.id, m.conversation_number, m.account_number, m.remote_id,
             CASE m.direction WHEN 'in' THEN 0 ELSE 1 END AS direction, m.author_name, m.author_address,
             CASE m.audience WHEN 'public' THEN 0 WHEN 'private' THEN 1 ELSE 2 END AS audience,
             CASE WHEN m.visibility = m.audience THEN NULL ELSE m.visibility END AS visibility,
             m.parent_remote_id, m.text, m.spans, m.warning, m.url_start, m.url,
             CASE WHEN m.url_start = '' THEN 0 WHEN m.url = m.url_start || m.remote_id THEN 2
                  WHEN SUBSTR(m.url, 1, LENGTH(m.url_start)) = m.url_start THEN 1 ELSE 0 END AS url_form,
             m.created_at, m.edited_at, m.deleted_at, m.version, m.revision, m.outbox_id, m.agent_id, m.language
      FROM (SELECT b.*, c.number AS conversation_number, a.number AS account_number,
                   CASE WHEN b.direction = 'out' THEN a.url_start WHEN b.author_address IS NULL THEN c.url_start
                        ELSE '' END AS url_start
            FROM message_before b JOIN conversation c ON c.id = b.conversation_id
            JOIN account a ON a.id = b.account_id) AS m) AS shortened
ORDER BY id;

-- What refers to a message refers to the new rows.
ALTER TABLE message_version DROP CONSTRAINT message_version_message_id_fkey;
ALTER TABLE message_version ADD FOREIGN KEY (message_id) REFERENCES message_row (id);
ALTER TABLE message_attachment DROP CONSTRAINT message_attachment_message_id_fkey;
ALTER TABLE message_attachment ADD FOREIGN KEY (message_id) REFERENCES message_row (id);
ALTER TABLE message_held DROP CONSTRAINT message_held_message_id_fkey;
ALTER TABLE message_held ADD FOREIGN KEY (message_id) REFERENCES message_row (id);
ALTER TABLE history_text DROP CONSTRAINT history_text_message_id_fkey;
ALTER TABLE history_text ADD FOREIGN KEY (message_id) REFERENCES message_row (id);
ALTER TABLE message_search DROP CONSTRAINT message_search_message_id_fkey;
ALTER TABLE message_search ADD FOREIGN KEY (message_id) REFERENCES message_row (id);

DROP TABLE message_before;

CREATE INDEX message_by_conversation ON message_row (conversation_number, created_at, id);
-- Who wrote in somebody else's conversation.
CREATE INDEX message_by_author ON message_row (author_address) WHERE author_address IS NOT NULL;

-- The LEFT JOIN costs nothing where a statement asks for nothing of the account. That to the conversation is an inner
-- one: SQLite would follow no list of conversations through the other.
CREATE VIEW message AS
SELECT m.id, c.id AS conversation_id, a.id AS account_id, m.remote_id,
       CASE m.direction WHEN 0 THEN 'in' ELSE 'out' END AS direction,
       m.author_name, m.author_address,
       CASE m.audience WHEN 0 THEN 'public' WHEN 1 THEN 'private' ELSE 'review' END AS audience,
       COALESCE(m.visibility, CASE m.audience WHEN 0 THEN 'public' WHEN 1 THEN 'private' ELSE 'review' END)
           AS visibility,
       m.parent_remote_id, m.text, m.spans, m.warning,
       CASE m.url_form WHEN 0 THEN m.url
            ELSE CASE m.direction WHEN 0 THEN c.url_start ELSE a.url_start END
                 || CASE m.url_form WHEN 1 THEN m.url ELSE m.remote_id END END AS url,
       m.created_at, m.edited_at, m.deleted_at, m.version, m.revision, m.outbox_id, m.agent_id, m.language
FROM message_row m
JOIN conversation c ON c.number = m.conversation_number
LEFT JOIN account a ON a.number = m.account_number;
