// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// What goes wrong between a client and a server. A gate stands before a server's own handler and lets every request pass
// until a fault is asked for:
//
//   { kind, method?, writes?, did?, count? = 1, status?, error?, headers?, ms? }
//
//   method   part of the path; without one, whatever a client asks with a sign-in
//   writes   only what publishes something
//   did      only what this account asks
//   kind     cut          the connection ends before the server sees the request
//            answer       `status`, `error` and `headers` instead of the server's work
//            html         a page with `status` instead of the server's work
//            delay        `ms` later
//            hang         nobody ever answers, and nothing is done
//            restart      the server stops and starts again before it sees the request
//            commit_…     cut, reset, truncate, answer, html, hang, restart: the same, after the server did its work
//
// What the lab itself asks carries the header `bypass` and is never touched.

export const bypass = { name: 'x-ratelimit-bypass', key: 'lab' }

const publishes = /com\.atproto\.repo\.(putRecord|createRecord|applyWrites)|chat\.bsky\.convo\.sendMessage/

/** Whose access token it carries. */
function subjectOf({ headers }) {
    const claims = headers.authorization?.split('.')[1]
    return claims && JSON.parse(Buffer.from(claims, 'base64url').toString()).sub
}

export class Gate {
    #faults = []
    #counts = new Map()
    #restart

    constructor(restart) {
        this.#restart = restart
    }

    add(fault) {
        this.#faults.push({ count: 1, status: 500, error: 'InternalServerError', headers: {}, ...fault })
    }

    /** All faults, or those of one account. */
    clear({ did }) {
        this.#faults = this.#faults.filter((fault) => did && fault.did !== did)
    }

    /** How often clients asked for what, and how it was answered: { "com.example.method 200": 3 }. */
    counts() {
        return Object.fromEntries(this.#counts)
    }

    forgetCounts() {
        this.#counts.clear()
    }

    /** Stands before all that `server` (an http.Server) does with requests. */
    guard(server) {
        const handlers = server.listeners('request')
        server.removeAllListeners('request')
        server.on('request', (request, response) => {
            const pass = () => handlers.forEach((handler) => handler.call(server, request, response))
            if (!request.url.startsWith('/xrpc/') || request.headers[bypass.name] === bypass.key) {
                pass()
                return
            }
            this.#note(request, response)
            const fault = this.#take(request)
            if (!fault) {
                pass()
            } else if (fault.kind.startsWith('commit_')) {
                this.#afterwards(fault, response, pass)
            } else {
                this.#before(fault, response, pass)
            }
        })
    }

    #note(request, response) {
        const method = request.url.slice('/xrpc/'.length).split('?')[0]
        response.on('finish', () => {
            const what = `${method} ${response.statusCode}`
            this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
        })
    }

    #take(request) {
        const found = this.#faults.find(({ count, method, did, writes: onlyWrites }) => count > 0
            && (method ? request.url.includes(method) : request.headers.authorization)
            && (!onlyWrites || publishes.test(request.url))
            && (!did || did === subjectOf(request)))
        if (found) {
            found.count -= 1
        }
        return found
    }

    #before(fault, response, pass) {
        switch (fault.kind) {
            case 'cut': return response.socket.destroy()
            case 'answer': return answer(response, fault)
            case 'html': return answerPage(response, fault)
            case 'delay': return setTimeout(pass, fault.ms)
            case 'hang': return undefined
            case 'restart': return this.#restart()
            default: return pass()
        }
    }

    #afterwards(fault, response, pass) {
        const { socket } = response
        const real = { writeHead: response.writeHead, end: response.end }
        let isOver = false
        const over = () => {
            if (isOver) {
                return response
            }
            isOver = true
            Object.assign(response, real)
            switch (fault.kind) {
                case 'commit_cut': socket.destroy(); break
                case 'commit_reset': socket.resetAndDestroy(); break
                case 'commit_truncate':
                    socket.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{"ur')
                    break
                case 'commit_answer': answer(response, fault); break
                case 'commit_html': answerPage(response, fault); break
                case 'commit_restart': this.#restart(); break
                default: break // nobody answers
            }
            return response
        }
        response.writeHead = () => response
        response.write = () => true
        response.end = over
        pass()
    }
}

function clean(response) {
    for (const name of response.getHeaderNames()) {
        response.removeHeader(name)
    }
    delete response.write
}

function answer(response, { status, error, headers }) {
    clean(response)
    const body = JSON.stringify({ error, message: 'as the test asked' })
    response.writeHead(Number(status), { 'content-type': 'application/json', 'content-length': body.length, ...headers })
    response.end(body)
}

function answerPage(response, { status }) {
    clean(response)
    response.writeHead(Number(status), { 'content-type': 'text/html' })
    response.end('<html><body>Bad gateway</body></html>')
}
