# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0

# Brings sportello_*.ts up to date with the texts in ROOT/app and ROOT/ui.
#
#   cmake -DLUPDATE=<lupdate> -DROOT=<repository> [-DFOLDER=<where the .ts are>] -P update.cmake
#
# Places in the sources are left out and vanished texts dropped: a file changes only when a text does.
cmake_minimum_required(VERSION 3.25)
if(NOT FOLDER)
    set(FOLDER "${ROOT}/translations")
endif()

file(GLOB_RECURSE sources LIST_DIRECTORIES false
     "${ROOT}/app/*.cpp" "${ROOT}/app/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/ui/*.h")
list(FILTER sources EXCLUDE REGEX "/networks/[a-z]+/tests/")
list(SORT sources)
list(JOIN sources "\n" lines)
set(list_file "${FOLDER}/.sources.lst")
file(WRITE "${list_file}" "${lines}\n")

file(GLOB translations "${FOLDER}/sportello_*.ts")
foreach(translation ${translations})
    set(options -silent -locations none -no-obsolete -source-language en -I "${ROOT}/app" -I "${ROOT}")
    if(translation MATCHES "_en\\.ts$")
        list(APPEND options -pluralonly)
    endif()
    execute_process(COMMAND "${LUPDATE}" ${options} "@${list_file}" -ts "${translation}"
                    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
    if(NOT result EQUAL 0)
        file(REMOVE "${list_file}")
        message(FATAL_ERROR "lupdate failed (${result}):\n${said}")
    endif()
endforeach()
file(REMOVE "${list_file}")
