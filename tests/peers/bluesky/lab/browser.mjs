// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// A person at a browser: signs in on the page to which a program has sent them, and says yes or no. What the page's own
// scripts would ask is asked here, with the headers that a browser puts there; the server checks all of them.

import http from 'node:http'

const api = '/@atproto/oauth-provider/~api'

/** One request, no redirect followed; fetch() would not send these headers. */
function ask(url, { method = 'GET', headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
        const request = http.request(url, { method, headers }, (response) => {
            let text = ''
            response.on('data', (part) => { text += part })
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
        })
        request.on('error', reject)
        request.end(body)
    })
}

class Visit {
    #page
    #cookies = new Map()

    constructor(page) {
        this.#page = page
    }

    async #ask(url, options) {
        const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await ask(url, { ...options, headers: { ...options.headers, ...(cookie && { cookie }) } })
        for (const line of answer.headers['set-cookie'] ?? []) {
            const [pair] = line.split(';')
            const at = pair.indexOf('=')
            this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
        }
        return answer
    }

    async navigate(url, site) {
        const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
        if (site === 'same-origin') {
            headers.referer = this.#page
        }
        const answer = await this.#ask(url, { headers })
        if (answer.status >= 400) {
            throw new Error(`the page answered ${answer.status}: ${answer.text.slice(0, 300)}`)
        }
        return answer
    }

    async call(name, input, token) {
        const { origin } = new URL(this.#page)
        const headers = {
            'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'same-origin',
            origin, referer: this.#page, 'x-csrf-token': this.#cookies.get('csrf-token'),
        }
        if (token) {
            headers.authorization = `Bearer ${token}`
        }
        const { status, text } = await this.#ask(`${origin}${api}/${name}`,
            { method: 'POST', headers, body: JSON.stringify(input) })
        if (status !== 200) {
            throw new Error(`${name} answered ${status}: ${text}`)
        }
        return JSON.parse(text)
    }
}

export class Browser {
    #servers
    #passwordOf

    constructor(servers, passwordOf) {
        this.#servers = servers
        this.#passwordOf = passwordOf
    }

    /** Opens `page`, signs in, allows `scope` (all that is wanted without one) or rejects; goes where that leads. */
    async consent({ page, handle, scope, reject }) {
        const visit = new Visit(page)
        await visit.navigate(page, 'none')
        let answer
        if (reject) {
            answer = await visit.call('reject', {})
        } else {
            const { account, ephemeralToken } = await visit.call('sign-in', {
                locale: 'en', username: handle, password: this.#passwordOf(handle),
            })
            const did = account.did ?? account.sub
            answer = await visit.call('consent', { did, ...(scope && { scope }) }, ephemeralToken)
        }
        const back = await visit.navigate(answer.url, 'same-origin')
        const { status } = await ask(back.headers.location)
        return { status, location: back.headers.location }
    }

    async #account(handle) {
        const { accountManager } = this.#servers.pds.ctx
        const { did } = await accountManager.getAccount(handle)
        return { database: accountManager.db.db, did }
    }

    /** The sign-ins of this kind that the server knows for an account. */
    async grants({ handle }) {
        const { database, did } = await this.#account(handle)
        const rows = await database.selectFrom('token').selectAll().where('did', '=', did).execute()
        return { grants: rows.map(({ clientId, scope }) => ({ client: clientId, scope })) }
    }

    /** As its owner does in the settings of their account. */
    async take_back({ handle }) {
        const { database, did } = await this.#account(handle)
        await database.deleteFrom('token').where('did', '=', did).execute()
        return {}
    }
}
