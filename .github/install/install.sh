#!/bin/sh
# Installs smtpkey for one user: downloads the release for this machine, checks its SHA-256 and puts it into place.
#
#   sh install.sh [--version V] [--to FOLDER]
#   sh install.sh --remove [--to FOLDER]
#
# Run again it updates. Where gh (logged in) or cosign is present, the signature of the release workflow is checked too.
# SMTPKEY_BASE_URL names another place that has the files of a release, such as a mirror.
# Rule: unless exactly one sum is known for the archive, and the archive has it, and the program in it runs, nothing is
# put into place and nothing is left behind.
set -eu
# What follows is written for a POSIX shell, which zsh is only when told: its traps and its splitting of words are others.
[ -z "${ZSH_VERSION:-}" ] || emulate sh

repository='@REPOSITORY@'
work='' staged='' made=''

usage() {
  cat <<'EOF'
usage: sh install.sh [--version V] [--to FOLDER]
       sh install.sh --remove [--to FOLDER]

  --version V   that version (default: the latest)
  --to FOLDER   into that folder (default: ~/.local/bin, or ~/bin if only that is on PATH)
  --remove      remove the program; run without it again to update
  --help        print this page

SMTPKEY_BASE_URL in the environment: a mirror that has the files of the release.
Needs curl or GNU wget, tar, and sha256sum, shasum or openssl. With gh (logged in)
or cosign the signature of the release is checked too.
EOF
}

# Without what a terminal would obey: names come from outside, and so does all that is downloaded.
plain() { LC_ALL=C tr '\000-\011\013-\037\177' '?'; }

report() { printf 'install: %s\n' "$1" | plain; }

say() { report "$1" >&2; }

die() {
  say "error: $1"
  exit 1
}

clean() {
  [ -z "$work" ] || rm -rf -- "$work"
  [ -z "$staged" ] || rm -f -- "$staged"
  [ -z "$made" ] || rmdir -- "$made" 2>/dev/null || :
}

# As a word of a shell.
quoted() {
  case $1 in
    *[!0-9A-Za-z/._-]*) printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")" ;;
    *) printf '%s' "$1" ;;
  esac
}

has() { command -v "$1" >/dev/null 2>&1; }

platform() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=macos ;;
    MINGW* | MSYS* | CYGWIN*) die 'this script does not install on Windows; install.ps1 does' ;;
    *) die "there is no release for the system $(uname -s)" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=arm64 ;;
    *) die "there is no release for the processor $(uname -m)" ;;
  esac
  [ "$os" = macos ] || refuse_musl
}

# The program is linked with glibc: on Alpine and the like 38 MB would be downloaded for nothing.
refuse_musl() {
  case $(ldd --version 2>&1 || :) in
    *'musl libc'*) die 'this system has the C library musl, and the program needs glibc 2.27 or newer: run it in a container of Debian, Ubuntu or Fedora' ;;
  esac
}

# A base that the user named may be http; redirects then too. Otherwise every step is https.
choose_base() {
  protocols='=https'
  if [ -n "${SMTPKEY_BASE_URL:-}" ]; then
    base=${SMTPKEY_BASE_URL%/}
    say "SMTPKEY_BASE_URL is set: downloading from $base"
    protocols='=http,https'
  elif [ -n "$version" ]; then
    base=$repository/releases/download/v$version
  else
    base=$repository/releases/latest/download
  fi
}

# A bar where someone can see it.
fetch() {
  if has curl; then
    bar=-s
    [ ! -t 2 ] || bar='-#'
    curl "$bar" -fSL --proto "$protocols" --proto-redir "$protocols" --connect-timeout 20 -o "$2" --url "$1"
  elif has wget; then
    fetch_wget "$1" "$2"
  else
    die 'neither curl nor wget is here to download with'
  fi || die "$1 could not be downloaded"
}

# wget would follow a redirect to http, so each redirect is looked at; a wget that cannot be held back is not used.
fetch_wget() {
  url=$1 hops=0
  if [ "$protocols" != '=https' ]; then
    wget -q -O "$2" -- "$url"
    return
  fi
  wget --help 2>&1 | grep -q -e --max-redirect || die 'this wget cannot be kept from leaving https; install curl or GNU wget'
  while [ "$hops" -lt 6 ]; do
    case $url in https://*) ;; *) die 'the download is redirected away from https' ;; esac
    wget -S --max-redirect=0 -O "$2" -- "$url" 2>"$work/headers" && return
    url=$(sed -n 's/^ *[Ll]ocation: *\([^ ]*\).*/\1/p' "$work/headers" | tail -n 1)
    [ -n "$url" ] || return 1
    hops=$((hops + 1))
  done
  return 1
}

choose_hash() {
  for hash in sha256sum 'shasum -a 256' 'openssl dgst -sha256 -r'; do
    ! has "${hash%% *}" || return 0
  done
  die 'none of sha256sum, shasum and openssl is here to check the download with'
}

sha256() { $hash <"$1" | cut -c 1-64; }

