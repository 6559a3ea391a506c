extension CommandLineInterface {
    /// A script that makes a shell complete the program's command lines by asking the program itself.
    ///
    /// The program answers `PROGRAM completions SHELL -- QUESTION…` with ``completionAnswer(for:question:names:)``.
    ///
    /// - Parameter shell: the shell; it either sources the script or finds it in its folder of completions.
    public func completionScript(for shell: Shell) -> String {
        let template =
            switch shell {
            case .bash: bashTemplate
            case .zsh: zshTemplate
            case .fish: fishTemplate
            }
        return template.split(separator: "PROGRAM", omittingEmptySubsequences: false).joined(separator: name)
    }
}

private let bashTemplate = #"""
    # Completion of PROGRAM for bash.
    _PROGRAM() {
        local -a answer
        mapfile -t answer < <(command PROGRAM completions bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
        COMPREPLY=("${answer[@]:1}")
        case ${answer[0]} in
            file) compopt -o default ;;
            directory) compopt -o dirnames -o nospace ;;
        esac
    }
    complete -F _PROGRAM PROGRAM

    """#

private let zshTemplate = #"""
    #compdef PROGRAM
    # Completion of PROGRAM for zsh.
    _PROGRAM() {
        local -a answer candidates descriptions
        local line
        answer=("${(@f)$(command PROGRAM completions zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
        case $answer[1] in
            file) compset -P '--*='; _files ;;
            directory) compset -P '--*='; _files -/ ;;
            words)
                for line in "${(@)answer[2,-1]}"; do
                    candidates+=("${line%%$'\t'*}")
                    descriptions+=("${line/$'\t'/  -- }")
                done
                if [[ "$answer" == *$'\t'* ]]; then
                    compadd -U -l -d descriptions -a candidates
                else
                    compadd -U -a candidates
                fi
                ;;
        esac
    }
    if [[ $funcstack[1] == _PROGRAM ]]; then
        _PROGRAM "$@"
    else
        compdef _PROGRAM PROGRAM
    fi

    """#

private let fishTemplate = #"""
    # Completion of PROGRAM for fish.
    function __PROGRAM_complete
        set -l words (commandline -opc)
        set -l current (commandline -ct)
        set -l answer (command PROGRAM completions fish -- $words[2..] "$current" 2>/dev/null)
        set -l option (string match -r -- '^--[^=]*=' "$current")
        set -l path (string replace -r -- '^--[^=]*=' '' "$current")
        switch "$answer[1]"
            case file
                __fish_complete_path "$path" | string replace -r -- '^' "$option"
            case directory
                __fish_complete_directories "$path" | string replace -r -- '^' "$option"
            case words
                set -q answer[2]; and printf '%s\n' $answer[2..]
        end
    end
    complete -c PROGRAM -f -k -a '(__PROGRAM_complete)'

    """#
