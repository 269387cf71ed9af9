# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0

# Fails when lupdate would change a translation, or a text is not translated.
#
#   cmake -DLUPDATE=<lupdate> -DUPDATE=<translations/update.cmake> -DROOT=<tree to check> -DSCRATCH=<folder> -P translations.cmake
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${SCRATCH}")
file(GLOB translations "${ROOT}/translations/sportello_*.ts")
if(NOT translations)
    message(FATAL_ERROR "no translations in ${ROOT}/translations")
endif()
file(COPY ${translations} DESTINATION "${SCRATCH}")
execute_process(COMMAND "${CMAKE_COMMAND}" "-DLUPDATE=${LUPDATE}" "-DROOT=${ROOT}" "-DFOLDER=${SCRATCH}" -P "${UPDATE}"
                RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "the texts could not be collected")
endif()

set(problems 0)
foreach(translation ${translations})
    get_filename_component(name "${translation}" NAME)
    file(READ "${translation}" kept)
    file(READ "${SCRATCH}/${name}" fresh)
    if(NOT kept STREQUAL fresh)
        math(EXPR problems "${problems} + 1")
        message("${name} is not up to date: build the target update_translations, then translate what is new")
        execute_process(COMMAND diff -U1 "${translation}" "${SCRATCH}/${name}" OUTPUT_VARIABLE difference)
        string(SUBSTRING "${difference}" 0 4000 difference)
        message("${difference}")
    endif()

    # One message after the other; brackets and semicolons would upset CMake's lists.
    string(REPLACE ";" "," fresh "${fresh}")
    string(REPLACE "[" "(" fresh "${fresh}")
    string(REPLACE "]" ")" fresh "${fresh}")
    string(REPLACE "</message>" ";" messages "${fresh}")
    set(unfinished 0)
    foreach(message_text IN LISTS messages)
        if(message_text MATCHES "type=\"unfinished\"")
            math(EXPR unfinished "${unfinished} + 1")
            string(REGEX MATCH "<source>.*</source>" text "${message_text}")
            message("${name}: unfinished: ${text}")
        endif()
    endforeach()
    message("${name}: ${unfinished} unfinished")
    math(EXPR problems "${problems} + ${unfinished}")
endforeach()
if(problems)
    message(FATAL_ERROR "${problems} problems with the translations")
endif()
