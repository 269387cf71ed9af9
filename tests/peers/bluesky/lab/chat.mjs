// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The surface of the chat service: sign-ins as the PDS signs them, and both directions checked against the lexicons that
// are published for chat.bsky.*. What breaks them is kept in `violations`; a test that finds one there fails.

import http from 'node:http'
import { lexicons } from '@atproto/api'
import { IdResolver } from '@atproto/identity'
import { verifyJwt } from '@atproto/xrpc-server'
import { Conversations, Refusal } from './conversations.mjs'

/** What any method may answer, as the protocol itself says. */
const generalErrors = new Set(['InvalidRequest', 'AuthenticationRequired', 'AuthMissing', 'MethodNotImplemented'])

export class ChatService {
    #identities
    #audience
    #conversations
    #server
    #fault

    violations = []

    constructor({ plcUrl, audience, friends }) {
        this.#identities = new IdResolver({ plcUrl, fetch: globalThis.fetch })
        this.#audience = audience
        this.#conversations = new Conversations({ ...friends, handleOf: (did) => this.#handleOf(did) })
        this.#server = http.createServer((request, response) => { this.#serve(request, response) })
    }

    listen(port) {
        return new Promise((resolve) => { this.#server.listen(port, resolve) })
    }

    /** Answers the next `count` requests with an error. */
    fail({ count = 1, status, error, headers = {} }) {
        this.#fault = { count, status, error, headers }
    }

    /** Everything that was ever said, by anybody. */
    dump() {
        return this.#conversations.dump()
    }

    async #handleOf(did) {
        const data = await this.#identities.did.resolveAtprotoData(did).catch(() => undefined)
        return data?.handle ?? 'handle.invalid'
    }

    async #serve(request, response) {
        const url = new URL(request.url, 'http://localhost')
        const method = url.pathname.replace('/xrpc/', '')
        const reply = (status, body, headers = {}) => {
            const text = JSON.stringify(body)
            response.writeHead(status, {
                'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...headers,
            })
            response.end(text)
        }
        try {
            const body = await readBody(request)
            if (this.#fault?.count > 0) {
                this.#fault.count -= 1
                const { status, error, headers } = this.#fault
                reply(Number(status), { error, message: 'as the test asked' }, headers)
                return
            }
            const definition = this.#definitionOf(method)
            const did = await this.#signedInAs(request, method)
            const parameters = this.#checkedParameters(method, definition, url.searchParams)
            const input = this.#checkedInput(method, definition, request, body)
            const output = JSON.parse(JSON.stringify(
                await this.#conversations.answer(method, { did, ...parameters, ...input })))
            this.#check(method, 'its answer', () => lexicons.assertValidXrpcOutput(method, output))
            reply(200, output)
        } catch (error) {
            if (!(error instanceof Refusal)) {
                this.violations.push(`${method}: ${error?.stack ?? error}`)
                reply(500, { error: 'InternalServerError', message: 'Internal Server Error' })
                return
            }
            this.#checkRefusal(method, error)
            reply(error.status, { error: error.name, message: error.message })
        }
    }

    #definitionOf(method) {
        if (!method.startsWith('chat.bsky.') || !this.#conversations.answers(method)) {
            this.violations.push(`${method}: not a method of this service`)
            throw new Refusal('MethodNotImplemented', 'Method Not Implemented', 501)
        }
        return lexicons.getDefOrThrow(method, ['query', 'procedure'])
    }

    async #signedInAs(request, method) {
        const token = (request.headers.authorization ?? '').replace(/^Bearer /, '')
        if (!token) {
            throw new Refusal('AuthMissing', 'Authentication Required', 401)
        }
        const key = (issuer, isFresh) => this.#identities.did.resolveAtprotoKey(issuer, isFresh)
        const claims = await verifyJwt(token, this.#audience, method, key).catch((error) => {
            throw new Refusal('AuthenticationRequired', error.message, 401)
        })
        return claims.iss.split('#')[0]
    }

    #checkedParameters(method, definition, given) {
        const known = definition.parameters?.properties ?? {}
        const parameters = {}
        for (const name of new Set(given.keys())) {
            const kind = known[name]?.type
            if (kind === 'array') {
                parameters[name] = given.getAll(name)
            } else if (kind === 'integer') {
                parameters[name] = Number(given.get(name))
            } else if (kind === 'boolean') {
                parameters[name] = given.get(name) === 'true'
            } else {
                parameters[name] = given.get(name)
            }
            if (!kind) {
                this.#refuse(method, `the parameter ${name} is not known`)
            }
        }
        return this.#check(method, 'its parameters', () => lexicons.assertValidXrpcParams(method, parameters)) ?? {}
    }

    #checkedInput(method, definition, request, body) {
        const isProcedure = definition.type === 'procedure'
        if (request.method !== (isProcedure ? 'POST' : 'GET')) {
            this.#refuse(method, `asked with ${request.method}`)
        }
        if (!definition.input) {
            return body ? this.#refuse(method, 'there is a body where none belongs') : {}
        }
        if (!request.headers['content-type']?.startsWith(definition.input.encoding)) {
            this.#refuse(method, `the body is ${request.headers['content-type']}`)
        }
        const input = this.#check(method, 'its body', () => JSON.parse(body))
        this.#check(method, 'its body', () => lexicons.assertValidXrpcInput(method, input))
        const known = definition.input.schema?.properties ?? {}
        const stranger = Object.keys(input).find((name) => !(name in known))
        return stranger ? this.#refuse(method, `the field ${stranger} is not known`) : input
    }

    #check(method, what, work) {
        try {
            return work()
        } catch (error) {
            return this.#refuse(method, `${what}: ${error.message}`)
        }
    }

    #refuse(method, why) {
        this.violations.push(`${method}: ${why}`)
        throw new Refusal('InvalidRequest', why)
    }

    #checkRefusal(method, { name }) {
        const declared = lexicons.get(method)?.defs.main.errors ?? []
        if (!generalErrors.has(name) && !declared.some((error) => error.name === name)) {
            this.violations.push(`${method}: it does not declare the error ${name}`)
        }
    }
}

async function readBody(request) {
    const parts = []
    for await (const part of request) {
        parts.push(part)
    }
    return Buffer.concat(parts).toString()
}
