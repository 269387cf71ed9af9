-- SPDX-FileCopyrightText: 2026 The Sportello authors
-- SPDX-License-Identifier: Apache-2.0

-- What we told customers that we will do, until when, and by which words such a promise is recognised.

CREATE TABLE customer_promise (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversation (id),
    -- the reply that made it; it names a row of one computer and is no reference
    outbox_id TEXT NOT NULL,
    said TEXT NOT NULL,
    agent_id TEXT NOT NULL REFERENCES agent (id),
    made_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    -- it was over once before it was moved
    was_late INTEGER NOT NULL CHECK (was_late IN (0, 1)),
    -- our answers up to then are not what was promised
    answers_seen_at BIGINT,
    kept_at BIGINT,
    proof TEXT CHECK (proof IN ('marked', 'answer', 'solved')),
    withdrawn_at BIGINT,
    ended_by TEXT REFERENCES agent (id),
    CHECK (kept_at IS NULL OR withdrawn_at IS NULL)
);

-- Few are open at a time; the list of conversations and the clock look at these alone.
CREATE INDEX customer_promise_open ON customer_promise (due_at, conversation_id)
    WHERE kept_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX customer_promise_open_of ON customer_promise (conversation_id, due_at)
    WHERE kept_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX customer_promise_by_conversation ON customer_promise (conversation_id, made_at);
CREATE INDEX customer_promise_by_time ON customer_promise (made_at);

-- What a reply on its way promises; it becomes a promise, and goes from here, once the reply was sent.
CREATE TABLE outbox_promise (
    outbox_id TEXT PRIMARY KEY REFERENCES outbox (id),
    promise_id TEXT NOT NULL,
    said TEXT NOT NULL,
    due_at BIGINT NOT NULL
);

CREATE TABLE promise_phrase (
    folded TEXT NOT NULL,
    language TEXT NOT NULL,
    phrase TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('remark', 'ask')),
    created_at BIGINT NOT NULL,
    PRIMARY KEY (folded, language)
);

