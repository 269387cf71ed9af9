// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// Private conversations between two, in memory. The service that Bluesky runs is not published: the forms come from its
// lexicons, what happens behind them is our reading of the official app and of the lexicons' descriptions.

import { TID } from '@atproto/common-web'

const view = (name) => `chat.bsky.convo.defs#${name}`

/** An answer that is no success; `name` is the error's. */
export class Refusal extends Error {
    constructor(name, message, status = 400) {
        super(message)
        this.name = name
        this.status = status
    }
}

/** A page of a list that is sorted by falling `key`; the cursor is the key of the page's last item. */
function page(items, { limit, cursor }, key) {
    const rest = cursor ? items.filter((item) => key(item) < cursor) : items
    const shown = rest.slice(0, limit)
    return { shown, cursor: rest.length > limit ? key(shown.at(-1)) : undefined }
}

export class Conversations {
    #handleOf
    #follows
    #allowance
    #known = new Map()
    #logs = new Map()
    #methods

    /** `follows(a, b)`: does a follow b; `allowance(did)`: who may write to them, "all", "none" or "following". */
    constructor({ handleOf, follows, allowance }) {
        this.#handleOf = handleOf
        this.#follows = follows
        this.#allowance = allowance
        this.#methods = {
            acceptConvo: (given) => this.#accept(given),
            deleteMessageForSelf: (given) => this.#deleteForSelf(given),
            getConvo: async (given) => ({ convo: await this.#view(this.#mine(given), given.did) }),
            getConvoAvailability: (given) => this.#availability(given),
            getConvoForMembers: (given) => this.#between(given),
            getLog: (given) => this.#log(given),
            getMessages: (given) => this.#messages(given),
            getUnreadCounts: (given) => this.#unread(given),
            leaveConvo: (given) => this.#leave(given),
            listConvoRequests: (given) => this.#requests(given),
            listConvos: (given) => this.#list(given),
            muteConvo: (given) => this.#mute(given, true),
            sendMessage: (given) => this.#plain(this.#add(this.#mine(given), given.did, given.message), given.did),
            unmuteConvo: (given) => this.#mute(given, false),
            updateRead: (given) => this.#read(given),
        }
    }

    answers(method) {
        return method.replace('chat.bsky.convo.', '') in this.#methods
    }

    answer(method, given) {
        return this.#methods[method.replace('chat.bsky.convo.', '')](given)
    }

    dump() {
        return [...this.#known.values()].flatMap(({ id, messages }) =>
            messages.map((message) => ({ conversation: id, id: message.id, sender: message.sender.did, text: message.text })))
    }

    #mine({ convoId, did }) {
        const found = this.#known.get(convoId)
        if (!found?.members.includes(did)) {
            throw new Refusal('InvalidConvo', 'Convo not found')
        }
        return found
    }

