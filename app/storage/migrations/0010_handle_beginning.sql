-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What somebody may begin to type to find a person: each word of name and address with what follows it, as many
-- letters as an index has to tell apart. A pattern that begins in the middle of handle.folded reads every person there
-- is. Compared byte by byte, so that all that begins alike stands together.
CREATE TABLE handle_beginning (
    beginning TEXT @BYTEWISE@ NOT NULL,
    handle_id TEXT NOT NULL REFERENCES handle (id),
    PRIMARY KEY (beginning, handle_id)
);

CREATE INDEX handle_beginning_by_handle ON handle_beginning (handle_id);

INSERT INTO handle_beginning (beginning, handle_id)
    WITH RECURSIVE place (handle_id, folded, letter) AS (
        SELECT id, folded, 1 FROM handle
        UNION ALL
        SELECT handle_id, folded, letter + 1 FROM place WHERE letter < LENGTH(folded)
    )
    SELECT DISTINCT SUBSTR(folded, letter, 40), handle_id FROM place
    WHERE SUBSTR(folded, letter, 1) NOT IN ('', ' ')
        AND (letter = 1 OR SUBSTR(folded, letter - 1, 1) = ' ');
