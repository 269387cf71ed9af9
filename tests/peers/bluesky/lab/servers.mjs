// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// PLC directory, PDS, bsync, AppView and, where a test wants it, Ozone of the reference implementation, wired together on
// ports of their own.

import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { mkdir } from 'node:fs/promises'
import { Secp256k1Keypair } from '@atproto/crypto'
import {
    TestBsky, TestBsync, TestOzone, TestPds, TestPlc, createOzoneDid, mockNetworkUtilities,
} from '@atproto/dev-env'
import { Gate, bypass } from './gate.mjs'

/** The service that clients of the real world name for private messages. */
export const chatDid = 'did:web:api.bsky.chat'

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** Ports that were free a moment ago, all different. */
export async function freePorts(count) {
    const servers = await Promise.all(Array.from({ length: count }, () => new Promise((resolve, reject) => {
        const server = createServer()
        server.once('error', reject)
        server.listen(0, () => resolve(server))
    })))
    const ports = servers.map((server) => server.address().port)
    await Promise.all(servers.map((server) => new Promise((resolve) => { server.close(resolve) })))
    return ports
}

export class Servers {
    #ports
    #pdsOptions
    #chatUrl
    #moderation
    #ozone
    #restarting

    static async start({ database, folder, limits, chatPort }) {
        const servers = new Servers()
        await servers.#start({ database, folder, limits, chatPort })
        return servers
    }

    async #start({ database, folder, limits, chatPort }) {
        const [plc, pds, bsync, appview, ozone] = await freePorts(5)
        this.#ports = { plc, pds, bsync, appview, ozone }
        this.#chatUrl = `http://localhost:${chatPort}`
        this.gate = new Gate(() => this.restartPds())
        this.plc = await TestPlc.create({ port: plc })
        const signingKey = await Secp256k1Keypair.create({ exportable: true })
        this.#moderation = { database, signingKey, did: await createOzoneDid(this.plc.url, signingKey) }
        await this.#startAppView(database)
        await mkdir(`${folder}/pds`)
        this.#pdsOptions = {
            port: pds,
            hostname: 'localhost',
            didPlcUrl: this.plc.url,
            // The same after a restart, as a server's are.
            dataDirectory: `${folder}/pds`,
            blobstoreDiskLocation: `${folder}/blobs`,
            plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
            recoveryDidKey: (await Secp256k1Keypair.create()).did(),
            enableDidDocWithSession: true,
            rateLimitsEnabled: limits,
            rateLimitBypassKey: bypass.key,
            bskyAppViewUrl: this.bsky.url,
            bskyAppViewDid: this.bsky.serverDid,
            modServiceUrl: `http://localhost:${ozone}`,
            modServiceDid: this.#moderation.did,
            bskyAppViewCdnUrlPattern: `${this.bsky.url}/img/%s/plain/%s/%s`,
        }
        await this.#startPds()
    }

    async #startAppView(database) {
        const { pds, bsync, appview } = this.#ports
        const apiKey = 'bsync-of-the-lab'
        this.bsync = await TestBsync.create({ port: bsync, apiKeys: [apiKey], dbUrl: database, dbSchema: 'bsync' })
        this.bsky = await TestBsky.create({
            port: appview,
            publicUrl: `http://localhost:${appview}`,
            plcUrl: this.plc.url,
            pdsPort: pds,
            repoProvider: `ws://localhost:${pds}`,
            bsyncUrl: this.bsync.url,
            bsyncApiKey: apiKey,
            dbPostgresUrl: database,
            dbPostgresSchema: 'appview',
            redisHost: 'unused',
        })
    }

    async #startPds() {
        this.pds = await TestPds.create(this.#pdsOptions)
        mockNetworkUtilities(this.pds, this.bsky)
        // Clients name the chat service of the real world; here it is ours.
        const resolver = this.pds.ctx.idResolver.did
        const resolve = resolver.resolveNoCache
        resolver.resolveNoCache = async (did) => (did === chatDid ? this.#chatDocument() : resolve.call(resolver, did))
        this.gate.guard(this.pds.server.server)
    }

    /** Where the PDS passes reports on to; started when it is first asked for, since few tests report anything. */
    moderation() {
        const { database, signingKey, did } = this.#moderation
        this.#ozone ??= TestOzone.create({
            port: this.#ports.ozone,
            plcUrl: this.plc.url,
            signingKey,
            serverDid: did,
            dbPostgresUrl: database,
            dbPostgresSchema: 'ozone',
            appviewUrl: this.bsky.url,
            appviewDid: this.bsky.serverDid,
            pdsUrl: this.pds.url,
            pdsDid: this.pds.ctx.cfg.service.did,
        })
        return this.#ozone
    }

    #chatDocument() {
        return {
            '@context': ['https://www.w3.org/ns/did/v1'],
            id: chatDid,
            service: [{ id: '#bsky_chat', type: 'BskyChatService', serviceEndpoint: this.#chatUrl }],
        }
    }

    /** Every connection ends where it is; the data stay. */
    async restartPds() {
        this.#restarting ??= (async () => {
            this.pds.server.server.closeAllConnections()
            await this.pds.close().catch(() => {})
            await this.#startPds()
        })().finally(() => { this.#restarting = undefined })
        await this.#restarting
    }

    async setAppViewDown(isDown) {
        const { server } = this.bsky.server
        if (isDown && server.listening) {
            const closed = new Promise((resolve) => { server.close(resolve) })
            server.closeAllConnections()
            await closed
        } else if (!isDown && !server.listening) {
            await new Promise((resolve) => { server.listen(this.#ports.appview, resolve) })
        }
    }

    /** Comes back when all that was written to the PDS can be seen in the AppView. */
    async settle() {
        await this.#restarting
        await this.pds.processAll()
        const newest = await this.pds.ctx.sequencer.curr()
        for (let i = 0; i < 1000; i += 1) {
            await this.bsky.sub.processAll()
            if (!newest || (await this.bsky.sub.getCursor()) >= newest) {
                return
            }
            await pause(10)
        }
        throw new Error('the AppView does not follow the PDS')
    }
}
