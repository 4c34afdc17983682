# prove                 the long proofs, whole; what they found goes to docs/proof.md
source "$root/tools/common.sh"
source "$root/tools/postgres.sh"
source "$root/tools/needs.sh"
(( $# == 0 )) || misused "./do prove takes nothing more."

need_dotnet
need_for_tests
work="$(mktemp -d /tmp/beehive-proof-XXXXXX)"
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
  # Unlike a test's, this server flushes what it commits.
  step "Starting PostgreSQL" start_postgres "$work/postgres" "$port" || true
fi
postgres_known "$work/postgres"
[[ ! -f $work/postgres/data/postmaster.pid ]] || export BEEHIVE_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
step "Restoring packages" dotnet restore "$root/Beehive.slnx" --locked-mode -v q
step "Building" dotnet build "$root/Beehive.slnx" -c Release --no-restore -v q --nologo

export BEEHIVE_PROVE=1 BEEHIVE_PROOF_FILE="$work/found"
touch "$BEEHIVE_PROOF_FILE"
say "Proving. This takes a quarter of an hour or more; each finding is shown as it comes."
tail -f "$BEEHIVE_PROOF_FILE" &
watching=$!
failed=0 started=$SECONDS
# Every test that runs longer when BEEHIVE_PROVE is set carries this trait.
for project in "$root"/tests/*/*.csproj; do
  dotnet test "$project" -c Release --no-build --nologo --filter "Proof=long" --logger "console;verbosity=minimal" </dev/null || failed=1
done
kill "$watching" 2>/dev/null || true

(( failed == 0 )) || refuse "A proof failed; what it found stands above. docs/proof.md is as it was."
{
  say "# The last whole run of the proofs"
  say
  say "Made by \`./do prove\` on $(date -u +%Y-%m-%d), at commit \`$(git -C "$root" rev-parse --short HEAD 2>/dev/null || echo unknown)\`, on $(nproc) cores, $(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release 2>/dev/null || uname -s), in $(( (SECONDS - started) / 60 )) minutes."
  say "\`./do test\` runs a sample of each. A run counts as a fault when the next start is not clean, when half of something is there, or when it hangs (two minutes)."
  say
  say "| proof | found | took |"
  say "| --- | --- | --- |"
  sort "$BEEHIVE_PROOF_FILE"
} >"$root/docs/proof.md"
say "Everything held. docs/proof.md says what was proved."
