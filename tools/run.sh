# run [--port N] [--data DIR] [--database CONNECTION] [--empty]    build, make the database, load the samples, serve
source "$root/tools/common.sh"

port=5080 empty="" where=(--data "$root/data")
while (( $# )); do
  case "$1" in
    --port) port="${2-}"; shift 2 || misused "--port wants a number." ;;
    --data) [[ -n "${2-}" ]] || misused "--data wants a folder."; where[1]="$2"; shift 2 ;;
    --database) [[ -n "${2-}" ]] || misused "--database wants a connection to PostgreSQL."; where+=(--database "$2"); shift 2 ;;
    --empty) empty=yes; shift ;;
    *) misused "\"$1\" is nothing that ./do run knows. It takes --port N, --data DIR, --database CONNECTION and --empty." ;;
  esac
done
[[ $port =~ ^[0-9]{1,5}$ ]] || misused "--port wants a number, not \"$port\"."

build_program
beehive migrate "${where[@]}"
if [[ -z $empty ]]; then
  beehive import --when-empty "$root"/samples/*/ "${where[@]}"
  beehive sample-accounts "${where[@]}"
  beehive sample-offices "${where[@]}"
fi
exec dotnet "$program" serve --port "$port" "${where[@]}"
