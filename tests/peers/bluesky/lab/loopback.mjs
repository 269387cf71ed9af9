// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The packages listen on every interface and ask the names of the real world. Imported first, this binds every listener
// to 127.0.0.1, refuses every connection that is not to loopback, and answers every question for a TXT record with "no
// such name".

import dns from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

const loopback = new Set(['localhost', '127.0.0.1', '::1', '', undefined, null])

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
    const [first] = given
    if (first && typeof first === 'object' && 'port' in first) {
        given[0] = { ...first, host: '127.0.0.1' }
    } else if (typeof first === 'number' || /^\d+$/.test(first)) {
        const done = given.find((argument) => typeof argument === 'function')
        given = [{ port: Number(first), host: '127.0.0.1' }, ...(done ? [done] : [])]
    }
    return listen.apply(this, given)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...given) {
    const target = Array.isArray(given[0]) ? given[0][0] : given[0]
    let host = typeof given[1] === 'function' ? undefined : given[1]
    if (target && typeof target === 'object') {
        host = target.path ? undefined : target.host
    }
    if (loopback.has(host)) {
        return connect.apply(this, given)
    }
    const refusal = Object.assign(new Error(`only loopback is reached from here, not ${host}`), { code: 'ECONNREFUSED' })
    process.nextTick(() => this.destroy(refusal))
    return this
}

const noSuchName = async () => {
    throw Object.assign(new Error('no names are asked from here'), { code: 'ENOTFOUND' })
}
dns.resolveTxt = noSuchName
dns.Resolver.prototype.resolveTxt = noSuchName
syncBuiltinESMExports()