# Sets archive and sum from the only line of SHA256SUMS that is about this machine, and about the version if one is wanted.
find_archive() {
  pattern="[0-9][0-9A-Za-z.+-]*"
  [ -z "$version" ] || pattern=$(printf '%s' "$version" | sed 's/[.+]/[&]/g')
  lines=$(grep -E "[ *]smtpkey-$pattern-$os-${arch}[.]tar[.]gz\$" "$work/SHA256SUMS" || :)
  [ -n "$lines" ] || die "SHA256SUMS has no sum for $os-$arch${version:+ of version $version}"
  [ "$(printf '%s\n' "$lines" | wc -l)" -eq 1 ] || die "SHA256SUMS has more than one sum for $os-$arch"
  printf '%s\n' "$lines" | grep -Eq '^[0-9a-f]{64} [ *]smtpkey-[0-9A-Za-z.+-]*$' || die "the line for $os-$arch in SHA256SUMS is damaged"
  sum=${lines%% *}
  archive=smtpkey-${lines#*smtpkey-}
}

# By the certificate of the signature: the workflow that builds releases, at the tag of this version.
check_signature() {
  version=${archive#smtpkey-}
  version=${version%-"$os"-*}
  slug=${repository#*://*/}
  workflow=$slug/.github/workflows/build.yml
  if has gh && gh auth status >/dev/null 2>&1; then
    gh attestation verify "$1" --repo "$slug" --signer-workflow "$workflow" --source-ref "refs/tags/v$version" \
      --deny-self-hosted-runners >"$work/said" 2>&1 || bad_signature
    checked='SHA-256 and signature (gh)'
  elif has cosign; then
    fetch "$base/smtpkey-$version.intoto.jsonl" "$work/bundle"
    cosign verify-blob-attestation --bundle "$work/bundle" --new-bundle-format --type slsaprovenance1 \
      --certificate-identity "${repository%/"$slug"}/$workflow@refs/tags/v$version" \
      --certificate-oidc-issuer https://token.actions.githubusercontent.com "$1" >"$work/said" 2>&1 || bad_signature
    checked='SHA-256 and signature (cosign)'
  else
    checked='SHA-256; not the signature: that needs gh, logged in, or cosign'
  fi
}

bad_signature() {
  head -c 2000 "$work/said" | plain >&2
  die "$archive has no valid signature of the release workflow; it is deleted"
}

choose_folder() {
  case $to in
    '') ;;
    /*) return ;;
    # A name that begins with a dash is no option, and PATH wants whole paths.
    *) to=$(pwd)/$to; return ;;
  esac
  [ -n "${HOME:-}" ] || die 'HOME is not set; name a folder with --to'
  to=$HOME/.local/bin
  case :$PATH: in
    *":$HOME/.local/bin:"*) ;;
    *":$HOME/bin:"*) to=$HOME/bin ;;
  esac
}

# Before the download: a folder without rights is found out at once.
prepare_folder() {
  [ ! -d "$to/smtpkey" ] || die "$to/smtpkey is a folder"
  [ -d "$to" ] || made=$to
  mkdir -p -- "$to" 2>/dev/null || no_rights
  # Made by mktemp: in a folder where others can write, a name that they can guess may be a link of theirs.
  staged=$(mktemp -- "$to/.smtpkey.XXXXXX" 2>/dev/null) || no_rights
}

no_rights() {
  staged=''
  die "you may not write to $to: run the script as root (sudo sh install.sh --to $(quoted "$to")), or leave out --to to install for yourself"
}

remove_program() {
  [ -e "$to/smtpkey" ] || die "there is no $to/smtpkey"
  rm -f -- "$to/smtpkey" 2>/dev/null || no_rights
  report "$to/smtpkey is removed"
}

# Copied into the same folder and renamed, so that half a program is never seen, and run once before.
put_into_place() {
  cp -- "$1" "$staged"
  chmod -- 755 "$staged"
  "$staged" --version >"$work/said" 2>&1 || {
    head -c 2000 "$work/said" | plain >&2
    die 'the program does not run on this machine; it needs glibc on Linux'
  }
  mv -f -- "$staged" "$to/smtpkey"
  staged='' made=''
}

main() {
  version='' to='' remove=''
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage; exit 0 ;;
      --remove) remove=yes; shift; continue ;;
      --version | --to) [ -n "${2:-}" ] || die "$1 wants a value" ;;
      *) usage >&2; exit 2 ;;
    esac
    case $1 in
      --version) version=${2#v} ;;
      --to) to=$2 ;;
    esac
    shift 2
  done
  case $version in *[!0-9A-Za-z.+-]*) die 'not a version; example: 1.2.3' ;; esac

  trap clean EXIT
  trap 'exit 130' INT
  trap 'exit 131' QUIT
  trap 'exit 141' PIPE
  trap 'exit 143' HUP TERM ALRM USR1 USR2
  if [ -n "$remove" ]; then
    choose_folder
    remove_program
    exit 0
  fi
  platform
  choose_base
  choose_hash
  choose_folder
  prepare_folder
  work=$(mktemp -d)
  case $work in /*) ;; *) work=$(pwd)/$work ;; esac
  fetch "$base/SHA256SUMS" "$work/SHA256SUMS"
  find_archive
  say "downloading $archive"
  fetch "$base/$archive" "$work/$archive"
  [ "$(sha256 "$work/$archive")" = "$sum" ] || die "$archive does not have the SHA-256 in SHA256SUMS; it is deleted"
  check_signature "$work/$archive"
  # To standard output, which only the content of a regular file comes to: a link in an archive leads anywhere.
  tar -xzOf "$work/$archive" "${archive%.tar.gz}/smtpkey" >"$work/smtpkey" || die "$archive cannot be unpacked"
  [ -s "$work/smtpkey" ] || die "$archive holds no program"
  put_into_place "$work/smtpkey"
  report "${archive%-"$os"-*} is in place: $to/smtpkey"
  say "checked: $checked"
  case :$PATH: in
    *":$to:"*) ;;
    *) report "$to is not on PATH; to add it: export PATH=$(quoted "$to"):\$PATH" ;;
  esac
}

# Read whole before it does anything, so that half a script does nothing.
main "$@"
