#!/usr/bin/env bash
# Runs every client of clients.ts in every situation of situations.ts, and records what they print:
#   capture.sh FOLDER [CLIENT…]    FOLDER keeps a Debian with the clients for the next time; it takes 5 GB.
#   SITUATIONS=NAME,NAME captures these alone. It needs root, debootstrap, nftables, npm and a kernel with overlayfs.
#
# Invariant: clients run in a network that reaches nothing outside, with mounts that are gone with the command.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
read -ra deno <<<"${DENO:-deno}"
run=("${deno[@]}" run --quiet --no-check --frozen --allow-all "$here/main.ts")

folder=$1
shift

mount_root() { # ROOT: what programs expect under /proc, /dev and /etc
  local root=$1 node
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  for node in null zero random urandom tty; do
    touch "$root/dev/$node"
    mount --bind "/dev/$node" "$root/dev/$node"
  done
  ln -s /proc/self/fd "$root/dev/fd"
  mkdir -p "$root/dev/pts" "$root/dev/shm" "$root/drivers" "$root/npm"
  mount -t devpts devpts "$root/dev/pts" && ln -s pts/ptmx "$root/dev/ptmx"
  mount --bind "$here/drivers" "$root/drivers"
  mount --bind "$folder/npm" "$root/npm"
}

in_root() { # ROOT COMMAND…: in it, with the network as it is
  # shellcheck disable=SC2016  # the inner shell has its own
  DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 unshare --mount --uts bash -c '
    # Scripts of packages ask for the name, and it must be in the hosts file.
    hostname relay.example.com
    mount -t proc proc "$1/proc"
    exec chroot "$@"' sh "$@"
}

install_packages() { # ROOT PACKAGE…
  local root=$1
  shift
  in_root "$root" apt-get install -qq --no-install-recommends "$@" >>"$folder/install.log" 2>&1 ||
    { echo "not installed: $*, see $folder/install.log" >&2 && return 1; }
}

make_base() {
  "$here/../../../packages/chroot.sh" make "$folder/base" ca-certificates
  # Daemons are started by the captures alone.
  printf '#!/bin/sh\nexit 101\n' | install -m 755 /dev/stdin "$folder/base/usr/sbin/policy-rc.d"
  rm -f "$folder/base/etc/apt/sources.list"
  cp -r /etc/apt/. "$folder/base/etc/apt/"
  cp /etc/resolv.conf "$folder/base/etc/"
  in_root "$folder/base" apt-get update -qq
}

is_new() { # WHAT WORD…: whether these words differ from those that an earlier run kept
  local kept=$folder/$1.list
  shift
  [[ ! -e $kept || $(<"$kept") != "$*" ]]
}

fill_base() {
  local packages
  read -ra packages < <("${run[@]}" packages)
  is_new packages "${packages[@]}" || return 0
  cp "$folder/hosts" "$folder/base/etc/hosts"
  if install_packages "$folder/base" "${packages[@]}"; then echo "${packages[*]}" >"$folder/packages.list"; fi
}

with_layer() { # NAME COMMAND…: in a root that has what is of its own above the base
  local root=$folder/roots/$1
  mkdir -p "$root" "$folder/layers/$1" "$folder/work/$1"
  mount -t overlay overlay -o "lowerdir=$folder/base,upperdir=$folder/layers/$1,workdir=$folder/work/$1" "$root"
}

make_layers() {
  local name packages not_installed
  while IFS=$'\t' read -r name packages; do
    [[ ! -e $folder/layers/$name ]] || continue
    not_installed=
    with_layer "$name"
    # shellcheck disable=SC2086  # several packages
    install_packages "$folder/roots/$name" $packages || not_installed=$name
    umount "$folder/roots/$name"
    # Another try, the next time.
    [[ -z $not_installed ]] || rm -rf "${folder:?}/layers/$name"
  done < <("${run[@]}" layers)
}

make_npm() {
  local specs
  mkdir -p "$folder/npm"
  read -ra specs < <("${run[@]}" npm)
  is_new npm "${specs[@]}" || return 0
  (cd "$folder/npm" && npm install --ignore-scripts --prefix . "${specs[@]}" >>"$folder/install.log")
  echo "${specs[*]}" >"$folder/npm.list"
}

network() {
  hostname relay.example.com
  ip link set lo up
  ip address add 192.0.2.25/32 dev lo
  # Some clients ask for an interface that is not the loopback.
  ip link add mail0 type veth peer name mail1
  ip address add 192.0.2.2/32 dev mail0
  ip link set mail0 up
  ip link set mail1 up
  ip address add 198.51.100.25/32 dev lo
  nft add table inet filter
  nft 'add chain inet filter input { type filter hook input priority 0; }'
  nft add rule inet filter input ip daddr 198.51.100.25 drop
}

if [[ ${IN_CAPTURE:-} != yes ]]; then
  mkdir -p "$folder"
  printf '127.0.0.1 localhost\n127.0.0.1 relay.example.com relay\n' >"$folder/hosts"
  [[ -e $folder/base/etc/apt/sources.list.d ]] || make_base
  fill_base
  make_npm
  make_layers
  IN_CAPTURE=yes exec unshare --net --mount --uts --pid --fork --kill-child "$0" "$folder" "$@"
fi
mount -t proc proc /proc
network
printf 'nameserver 127.0.0.1\noptions timeout:2 attempts:2\n' >"$folder/resolv.conf"
mkdir -p "$folder/roots/base"
mount --bind "$folder/base" "$folder/roots/base"
while IFS=$'\t' read -r name _; do with_layer "$name"; done < <("${run[@]}" layers)
for root in "$folder"/roots/*; do
  mount_root "$root"
  mount --bind "$folder/resolv.conf" "$root/etc/resolv.conf"
  mount --bind "$folder/hosts" "$root/etc/hosts"
  chroot "$root" busybox syslogd -O /var/log/mail.log
done
"${run[@]}" run "$folder" "$@"
