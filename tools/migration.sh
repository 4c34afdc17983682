# migration NAME        draft a migration from what the model wants and the schema lacks
source "$root/tools/common.sh"
[[ $# == 1 ]] || misused "Say what the migration does, as a class name: ./do migration KeepVotes"
build_program_if_stale
beehive migration "$1" "$root/src/Beehive/Platform/Storage/Migrations"
