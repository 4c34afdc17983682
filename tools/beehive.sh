# beehive VERB ...      the program's own verbs: ./do beehive --help
source "$root/tools/common.sh"
build_program_if_stale
exec dotnet "$program" "$@"
