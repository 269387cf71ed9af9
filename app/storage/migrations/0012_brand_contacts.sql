-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Numbers, addresses and other texts of a brand that may stand in public: the guard for private data lets them pass.
CREATE TABLE brand_public_contact (
    brand_id TEXT NOT NULL REFERENCES brand (id),
    entry TEXT NOT NULL,
    PRIMARY KEY (brand_id, entry)
);
