# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0

# The packages of Debian 12 that Sportello needs, each with the reason, and how to get the ones that are missing.
# Sourced by run, test, tidy and .ci/run. The names are the same in Ubuntu 24.04, where nobody has tried them yet.

sportello_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# shellcheck disable=SC2034 # read by name, in the scripts that source this file
{
build_packages=(
    "build-essential         the C++ compiler"
    "cmake                   describes the build"
    "ninja-build             runs the build"
    "qt6-base-dev            Qt: windows, network, database, printing"
    "qt6-svg-dev             Qt: icons"
    "qt6-websockets-dev      Qt: streams that announce new messages"
    "qt6-tools-dev           Qt: lets CMake find the translation tools"
    "qt6-tools-dev-tools     Qt: the same"
    "qt6-l10n-tools          Qt: compiles the translations"
    "libsqlite3-dev          the database itself, for backups and search"
    "libcld2-dev             recognises the language of a message"
    "libphonenumber-dev      finds phone numbers in texts"
    "libicu-dev              knows which letters look alike"
    "libhunspell-dev         checks the spelling of replies"
    "qtkeychain-qt6-dev      keeps sign-ins in the keychain of the system"
    "libarchive-dev          opens archives that people downloaded from networks"
    "libssl-dev              OpenSSL: signs requests of networks that want that"
)
run_packages=(
    "libqt6sql6-sqlite       opens the local history"
    "libqt6svg6              draws the icons"
    "libqt6printsupport6     prints reports; has Qt's way to the printers of CUPS"
    "libsecret-1-0           reaches the keychain; loaded at run time"
    "qt6-image-formats-plugins  pictures in WebP"
    "qt6-translations-l10n   Qt's own words in Italian"
    "hunspell-en-us          the words of English, for checking the spelling"
    "hunspell-it             the words of Italian"
    "fonts-noto-core         letters of most scripts"
    "fonts-noto-color-emoji  emoji in colour"
    "ca-certificates         tells a real server from a false one"
)
wayland_packages=(
    "qt6-wayland             windows on Wayland"
)
test_packages=(
    "git                     lists the files of the tree"
    "python3                 runs the checks of tests/architecture"
    "dbus                    a private session bus"
    "gnome-keyring           a real keychain on that bus"
    "libsecret-tools         looks into that keychain from outside"
    "postgresql              the second database, run in a temporary folder"
    "libqt6sql6-psql         Qt's driver for it"
    "reuse                   checks the licence lines"
    "hunspell-de-de          the words of German"
    "hunspell-fr             the words of French"
    "strace                  shows which connections the program opens"
    "nodejs                  runs npm"
    "npm                     fetches the servers of other networks, to test against"
)
quality_packages=(
    "clang-format-14         checks the layout of the sources"
    "clang-tidy-16           looks for mistakes in changed files"
    "shellcheck              checks the scripts"
    "desktop-file-utils      checks the desktop file"
    "appstream               checks the description for software centres"
)
}

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

has_package() {
    local state
    # Whoever has newer ones from elsewhere cannot have Debian's beside them.
    case $1 in
        nodejs) ! command -v node >/dev/null || return 0 ;;
        npm) ! command -v npm >/dev/null || return 0 ;;
    esac
    state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null) || return 1
    [[ $state == ?i* ]]
}

is_debian_like() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || return 1
    local id='' like='' version=''
    if [ -r /etc/os-release ]; then
        # shellcheck disable=SC1091 # belongs to the system
        read -r id version like < <(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-0} ${ID_LIKE:-}")
    fi
    case "$id" in
        debian) [ "${version%%.*}" -eq 0 ] || [ "${version%%.*}" -ge 12 ] ;;
        ubuntu) [ "${version%%.*}" -ge 24 ] ;;
        *) [[ " $like " == *" debian "* || " $like " == *" ubuntu "* ]] ;;
    esac
}

# require <list>…   names what is missing and why, and installs it.
require() {
    local list line package reason
    local -a missing=() reasons=() all=()
    for list in "$@"; do
        local -n lines=$list
        for line in "${lines[@]}"; do
            package=${line%% *}
            all+=("$package")
            if ! command -v dpkg-query >/dev/null || ! has_package "$package"; then
                missing+=("$package")
                reasons+=("$line")
            fi
        done
    done
    if ! is_debian_like; then
        if [ "${SPORTELLO_SKIP_PACKAGES:-}" = 1 ]; then
            return
        fi
        say "This script installs packages on Debian 12 or later and Ubuntu 24.04 or later only. Elsewhere, install what"
        say "corresponds to these packages of Debian, then start it again with SPORTELLO_SKIP_PACKAGES=1:"
        say "    ${all[*]}"
        exit 1
    fi
    if [ "${#missing[@]}" -eq 0 ] || [ "${SPORTELLO_SKIP_PACKAGES:-}" = 1 ]; then
        return
    fi

    say "Missing, to be installed with apt:"
    for line in "${reasons[@]}"; do
        read -r package reason <<<"$line"
        printf '    %-26s %s\n' "$package" "$reason" >&2
    done
    local -a as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "Run as root: apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    local log
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        rm -f "$log"
        die "apt could not install the packages; its last words are above."
    fi
    rm -f "$log"
}

# build <preset> [target…]   configures and builds. Without a terminal only what goes wrong is shown.
build() {
    local preset=$1
    shift
    local -a targets=() quiet=()
    if [ "$#" -gt 0 ]; then
        targets=(--target "$@")
    fi
    if [ ! -t 1 ]; then
        quiet=(-- --quiet)
    fi
    if command -v ccache >/dev/null; then
        export CMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER:-ccache}
        export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$sportello_root} CCACHE_NOHASHDIR=1
        export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
    fi
    local log
    log=$(mktemp)
    if ! (cd "$sportello_root" && cmake --preset "$preset") >"$log" 2>&1; then
        tail -n 60 "$log" >&2
        rm -f "$log"
        die "The build of \"$preset\" could not be configured; the reason is above."
    fi
    rm -f "$log"
    say "Building \"$preset\" in build/$preset; the first time takes some minutes …"
    (cd "$sportello_root" && cmake --build --preset "$preset" --parallel "$(nproc)" "${targets[@]}" "${quiet[@]}")
}

# run_tests <preset> [ctest arguments…]   one line for each test, the output of those that fail, the summary last.
run_tests() {
    local preset=$1 server
    shift
    # Debian keeps the programs of PostgreSQL out of the search path.
    for server in /usr/lib/postgresql/*/bin; do
        if [ -x "$server/initdb" ]; then
            PATH=$PATH:$server
        fi
    done
    (cd "$sportello_root" && ctest --preset "$preset" --parallel 2 "$@" 2>&1 | sed -u '/^ *Start *[0-9][0-9]*: /d')
}
