# What the tools have in common. Sourced, never run.
set -euo pipefail

say() { printf '%s\n' "$*"; }

refuse() { printf '%s\n' "$*" >&2; exit 1; }

misused() { printf '%s\n' "$*" >&2; exit 2; }

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1 && [[ -x "$HOME/.dotnet/dotnet" ]]; then PATH="$HOME/.dotnet:$PATH"; fi
  if ! command -v dotnet >/dev/null 2>&1 || ! (cd / && dotnet --list-sdks) | grep -q '^10\.'; then
    refuse "Beehive needs the .NET 10 SDK: get it from https://dotnet.microsoft.com/download/dotnet/10.0 and run this again."
  fi
}

need_node() {
  local version
  version="$(command -v node >/dev/null 2>&1 && node --version || true)"
  [[ $version =~ ^v([0-9]+)\.([0-9]+) ]] && (( BASH_REMATCH[1] > 20 || (BASH_REMATCH[1] == 20 && BASH_REMATCH[2] >= 19) )) ||
    refuse "This needs Node 20.19 or later${version:+ (here is $version)}: get it from https://nodejs.org and run this again."
}

# step WORDS COMMAND...: runs the command, shows that it goes on, and shows what it said only when it failed.
step() {
  local words="$1" log started=$SECONDS code=0
  shift
  log="$(mktemp)"
  if [[ -t 1 ]]; then watch_over "$words" "$log" "$@" || code=$?; else
    say "$words ..."
    "$@" >"$log" 2>&1 </dev/null || code=$?
  fi
  if (( code != 0 )); then
    cat "$log" >&2
    rm -f "$log"
    printf '%s failed.\n' "$words" >&2
    return "$code"
  fi
  rm -f "$log"
  if (( SECONDS - started > 2 )); then say "$words: done in $((SECONDS - started)) s."; fi
}

watch_over() {
  local words="$1" log="$2" started=$SECONDS child code=0
  shift 2
  "$@" >"$log" 2>&1 </dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null || true; exit 130' INT TERM
  while kill -0 "$child" 2>/dev/null; do
    printf '\r%s ... %s s ' "$words" "$((SECONDS - started))"
    sleep 0.2
  done
  printf '\r\033[K'
  wait "$child" || code=$?
  trap - INT TERM
  return "$code"
}

program="$root/src/Beehive/bin/Release/net10.0/Beehive.dll"

build_program() {
  need_dotnet
  step "Restoring packages" dotnet restore "$root/src/Beehive" --locked-mode -v q
  step "Building" dotnet build "$root/src/Beehive" -c Release --no-restore -v q --nologo
}

# Builds only when a source is newer than the program, so that a verb answers at once.
build_program_if_stale() {
  need_dotnet
  if [[ ! -f $program ]] || [[ -n "$(find "$root/src/Beehive" "$root"/Directory.*.props -newer "$program" -type f -not -path '*/obj/*' -not -path '*/bin/*' -print -quit)" ]]; then
    build_program >&2
  fi
}

beehive() { dotnet "$program" "$@"; }
