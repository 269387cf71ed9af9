-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- What else of the history is found by its words: earlier wordings, notes and canned replies.

-- Ids as a message's: minutes since 1970 and a sequence, so that both are read newest first and joined into one list.
CREATE TABLE history_text (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('version', 'note', 'canned')),
    -- of an earlier wording
    message_id BIGINT REFERENCES message (id),
    version INTEGER,
    -- the note or the canned reply; empty for an earlier wording
    item_id TEXT NOT NULL,
    language TEXT NOT NULL
);

CREATE INDEX history_text_by_message ON history_text (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX history_text_by_item ON history_text (item_id) WHERE item_id <> '';

-- Keeps its own copy: an index beside the three tables could not be asked to forget a text that is gone already.
CREATE VIRTUAL TABLE history_search USING fts5(text, tokenize='unicode61 remove_diacritics 2', prefix='3');

-- Each gets its minute's first number, or the next one that is free. What waits for a code to be used comes later.
INSERT INTO history_text (id, kind, message_id, version, item_id, language)
SELECT n + MAX(base - n) OVER (ORDER BY n), kind, message_id, version, item_id, language
FROM (SELECT ROW_NUMBER() OVER (ORDER BY written_at, kind, message_id, version, item_id, language) AS n,
             (CASE WHEN written_at < 60000 THEN 1 WHEN written_at > 60000000000000000 THEN 1000000000000
                   ELSE written_at / 60000 END) * 4096 AS base,
             kind, message_id, version, item_id, language
      FROM (SELECT written_at, 'version' AS kind, message_id, version, '' AS item_id, '' AS language
            FROM message_version WHERE message_id NOT IN (SELECT h.message_id FROM message_held h)
            UNION ALL
            SELECT written_at, 'note', NULL, NULL, id, '' FROM note
            UNION ALL
            SELECT r.updated_at, 'canned', NULL, NULL, r.id, c.language
            FROM canned_reply r JOIN canned_text c ON c.reply_id = r.id) AS texts) AS numbered;

INSERT INTO history_search (rowid, text)
SELECT t.id, v.text FROM history_text t
JOIN message_version v ON v.message_id = t.message_id AND v.version = t.version WHERE t.kind = 'version';

INSERT INTO history_search (rowid, text)
SELECT t.id, n.text FROM history_text t JOIN note n ON n.id = t.item_id WHERE t.kind = 'note';

INSERT INTO history_search (rowid, text)
SELECT t.id, r.title || ' ' || c.text || ' ' || c.short_text FROM history_text t
JOIN canned_reply r ON r.id = t.item_id
JOIN canned_text c ON c.reply_id = t.item_id AND c.language = t.language WHERE t.kind = 'canned';

-- With an index of the first three letters, a word that is only begun is found as fast as a whole one.
DROP TABLE message_search;

CREATE VIRTUAL TABLE message_search
USING fts5(text, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3');

INSERT INTO message_search (rowid, text)
SELECT id, text FROM message WHERE id NOT IN (SELECT h.message_id FROM message_held h) ORDER BY id;
