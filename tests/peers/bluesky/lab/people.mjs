// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The people of a test: accounts on the PDS, and what they write and see. They act through the reference client, as an
// app of theirs would.

import { AtpAgent, RichText } from '@atproto/api'
import { bypass } from './gate.mjs'
import { chatDid } from './servers.mjs'

const post = 'app.bsky.feed.post'

function markedFetch(url, options) {
    const request = new Request(url, options)
    request.headers.set(bypass.name, bypass.key)
    return fetch(request)
}

/** All pages of a list. */
async function all(ask, items) {
    const found = []
    let cursor
    do {
        const { data } = await ask(cursor)
        found.push(...items(data))
        cursor = data.cursor
    } while (cursor)
    return found
}

export class People {
    #servers
    #people = new Map()

    constructor(servers) {
        this.#servers = servers
    }

    #person(handle) {
        const person = this.#people.get(handle)
        if (!person) {
            throw new Error(`nobody is called ${handle}`)
        }
        return person
    }

    passwordOf(handle) {
        return this.#person(handle).password
    }

    #agent(handle) {
        return this.#person(handle).agent
    }

    #chat(handle) {
        return this.#agent(handle).withProxy('bsky_chat', chatDid)
    }

    /** `allow`: who may write to them in private, "all", "none" or "following"; nothing is the network's default. */
    async user({ handle, allow }) {
        const agent = new AtpAgent({ service: this.#servers.pds.url, fetch: markedFetch })
        const password = `password-of-${handle}`
        await agent.createAccount({ handle, email: `${handle}@mail.test`, password })
        this.#people.set(handle, { agent, did: agent.assertDid, password })
        if (allow) {
            await agent.com.atproto.repo.putRecord({
                repo: agent.assertDid,
                collection: 'chat.bsky.actor.declaration',
                rkey: 'self',
                record: { $type: 'chat.bsky.actor.declaration', allowIncoming: allow },
            })
        }
        return { did: agent.assertDid, password }
    }

    async app_password({ handle, name, privileged }) {
        const { data } = await this.#agent(handle).com.atproto.server.createAppPassword({ name, privileged })
        return { password: data.password }
    }

    async revoke({ handle, name }) {
        await this.#agent(handle).com.atproto.server.revokeAppPassword({ name })
        return {}
    }

    async follow({ handle, other }) {
        await this.#agent(handle).follow(this.#person(other).did)
        return {}
    }

    async post({ handle, text, reply_to: parentUri }) {
        const agent = this.#agent(handle)
        const rich = new RichText({ text })
        await rich.detectFacets(agent)
        const record = { text: rich.text, facets: rich.facets }
        if (parentUri) {
            const parent = await this.#record(agent, parentUri)
            record.reply = { parent: parent.ref, root: parent.value.reply?.root ?? parent.ref }
        }
        const made = await agent.post(record)
        return { uri: made.uri, cid: made.cid }
    }

    async #record(agent, uri) {
        const [, , repo, collection, rkey] = uri.split('/')
        const { data } = await agent.com.atproto.repo.getRecord({ repo, collection, rkey })
        return { ref: { uri: data.uri, cid: data.cid }, value: data.value }
    }

    async delete({ handle, uri }) {
        await this.#agent(handle).deletePost(uri)
        return {}
    }

    /** What stands in a person's repository, in the order in which it was committed. */
    async posts({ handle }) {
        const { agent, did } = this.#person(handle)
        const records = await all(
            (cursor) => agent.com.atproto.repo.listRecords({ repo: did, collection: post, limit: 100, cursor }),
            (data) => data.records)
        const committed = new Map(await this.#servers.pds.ctx.actorStore.read(did, async ({ record }) =>
            (await record.db.db.selectFrom('record').select(['uri', 'repoRev']).execute())
                .map((row) => [row.uri, row.repoRev])))
        const rev = ({ uri }) => committed.get(uri) ?? ''
        records.sort((a, b) => (rev(a) < rev(b) ? -1 : 1))
        return {
            posts: records.map(({ uri, cid, value }) => ({
                uri, cid, rev: rev({ uri }), text: value.text, parent: value.reply?.parent.uri, root: value.reply?.root.uri,
                facets: value.facets?.length ?? 0, langs: value.langs,
            })),
        }
    }

    /** What a person is told by the AppView. */
    async notifications({ handle }) {
        const { data } = await this.#agent(handle).listNotifications({ limit: 100 })
        return {
            notifications: data.notifications.map(({ reason, uri, author, record }) => ({
                reason, uri, author: author.handle, text: record.text,
            })),
        }
    }

    /** The thread below a post as a person sees it, flat. */
    async thread({ handle, uri }) {
        const { data } = await this.#agent(handle).getPostThread({ uri, depth: 100 })
        const posts = []
        const visit = (node) => {
            if (node.post) {
                posts.push({ uri: node.post.uri, author: node.post.author.handle, text: node.post.record.text })
            }
            node.replies?.forEach(visit)
        }
        visit(data.thread)
        return { posts }
    }

    /** Any query as a person, checked against its lexicon in both directions. */
    async ask({ handle, method, parameters }) {
        const { data } = await this.#agent(handle).call(method, parameters)
        return data
    }

    /** A file as the PDS gives it to everybody, in Base64. */
    async blob({ handle, cid }) {
        const { agent, did } = this.#person(handle)
        const { data } = await agent.com.atproto.sync.getBlob({ did, cid })
        return { base64: Buffer.from(data).toString('base64') }
    }

    async message({ handle, other, text }) {
        const chat = this.#chat(handle)
        const { data } = await chat.chat.bsky.convo.getConvoForMembers({ members: [this.#person(other).did] })
        const sent = await chat.chat.bsky.convo.sendMessage({ convoId: data.convo.id, message: { text } })
        return { conversation: data.convo.id, id: sent.data.id }
    }

    /** A private conversation as one of the two sees it, the oldest message first; it makes one where there is none. */
    async messages({ handle, other }) {
        const chat = this.#chat(handle)
        const { data } = await chat.chat.bsky.convo.getConvoForMembers({ members: [this.#person(other).did] })
        const messages = await all(
            (cursor) => chat.chat.bsky.convo.getMessages({ convoId: data.convo.id, limit: 100, cursor }),
            (page) => page.messages)
        return {
            status: data.convo.status,
            messages: messages.reverse().map(({ id, text, sender, embed }) => ({
                id, text, embed: embed?.record?.uri, mine: sender.did === this.#person(handle).did,
            })),
        }
    }
}
