# SPDX-FileCopyrightText: 2026 The Sportello authors
# SPDX-License-Identifier: Apache-2.0

# Fails when one of LIBRARIES (separated by commas) needs something that can reach a socket.
if(NOT NM)
    message("Skipped: there is no nm to read a library's symbols with.")
    return()
endif()
string(REPLACE "," ";" LIBRARIES "${LIBRARIES}")
foreach(library ${LIBRARIES})
    execute_process(COMMAND "${NM}" -C --undefined-only "${library}"
        OUTPUT_VARIABLE symbols RESULT_VARIABLE failed ERROR_QUIET)
    if(failed)
        message(FATAL_ERROR "${NM} cannot read ${library}.")
    endif()
    if(NOT symbols MATCHES "QString")
        message(FATAL_ERROR "${library} shows no symbols; nothing can be said about it.")
    endif()
    string(REGEX MATCHALL
        "[^\n]* (Q(Abstract|Tcp|Udp|Local|Ssl|Sctp|Web)(Socket|Server)|QNetwork|QHostInfo|QDns|QHttp|(socket|connect|sendto|getaddrinfo)(@|\n))[^\n]*"
        found "${symbols}")
    if(found)
        string(REPLACE ";" "\n" found "${found}")
        message("${found}")
        message(FATAL_ERROR "${library} reaches for a socket.")
    endif()
endforeach()
