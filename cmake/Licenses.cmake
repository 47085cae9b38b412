# licenses.txt: what the authors of the code that is built in ask to go with it, from their own files.

# explainer_license(<name> <file>...): the first of the files that is there is <name>'s licence. Distributions put those
# of their packages where they like; a build must not fail for one that is not found.
function(explainer_license name)
    foreach(file IN LISTS ARGN)
        if(EXISTS ${file})
            file(READ ${file} text)
            string(STRIP "${text}" text)
            set_property(GLOBAL APPEND_STRING PROPERTY EXPLAINER_LICENSES "--- ${name} ---\n\n${text}\n\n")
            return()
        endif()
    endforeach()
    message(WARNING "licenses.txt lacks the licence of ${name}: none of ${ARGN} is there")
endfunction()

# explainer_write_licenses(<file>), after all dependencies.
function(explainer_write_licenses target)
    get_property(text GLOBAL PROPERTY EXPLAINER_LICENSES)
    file(WRITE ${target} "${text}")
endfunction()
