-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- On some networks people take another address and stay the same person.

ALTER TABLE handle ADD COLUMN lasting_id TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX handle_by_lasting_id ON handle (network, lasting_id) WHERE lasting_id <> '';
