#!/bin/sh
# Runs a command in a network of its own, in which names stand for what HOSTS says and PORTS are filtered in silence:
#   namespace.sh HOSTS PORTS COMMAND...    (HOSTS: a file as /etc/hosts; PORTS: joined by commas, or -)
#
# Invariant: nothing outside is changed: the network and the mount are gone with the command.
set -eu

if [ "${IN_NAMESPACE:-}" != yes ]; then
  export IN_NAMESPACE=yes
  if [ "$(id -u)" != 0 ]; then
    unshare --user --map-root-user --net --mount true 2>/dev/null &&
      exec unshare --user --map-root-user --net --mount "$0" "$@"
    # Some systems leave namespaces to root; where they do, the runners of CI have sudo.
    exec sudo -n env IN_NAMESPACE=yes PATH="$PATH" HOME="$HOME" unshare --net --mount "$0" "$@"
  fi
  exec unshare --net --mount "$0" "$@"
fi

hosts=$1 ports=$2
shift 2
mount --bind "$hosts" /etc/hosts
ip link set lo up
if [ "$ports" != - ]; then
  nft add table inet filter
  nft 'add chain inet filter input { type filter hook input priority 0; }'
  nft "add rule inet filter input tcp dport { $ports } drop"
fi
exec "$@"
