-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- Full-text search over the messages' present wording. The text itself stays in `message`; rows are written by the
-- message's table class, because a trigger may not touch FTS5 with trusted_schema=OFF.

CREATE VIRTUAL TABLE message_search USING fts5(text, content='message', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
