-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Full-text search over the messages' present wording; the words arrive folded (lower case, no accents).

CREATE TABLE message_search (
    message_id BIGINT PRIMARY KEY REFERENCES message (id),
    words TSVECTOR NOT NULL
);

CREATE INDEX message_search_words ON message_search USING gin (words);
