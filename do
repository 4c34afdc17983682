#!/usr/bin/env bash
# Beehive's one door for people. Each thing that it does stands in tools/.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
export root DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
what="${1:-help}"
[[ $what == --help || $what == -h ]] && what=help
if [[ ! $what =~ ^[a-z]+$ || ! -f "$root/tools/$what.sh" || $what == common ]]; then
  echo "\"$what\" is nothing that ./do can do. See: ./do help" >&2
  exit 2
fi
shift || true
exec bash "$root/tools/$what.sh" "$@"
