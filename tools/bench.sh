# bench [--json FILE] [--quick] [--only ROW]    measure everything that docs/bench.md tells, on this machine
source "$root/tools/common.sh"
source "$root/tools/postgres.sh"
source "$root/tools/needs.sh"

json="" quick=() only=()
while (( $# )); do
  case "$1" in
    --json) [[ -n "${2-}" ]] || misused "--json wants a file."; json="$(realpath -m -- "$2")"; shift 2 ;;
    --quick) quick=(--quick); shift ;;
    --only) [[ -n "${2-}" ]] || misused "--only wants the name of a row, or its beginning."; only=(--only "$2"); shift 2 ;;
    *) misused "\"$1\" is nothing that ./do bench knows. It takes --json FILE, --quick and --only ROW." ;;
  esac
done

need_dotnet
need_for_bench() {
  local lack=()
  command -v wrk >/dev/null 2>&1 || lack+=(wrk)
  has_postgres || lack+=(postgresql)
  if (( ${#lack[@]} )); then need_packages "${lack[@]}"; fi
  command -v wrk >/dev/null 2>&1 || refuse "./do bench needs wrk: sudo apt-get install wrk"
}
need_for_bench

work="$(mktemp -d /tmp/beehive-bench-XXXXXX)"
chmod 755 "$work"
finish() {
  # The servers that it started are in its group.
  [[ -z ${bench-} ]] || kill -KILL -- "-$bench" 2>/dev/null || true
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# With a lock file of its own: publishing for one kind of machine must not change the one that is kept.
publish() {
  local name="$1"
  dotnet publish "$root/$2" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -p:RunAnalyzers=false \
    -p:NuGetLockFilePath="$work/$name.lock.json" --artifacts-path "$work/artifacts-$name" -o "$work/$name" -v q --nologo
}
step "Publishing Beehive" publish beehive src/Beehive/Beehive.csproj
step "Publishing the empty app" publish empty bench/Empty/Empty.csproj
step "Building the bench" dotnet build "$root/bench/Bench/Bench.csproj" -c Release -v q --nologo

postgres=()
if has_postgres; then
  port="$(free_port)"
  step "Starting PostgreSQL" start_postgres "$work/postgres" "$port"
  postgres_known "$work/postgres"
  (cd / && "$postgres_bin/createdb" -h 127.0.0.1 -p "$port" -U postgres beehive)
  postgres=(--postgres "Host=127.0.0.1;Port=$port;Username=postgres;Database=beehive")
fi

commit="$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)"
page="$root/docs/bench.md"
[[ -z ${quick[*]-}${only[*]-} ]] || page="$work/bench.md"
set -m
dotnet "$root/bench/Bench/bin/Release/net10.0/Bench.dll" --work "$work" --program "$work/beehive/Beehive.dll" --empty "$work/empty/Empty.dll" \
  --commit "$commit" --page "$page" "${postgres[@]}" ${json:+--json "$json"} "${quick[@]}" "${only[@]}" &
bench=$!
set +m
code=0
wait "$bench" || code=$?
exit "$code"