-- What everybody begins with; the team changes it.
INSERT INTO promise_phrase (folded, language, phrase, action, created_at) VALUES
    ('we/i will/ll … call/phone/ring you', 'en', 'we/I will/''ll … call/phone/ring you', 'ask', 0),
    ('we/i will/ll … get/come back to you', 'en', 'we/I will/''ll … get/come back to you', 'ask', 0),
    ('we/i will/ll … be in touch', 'en', 'we/I will/''ll … be in touch', 'ask', 0),
    ('we/i will/ll … contact/inform/update/email/message you', 'en', 'we/I will/''ll … contact/inform/update/email/message you', 'ask', 0),
    ('we/i will/ll … let you know', 'en', 'we/I will/''ll … let you know', 'ask', 0),
    ('we/i will/ll … write/reply/respond/answer to you', 'en', 'we/I will/''ll … write/reply/respond/answer to you', 'ask', 0),
    ('we/i will/ll … answer you', 'en', 'we/I will/''ll … answer you', 'ask', 0),
    ('we/i will/ll … follow up', 'en', 'we/I will/''ll … follow up', 'ask', 0),
    ('we/i will/ll … keep you posted/updated/informed', 'en', 'we/I will/''ll … keep you posted/updated/informed', 'ask', 0),
    ('we/i are/re/am/m going to … call/phone/ring/contact/email you', 'en', 'we/I are/''re/am/''m going to … call/phone/ring/contact/email you', 'ask', 0),
    ('we/i are/re/am/m going to … get back to you', 'en', 'we/I are/''re/am/''m going to … get back to you', 'ask', 0),
    ('colleague/team/someone/somebody/manager will … call/phone/ring/contact/email you', 'en', 'colleague/team/someone/somebody/manager will … call/phone/ring/contact/email you', 'ask', 0),
    ('colleague/team/someone/somebody/manager will … get/come back to you', 'en', 'colleague/team/someone/somebody/manager will … get/come back to you', 'ask', 0),
    ('colleague/team/someone/somebody/manager will … be in touch', 'en', 'colleague/team/someone/somebody/manager will … be in touch', 'ask', 0),
    ('you will/ll … hear from us/me', 'en', 'you will/''ll … hear from us/me', 'ask', 0),
    ('you will/ll … receive/get/have … answer/reply/response/call from us', 'en', 'you will/''ll … receive/get/have … answer/reply/response/call from us', 'ask', 0),
    ('you can expect … answer/reply/response/call', 'en', 'you can expect … answer/reply/response/call', 'remark', 0),
    ('la/lo/le/li/ti/vi richiamo/richiamiamo/richiamero/richiameremo', 'it', 'la/lo/le/li/ti/vi richiamo/richiamiamo/richiamerò/richiameremo', 'ask', 0),
    ('la/lo/le/li/ti/vi chiamiamo/chiamero/chiameremo', 'it', 'la/lo/le/li/ti/vi chiamiamo/chiamerò/chiameremo', 'ask', 0),
    ('le/gli/ti/vi telefoniamo/telefonero/telefoneremo', 'it', 'le/gli/ti/vi telefoniamo/telefonerò/telefoneremo', 'ask', 0),
    ('la/lo/le/li/ti/vi contattiamo/contattero/contatteremo/ricontatto/ricontattiamo/ricontattero/ricontatteremo', 'it', 'la/lo/le/li/ti/vi contattiamo/contatterò/contatteremo/ricontatto/ricontattiamo/ricontatterò/ricontatteremo', 'ask', 0),
    ('faccio/facciamo/faro/faremo sapere', 'it', 'faccio/facciamo/farò/faremo sapere', 'ask', 0),
    ('faccio/facciamo/faro/faremo avere … risposta/riscontro/notizie', 'it', 'faccio/facciamo/farò/faremo avere … risposta/riscontro/notizie', 'ask', 0),
    ('le/gli/ti/vi rispondero/risponderemo', 'it', 'le/gli/ti/vi risponderò/risponderemo', 'ask', 0),
    ('le/gli/ti/vi rispondo/rispondiamo … entro/domani/oggi/giornata/presto/breve', 'it', 'le/gli/ti/vi rispondo/rispondiamo … entro/domani/oggi/giornata/presto/breve', 'ask', 0),
    ('le/gli/ti/vi scrivero/scriveremo', 'it', 'le/gli/ti/vi scriverò/scriveremo', 'ask', 0),
    ('la/lo/le/li/ti/vi aggiorno/aggiorniamo/aggiornero/aggiorneremo', 'it', 'la/lo/le/li/ti/vi aggiorno/aggiorniamo/aggiornerò/aggiorneremo', 'ask', 0),
    ('terro/terremo/teniamo aggiornat*/informat*', 'it', 'terrò/terremo/teniamo aggiornat*/informat*', 'ask', 0),
    ('ci facciamo/faremo sentire/vivi', 'it', 'ci facciamo/faremo sentire/vivi', 'ask', 0),
    ('mi faccio/faro sentire/vivo/viva', 'it', 'mi faccio/farò sentire/vivo/viva', 'ask', 0),
    ('sara/sarai/sarete/saranno/verra/verrai/verrete/verranno … contattat*/ricontattat*/richiamat*', 'it', 'sarà/sarai/sarete/saranno/verrà/verrai/verrete/verranno … contattat*/ricontattat*/richiamat*', 'ask', 0),
    ('collega/colleghi/collaboratore/qualcuno/responsabile … richiamera/chiamera/contattera/ricontattera/rispondera/scrivera/telefonera', 'it', 'collega/colleghi/collaboratore/qualcuno/responsabile … richiamerà/chiamerà/contatterà/ricontatterà/risponderà/scriverà/telefonerà', 'ask', 0),
    ('ricevera/riceverai/riceverete … risposta/riscontro/telefonata/chiamata', 'it', 'riceverà/riceverai/riceverete … risposta/riscontro/telefonata/chiamata', 'ask', 0),
    ('daro/daremo … risposta/riscontro/notizie', 'it', 'darò/daremo … risposta/riscontro/notizie', 'ask', 0),
    ('torneremo/tornero da lei/te/voi', 'it', 'torneremo/tornerò da lei/te/voi', 'ask', 0),
    ('provvedero/provvederemo/provvediamo a … richiamar*/contattar*/ricontattar*/aggiornar*/risponder*', 'it', 'provvederò/provvederemo/provvediamo a … richiamar*/contattar*/ricontattar*/aggiornar*/risponder*', 'ask', 0),
    ('ci risentiamo/aggiorniamo', 'it', 'ci risentiamo/aggiorniamo', 'remark', 0);
