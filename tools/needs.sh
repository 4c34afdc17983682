# What tests and proofs want of the machine beside the SDK. Sourced, never run.

has_postgres() { ls -d /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1; }

# Says what a test would be skipped for, and gets it where it may.
need_for_tests() {
  local lack=()
  command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || lack+=(chromium)
  has_postgres || lack+=(postgresql)
  command -v strace >/dev/null 2>&1 || lack+=(strace)
  command -v java >/dev/null 2>&1 || lack+=(default-jre-headless)
  if (( ${#lack[@]} )); then need_packages "${lack[@]}"; fi
  BEEHIVE_CHROMIUM="$(command -v chromium || command -v google-chrome || true)"
  need_validator
  export BEEHIVE_CHROMIUM BEEHIVE_VNU
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
  apt-get update -q && apt-get install -q -y --no-install-recommends "$@"
}

# The HTML checker of the W3C, from npm: it needs Java to run.
need_validator() {
  local folder="$root/artifacts/validator"
  BEEHIVE_VNU="$folder/node_modules/vnu-jar/build/dist/vnu.jar"
  if [[ ! -f $BEEHIVE_VNU ]] && command -v npm >/dev/null 2>&1 && command -v java >/dev/null 2>&1; then
    mkdir -p "$folder"
    step "Fetching the HTML checker" npm install --prefix "$folder" --no-audit --no-fund --no-save vnu-jar@26.9.27 || true
  fi
  [[ -f $BEEHIVE_VNU ]] || BEEHIVE_VNU=""
}