    #tell(did, type, entry) {
        const log = this.#logs.get(did) ?? []
        log.push({ $type: view(type), rev: TID.nextStr(), ...entry })
        this.#logs.set(did, log)
    }

    async #mayStart(did, other) {
        const allowed = await this.#allowance(other)
        if (allowed === 'none') {
            return new Refusal('MessagesDisabled', 'recipient has disabled incoming messages')
        }
        if (allowed !== 'all' && !(await this.#follows(other, did))) {
            const why = 'recipient requires incoming messages to come from someone they follow'
            return new Refusal('NotFollowedBySender', why)
        }
        return undefined
    }

    #find(members) {
        return [...this.#known.values()].find((known) => members.every((did) => known.members.includes(did)))
    }

    #pair({ members, did }) {
        const pair = [...new Set([did, ...members])]
        if (pair.length !== 2) {
            throw new Refusal('InvalidRequest', 'Two members, please')
        }
        return { pair, other: pair.find((member) => member !== did) }
    }

    async #between(given) {
        const { did } = given
        const { pair, other } = this.#pair(given)
        let found = this.#find(pair)
        if (!found) {
            const refusal = await this.#mayStart(did, other)
            if (refusal) {
                throw refusal
            }
            const isFollowed = await this.#follows(other, did)
            const side = (status) => ({ status, muted: false, readRev: '', hasLeft: false })
            const rev = TID.nextStr()
            found = {
                id: rev,
                rev,
                members: pair,
                messages: [],
                sides: new Map([[did, side('accepted')], [other, side(isFollowed ? 'accepted' : 'request')]]),
            }
            this.#known.set(found.id, found)
            pair.forEach((member) => this.#tell(member, 'logBeginConvo', { convoId: found.id }))
        }
        return { convo: await this.#view(found, did) }
    }

    async #availability(given) {
        const { pair, other } = this.#pair(given)
        const found = this.#find(pair)
        const canChat = Boolean(found) || !(await this.#mayStart(given.did, other))
        return { canChat, ...(found ? { convo: await this.#view(found, given.did) } : {}) }
    }

    async #profile(did) {
        return { did, handle: await this.#handleOf(did), kind: { $type: 'chat.bsky.actor.defs#directConvoMember' } }
    }

    async #view(conversation, did) {
        const { status, muted } = conversation.sides.get(did)
        const last = conversation.messages.at(-1)
        return {
            id: conversation.id,
            rev: conversation.rev,
            members: await Promise.all(conversation.members.map((member) => this.#profile(member))),
            muted,
            status,
            kind: { $type: view('directConvo') },
            unreadCount: this.#unreadIn(conversation, did),
            ...(last ? { lastMessage: this.#messageView(last, did) } : {}),
        }
    }

    #unreadIn({ messages, sides }, did) {
        const { readRev } = sides.get(did)
        return messages.filter((message) =>
            message.sender.did !== did && message.rev > readRev && !message.deletedFor.has(did)).length
    }

    #messageView(message, did) {
        const { deletedFor, ...visible } = message
        const { id, rev, sender, sentAt } = message
        return deletedFor.has(did)
            ? { $type: view('deletedMessageView'), id, rev, sender, sentAt }
            : { $type: view('messageView'), ...visible }
    }

    #plain(message, did) {
        const { $type, ...plain } = this.#messageView(message, did)
        return plain
    }

    #add(conversation, did, { text, facets, embed }) {
        const rev = TID.nextStr()
        const message = {
            id: rev, rev, text, sender: { did }, sentAt: new Date().toISOString(), deletedFor: new Set(),
            ...(facets ? { facets } : {}),
            // A quoted post that the service does not look up is one that cannot be shown.
            ...(embed?.$type === 'app.bsky.embed.record' ? { embed: this.#embedView(embed) } : {}),
        }
        conversation.rev = rev
        conversation.messages.push(message)
        const side = conversation.sides.get(did)
        side.readRev = rev
        if (side.status === 'request') {
            this.#setAccepted(conversation, did)
        }
        for (const member of conversation.members) {
            this.#tell(member, 'logCreateMessage', {
                rev, convoId: conversation.id, message: this.#messageView(message, member),
            })
        }
        return message
    }

    #embedView({ record }) {
        return {
            $type: 'app.bsky.embed.record#view',
            record: { $type: 'app.bsky.embed.record#viewNotFound', uri: record.uri, notFound: true },
        }
    }

    #setAccepted(conversation, did) {
        conversation.sides.get(did).status = 'accepted'
        this.#tell(did, 'logAcceptConvo', { convoId: conversation.id })
    }

    #accept(given) {
        const conversation = this.#mine(given)
        if (conversation.sides.get(given.did).status === 'accepted') {
            return {}
        }
        conversation.rev = TID.nextStr()
        this.#setAccepted(conversation, given.did)
        return { rev: conversation.rev }
    }

    #leave(given) {
        const conversation = this.#mine(given)
        conversation.sides.get(given.did).hasLeft = true
        this.#tell(given.did, 'logLeaveConvo', { convoId: conversation.id })
        return { convoId: conversation.id, rev: TID.nextStr() }
    }

    async #mute(given, muted) {
        const conversation = this.#mine(given)
        conversation.sides.get(given.did).muted = muted
        return { convo: await this.#view(conversation, given.did) }
    }

    async #read(given) {
        const conversation = this.#mine(given)
        const { messages } = conversation
        const last = given.messageId ? messages.find(({ id }) => id === given.messageId) : messages.at(-1)
        if (last) {
            conversation.sides.get(given.did).readRev = last.rev
            const message = this.#messageView(last, given.did)
            this.#tell(given.did, 'logReadConvo', { convoId: conversation.id, message })
        }
        return { convo: await this.#view(conversation, given.did) }
    }

    #deleteForSelf(given) {
        const conversation = this.#mine(given)
        const message = conversation.messages.find(({ id }) => id === given.messageId)
        if (!message) {
            throw new Refusal('InvalidRequest', 'Message not found')
        }
        message.deletedFor.add(given.did)
        const shown = this.#messageView(message, given.did)
        this.#tell(given.did, 'logDeleteMessage', { convoId: conversation.id, message: shown })
        return this.#plain(message, given.did)
    }

    #of(did) {
        return [...this.#known.values()]
            .filter(({ members, sides }) => members.includes(did) && !sides.get(did).hasLeft)
            .sort((a, b) => (a.rev < b.rev ? 1 : -1))
    }

    async #list(given) {
        const { did, status, readState, kind } = given
        const wanted = this.#of(did).filter((conversation) =>
            (!status || conversation.sides.get(did).status === status)
            && (!readState || this.#unreadIn(conversation, did) > 0)
            && kind !== 'group')
        const { shown, cursor } = page(wanted, given, ({ rev }) => rev)
        return { convos: await Promise.all(shown.map((conversation) => this.#view(conversation, did))), cursor }
    }

    async #requests(given) {
        const wanted = this.#of(given.did).filter(({ sides }) => sides.get(given.did).status === 'request')
        const { shown, cursor } = page(wanted, given, ({ rev }) => rev)
        const requests = await Promise.all(shown.map(async (conversation) =>
            ({ $type: view('convoView'), ...(await this.#view(conversation, given.did)) })))
        return { requests, cursor }
    }

    async #messages(given) {
        const conversation = this.#mine(given)
        const { shown, cursor } = page([...conversation.messages].reverse(), given, ({ rev }) => rev)
        return {
            messages: shown.map((message) => this.#messageView(message, given.did)),
            relatedProfiles: await Promise.all(conversation.members.map((member) => this.#profile(member))),
            cursor,
        }
    }

    /** Without a cursor nothing but where the log ends now. */
    #log({ did, cursor }) {
        const entries = (this.#logs.get(did) ?? []).filter(({ rev }) => cursor && rev > cursor).slice(0, 100)
        return { logs: entries, cursor: entries.at(-1)?.rev ?? cursor ?? TID.nextStr() }
    }

    #unread({ did }) {
        const count = (status) => this.#of(did).filter((conversation) => {
            const side = conversation.sides.get(did)
            return side.status === status && !side.muted && this.#unreadIn(conversation, did) > 0
        }).length
        return { unreadAcceptedConvos: count('accepted'), unreadRequestConvos: count('request') }
    }
}
