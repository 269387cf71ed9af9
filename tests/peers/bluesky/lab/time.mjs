// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// Time that can be turned forward, for all servers of the lab at once: sign-ins expire as they do after hours or months.
// Imported before anything that reads the clock.

const RealDate = Date
let ahead = 0

export function turnClock(seconds) {
    ahead += seconds * 1000
}

globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
        Reflect.construct(target, given.length ? given : [target.now() + ahead], newTarget),
    get: (target, name) => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
})
