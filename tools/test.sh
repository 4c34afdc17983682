# test [FILTER]         all tests, or those whose name holds FILTER; the last line is: N passed, N failed, N skipped
source "$root/tools/common.sh"
source "$root/tools/postgres.sh"
source "$root/tools/needs.sh"
(( $# <= 1 )) || misused "./do test takes one filter: a part of the tests' names."
filter="${1-}"
[[ $filter != -* ]] || misused "\"$filter\" is nothing that ./do test knows. It takes a part of the tests' names."

need_dotnet
need_for_tests
work="$(mktemp -d /tmp/beehive-tests-XXXXXX)"
chmod 755 "$work"
finish() {
  stop_postgres
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if has_postgres; then
  port="$(free_port)"
  # A test's database need not survive a power cut.
  postgres_settings="-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  step "Starting PostgreSQL" start_postgres "$work/postgres" "$port" || true
fi
# step runs in a shell of its own when somebody watches, so what it set is asked for here.
postgres_known "$work/postgres"
if [[ -f $work/postgres/data/postmaster.pid ]]; then
  export BEEHIVE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
fi

step "Restoring packages" dotnet restore "$root/Beehive.slnx" --locked-mode -v q
step "Building" dotnet build "$root/Beehive.slnx" -c Release --no-restore -v q --nologo

# Tests make far more machine code than a site does: the guard on its pages costs them a twentieth and more.
export DOTNET_EnableWriteXorExecute=0
failed=0
for project in "$root"/tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  say "Testing $name ..."
  started=$SECONDS
  arguments=(test "$project" -c Release --no-build --nologo --results-directory "$work/results" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal")
  # To filter, the rows of theories must be known before; for a whole run that would take a minute longer.
  if [[ -n $filter ]]; then arguments+=(--filter "FullyQualifiedName~$filter|DisplayName~$filter"); else arguments+=(-- xUnit.PreEnumerateTheories=false); fi
  dotnet "${arguments[@]}" </dev/null || failed=1
  say "Testing $name: done in $((SECONDS - started)) s."
done

# The runner's own totals are said a project at a time, and in other words for each version: they are summed from its files.
total() { { grep -ho "<Counters [^>]*" "$work"/results/*.trx 2>/dev/null || true; } | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed="$(total passed)" broken="$(( $(total failed) + $(total error) + $(total timeout) + $(total aborted) ))" all="$(total total)"
if (( failed && broken == 0 )); then say "The test run itself failed; what it said stands above." >&2; fi
# A whole run in which everything held is what the accessibility statement rests on.
if [[ -z $filter ]] && (( failed == 0 && broken == 0 && all > 0 )); then
  dotnet run "$root/tools/tested.cs" -- "$work/results" "$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)" "$root/src/Beehive/Noticeboard/AboutThisSite/tested.json" || say "The results for the accessibility statement could not be written."
fi
say "$passed passed, $broken failed, $((all - passed - broken)) skipped"
(( failed == 0 && broken == 0 && all > 0 ))
