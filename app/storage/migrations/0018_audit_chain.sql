-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0
--
-- The audit events become a chain (domain/auditchain.h). Those that are there already are chained by code, in the
-- same transaction.

ALTER TABLE audit_event ADD COLUMN number BIGINT;
-- What people typed enters the chain as a salted digest. The salt goes when the text is erased; the digest stays.
ALTER TABLE audit_event ADD COLUMN salt TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN subject_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN detail_digest TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_event ADD COLUMN hash TEXT NOT NULL DEFAULT '';

-- Not unique: a number that somebody put there must be found, and must not stop the work.
CREATE INDEX audit_event_by_number ON audit_event (number, id);

-- The chain's end, in one row, which is locked by whoever appends.
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    records BIGINT NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO audit_head (id, records, hash) VALUES (1, 0, '');
