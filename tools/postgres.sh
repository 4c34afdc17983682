# Starts a PostgreSQL of our own, and stops it again. Sourced, never run.

# start_postgres FOLDER PORT: leaves a server on that port of 127.0.0.1, which trusts whoever comes from there.
start_postgres() {
  local bin folder="$1" port="$2"
  bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
  [[ -n $bin ]] || bin="$(dirname "$(command -v initdb)")"
  mkdir -p "$folder"
  if (( EUID == 0 )); then chown postgres "$folder"; as_postgres=(setpriv --reuid postgres --regid postgres --init-groups env HOME="$folder"); else as_postgres=(); fi
  postgres_bin="$bin" postgres_folder="$folder"
  (cd "$folder" && "${as_postgres[@]}" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync) >"$folder.log" 2>&1 &&
  (cd "$folder" && "${as_postgres[@]}" "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/server.log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=300 ${postgres_settings-}" start) >>"$folder.log" 2>&1 ||
  { cat "$folder.log" >&2; return 1; }
}

stop_postgres() {
  [[ -n ${postgres_folder-} && -d $postgres_folder/data ]] || return 0
  (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m fast -w -t 30 stop) >/dev/null 2>&1 ||
    (cd "$postgres_folder" && "${as_postgres[@]}" "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -w stop) >/dev/null 2>&1 || true
  rm -rf "$postgres_folder" "$postgres_folder.log"
}

# A port of this machine that nobody listens on.
free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  printf '%s\n' "$port"
}

# postgres_known FOLDER: what stop_postgres must know of a server that another shell started.
postgres_known() {
  postgres_folder="$1"
  postgres_bin="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
  if (( EUID == 0 )); then as_postgres=(setpriv --reuid postgres --regid postgres --init-groups env HOME="$1"); else as_postgres=(); fi
}
