#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0
#
# A throw-away PostgreSQL on loopback for one test executable. Prints "ready PORT PASSWORD" when it can be used, or
# "missing REASON". Lives as long as its standard input is open, so that it goes with the test however that ends;
# then it stops the server and removes its folder.
set -u
cd /

bin=
for candidate in /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb 2>/dev/null || echo /nowhere/initdb)")"; do
    [ -x "$candidate/initdb" ] && [ -x "$candidate/pg_ctl" ] || continue
    version=$("$candidate/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    [ "${version:-0}" -ge 15 ] && bin=$candidate
done
if [ -z "$bin" ]; then
    echo "missing PostgreSQL 15 or newer is not installed"
    exit 0
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/sportello-postgresql-XXXXXX") || { echo "missing no temporary folder"; exit 0; }
as=()
if [ "$(id -u)" = 0 ]; then
    # initdb refuses to run as root.
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups --)
    chown nobody:nogroup "$folder"
fi

stop() {
    # Nobody needs what is in it: immediate is the fastest way out.
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w -s stop >/dev/null 2>&1
    rm -rf "$folder"
}
trap 'exit 0' TERM INT HUP PIPE
trap stop EXIT

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
( umask 077; printf '%s' "$password" >"$folder/password" )
[ "$(id -u)" = 0 ] && chown nobody:nogroup "$folder/password"
locale=C.UTF-8
locale -a 2>/dev/null | grep -qix 'c.utf-\?8' || locale=C
if ! "${as[@]}" "$bin/initdb" -D "$folder/data" -U sportello -A scram-sha-256 --pwfile="$folder/password" \
        -E UTF8 --locale=$locale --no-sync -N >"$folder/initdb.log" 2>&1 </dev/null; then
    echo "missing initdb failed: $(tail -n 1 "$folder/initdb.log")"
    exit 0
fi

cat >"$folder/settings" <<C
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 16MB
max_connections = 30
autovacuum = off
log_min_messages = fatal
C
# Below the range from which the kernel gives ports to clients; another test may take the same one, then the next.
for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + RANDOM % 12000))
    { cat "$folder/settings"; echo "port = $port"; } | "${as[@]}" tee "$folder/data/postgresql.auto.conf" >/dev/null
    # Its output must not hold our standard output open.
    if "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -s -t 30 start \
            >/dev/null 2>&1 </dev/null; then
        echo "ready $port $password"
        cat >/dev/null
        exit 0
    fi
done
echo "missing PostgreSQL does not start: $(tail -n 1 "$folder/data/server.log" 2>/dev/null)"
