#!/bin/sh
# The values that a program gives: values.sh KIND, with a file on each line of standard input. NAME=value with NUL between
# them, and a form feed after each file.

has_cr() {
  grep -q "$(printf '\r')" "$1"
}

# As a shell sets them. It keeps the CR of Windows' line ends in every value, so texts with it have no answer; nor have postmap's.
of_sh() {
  has_cr "$1" && return
  mkdir "$1.d"
  # What a text may run is not found, and what it may write goes there.
  (cd "$1.d" && env -i PATH=/nonexistent /bin/sh -c 'set -a; . "$1" 2>/dev/null; exec /usr/bin/env -0' sh "$1" 2>/dev/null)
}

# By what reads files of variables for a user's programs; it replaces $NAME, so texts with $ have no answer, nor have those where
# a comment, which is a part of the value here alone, or nothing follows a name.
of_systemd() {
  grep -q '\$\|=$' "$1" && return
  grep -v '^[[:space:]]*#' "$1" | grep -q '[[:space:]"'"'"']#' && return
  mkdir -p "$1.d/environment.d" && cp "$1" "$1.d/environment.d/a.conf"
  env -i XDG_CONFIG_HOME="$1.d" /usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator 2>/dev/null |
    sed -n '/^a[0-9]=/p' >"$1.out"
  env -i PATH=/nonexistent /bin/sh -c 'cd "$1.d" && . "$1.out" && for name in a0 a1 a2; do eval "v=\${$name-none}"; [ "$v" = none ] || printf "%s=%s\0" "$name" "$v"; done' sh "$1"
}

of_git() {
  grep -qF '\n' "$1" && return
  for name in a0 a1 a2; do
    value=$(git config --file "$1" --get "s.$name" 2>/dev/null) && printf '%s=%s\0' "$name" "$value"
  done
}

# Texts with $ have no answer, nor have those with spaces in the host, of which it prints one.
of_postconf() {
  grep -q '^relayhost' "$1" || return
  grep -q '\$\|\[.*[[:space:]].*\]\|\\$' "$1" && return
  mkdir "$1.d" && cp "$1" "$1.d/main.cf" && : >"$1.d/master.cf"
  value=$(/usr/sbin/postconf -c "$1.d" -h relayhost 2>/dev/null) || return
  host=${value#\[}
  printf 'a0=%s\0' "${host%%\]*}"
}

of_postmap() {
  has_cr "$1" && return
  value=$(/usr/sbin/postmap -q '[h]:587' "texthash:$1" 2>/dev/null) || return
  printf 'a1=%s\0a2=%s\0' "${value%%:*}" "${value#*:}"
}

of_msmtp() {
  chmod 600 "$1"
  msmtp -C "$1" --pretend x@example.com </dev/null 2>/dev/null >"$1.out" || return
  sed -n 's/^host *= /a0=/p; s/^user *= /a1=/p' "$1.out" | tr '\n' '\0'
}

while IFS= read -r file; do
  "of_$1" "$file"
  printf '\f'
done
