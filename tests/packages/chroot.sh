#!/usr/bin/env bash
# A small Debian in a folder, made of the package sources of this machine:
#   chroot.sh make FOLDER [PACKAGE…]    with these packages besides the essential ones
#   chroot.sh remove FOLDER
#   chroot.sh run FOLDER COMMAND…       runs a command in it; USER_IN_ROOT=UID:GID as that user, RELEASE=DIR mounted at /release
#
# Invariant: mounts are in a namespace of the command, and are gone with it.
set -euo pipefail

((EUID == 0)) || exec sudo -n --preserve-env=USER_IN_ROOT,RELEASE,DEBIAN_FRONTEND bash "$0" "$@"

action=$1 root=$2
shift 2

make_root() {
  # shellcheck disable=SC2016  # apt fills these in
  local index='$(REPO_URI) $(CODENAME) $(COMPONENT)' uri suite packages
  read -r uri suite < <(apt-get indextargets --format "$index" 'Created-By: Packages' |
    awk '$3 == "main" && $2 !~ /-/ && !n++ { print $1, $2 }')
  printf -v packages ',%s' "$@"
  debootstrap --variant=minbase ${packages:+"--include=${packages#,}"} "$suite" "$root" "$uri" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log" >&2; exit 1; }
}

run_in_root() {
  mkdir -p "$root/release"
  # The program reads its payload from /proc/self/exe.
  # shellcheck disable=SC2016  # the inner shell has its own
  exec unshare --mount sh -c '
    mount -t proc proc "$1/proc"
    [ -z "$3" ] || mount --bind -o ro "$3" "$1/release"
    root=$1 user=$2
    shift 3
    exec chroot ${user:+--userspec="$user"} "$root" "$@"' sh "$root" "${USER_IN_ROOT:-}" "${RELEASE:-}" "$@"
}

case $action in
  make) make_root "$@" ;;
  remove) rm -rf --one-file-system "$root" "$root.log" ;;
  run) run_in_root "$@" ;;
  *) exit 2 ;;
esac
