// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The reference implementation of the AT Protocol on loopback, for one test.
//
//   DATABASE_URL=postgresql://… node lab.mjs FOLDER [--no-limits]
//
// Prints one line when it can be used, {"control":PORT,"pds":"http://localhost:PORT",…}, and lives as long as its standard
// input is open. It is told what to do by POST /_control/<what> with a JSON body, which is answered with JSON: what people
// do (people.mjs), and what is below.

import './time.mjs'
import './loopback.mjs'
import http from 'node:http'
import { Browser } from './browser.mjs'
import { ChatService } from './chat.mjs'
import { bypass } from './gate.mjs'
import { People } from './people.mjs'
import { Servers, chatDid, freePorts } from './servers.mjs'
import { turnClock } from './time.mjs'

const [folder, ...options] = process.argv.slice(2)

// A server that is stopped in the middle of a request leaves work behind that fails; only the log needs to know.
process.on('unhandledRejection', (reason) => console.error('left behind:', reason?.message ?? reason))

const [chatPort, controlPort] = await freePorts(2)
const servers = await Servers.start({
    database: process.env.DATABASE_URL, folder, limits: !options.includes('--no-limits'), chatPort,
})
const people = new People(servers)
const browser = new Browser(servers, (handle) => people.passwordOf(handle))

const json = async (url) => {
    const response = await fetch(url, { headers: { [bypass.name]: bypass.key } })
    return response.ok ? response.json() : undefined
}
const chat = new ChatService({
    plcUrl: servers.plc.url,
    audience: chatDid,
    friends: {
        follows: async (did, other) => {
            const query = new URLSearchParams({ actor: did, others: other })
            const found = await json(`${servers.bsky.url}/xrpc/app.bsky.graph.getRelationships?${query}`)
            return Boolean(found?.relationships?.[0]?.following)
        },
        allowance: async (did) => {
            const query = new URLSearchParams({ repo: did, collection: 'chat.bsky.actor.declaration', rkey: 'self' })
            const found = await json(`${servers.pds.url}/xrpc/com.atproto.repo.getRecord?${query}`)
            return found?.value?.allowIncoming ?? 'following'
        },
    },
})
await chat.listen(chatPort)

/** Asks, as a client does, until there are too many questions. */
async function exhaust() {
    const url = `${servers.pds.url}/xrpc/com.atproto.server.describeServer`
    for (let asked = 0; asked < 5000; asked += 50) {
        const answers = await Promise.all(Array.from({ length: 50 }, async () => {
            const response = await fetch(url)
            await response.arrayBuffer()
            return response.status
        }))
        if (answers.includes(429)) {
            return { asked }
        }
    }
    throw new Error('the PDS never had enough')
}

/** What the moderators were told by a person, the oldest first, as their own tool shows it. */
async function reports({ did }) {
    const ozone = await servers.moderation()
    const { events } = await ozone.getModClient().queryEvents({
        createdBy: did, types: ['tools.ozone.moderation.defs#modEventReport'], sortDirection: 'asc', limit: 100,
    })
    return { reports: events.map(({ subject, event }) => ({ subject, type: event.reportType, comment: event.comment })) }
}

const empty = (work) => async (given) => {
    await work(given)
    return {}
}

const commands = {
    settle: empty(() => servers.settle()),
    fault: empty((given) => servers.gate.add(given)),
    clear_faults: empty((given) => servers.gate.clear(given)),
    restart: empty(() => servers.restartPds()),
    appview: empty(({ down }) => servers.setAppViewDown(down)),
    clock: empty(({ ahead_seconds: seconds }) => turnClock(seconds)),
    exhaust,
    /** From now on reports arrive. */
    moderation: empty(() => servers.moderation()),
    reports,
    counts: async () => servers.gate.counts(),
    forget_counts: empty(() => servers.gate.forgetCounts()),
    chat_fault: empty((given) => chat.fail(given)),
    consent: (given) => browser.consent(given),
    grants: (given) => browser.grants(given),
    take_back: (given) => browser.take_back(given),
    /** Everything that was written in private. */
    chat_dump: async () => ({ messages: chat.dump() }),
    /** What broke the lexicons; a test ends with an empty list. */
    chat_log: async () => ({ violations: chat.violations }),
}
const actions = ['user', 'app_password', 'revoke', 'follow', 'post', 'delete', 'posts', 'notifications', 'thread', 'message',
    'messages', 'ask', 'blob']
for (const action of actions) {
    commands[action] = (given) => people[action](given)
}

const control = http.createServer(async (request, response) => {
    let status = 200
    let answer
    try {
        let body = ''
        for await (const part of request) {
            body += part
        }
        const command = commands[request.url.replace('/_control/', '')]
        if (!command) {
            throw new Error(`${request.url} is no command`)
        }
        answer = await command(JSON.parse(body || '{}'))
    } catch (error) {
        status = 500
        answer = { error: String(error?.stack ?? error) }
    }
    const text = JSON.stringify(answer)
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    response.end(text)
})
await new Promise((resolve) => { control.listen(controlPort, resolve) })

// Nobody needs what is in it: the fastest way out.
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
process.stdin.on('error', () => process.exit(0))

console.log(JSON.stringify({ control: controlPort, pds: servers.pds.url, appview: servers.bsky.url }))
