# What tests and proofs want of the machine beside the SDK. Sourced, never run.

has_postgres() { ls -d /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1; }

# Says what a test would be skipped for, and gets it where it may.
need_for_tests() {
  local lack=()
  command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || lack+=(chromium)
  has_postgres || lack+=(postgresql)
  command -v strace >/dev/null 2>&1 || lack+=(strace)
  command -v java >/dev/null 2>&1 || lack+=(default-jre-headless)
  command -v qpdf >/dev/null 2>&1 || lack+=(qpdf)
  command -v pdfinfo >/dev/null 2>&1 || lack+=(poppler-utils)
  # A mail server takes away another that is there, so it is fetched only where there is none.
  [[ -x /usr/sbin/exim4 || -x /usr/sbin/sendmail ]] || lack+=(exim4-daemon-light)
  if (( ${#lack[@]} )); then need_packages "${lack[@]}"; fi
  BEEHIVE_CHROMIUM="$(command -v chromium || command -v google-chrome || true)"
  need_from_npm
  export BEEHIVE_CHROMIUM
}

need_packages() {
  if (( EUID == 0 )) && command -v apt-get >/dev/null 2>&1; then
    step "Fetching ${*}" install_packages "$@" || say "Could not fetch ${*}: the tests that need them are skipped." >&2
  else
    say "Some tests need more than is here and are skipped. To have them: sudo apt-get install --no-install-recommends $*" >&2
  fi
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  # Debian starts a server of its own as soon as the package is there; the tests want none.
  mkdir -p /etc/postgresql-common && [[ -e /etc/postgresql-common/createcluster.conf ]] || printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf
  local quiet=""
  if [[ ! -e /usr/sbin/policy-rc.d ]]; then
    quiet=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' >"$quiet" && chmod 755 "$quiet"
  fi
  local fetched=0
  { apt-get update -q && apt-get install -q -y --no-install-recommends "$@"; } || fetched=1
  [[ -z $quiet ]] || rm -f "$quiet"
  return "$fetched"
}

# What tests hold our work against comes from npm: GOV.UK Frontend's own examples, the W3C's HTML checker (which needs Java), and a provider of OpenID Connect.
need_from_npm() {
  command -v npm >/dev/null 2>&1 || return 0
  local folder
  for folder in "$root/styles" "$root/tests/Beehive.Journeys"; do
    npm ls --prefix "$folder" >/dev/null 2>&1 || step "Fetching npm packages for ${folder#"$root/"}" npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund || true
  done
}
