-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- Words that are spelled right although no dictionary knows them.
CREATE TABLE dictionary_word (
    word TEXT NOT NULL,
    -- empty = of every brand
    brand_id TEXT NOT NULL,
    -- the one agent whose word it is; empty = everybody's
    agent_id TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (word, brand_id, agent_id)
);
