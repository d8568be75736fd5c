#!/usr/bin/env bash
# Derives the SMTP password of AWS_SECRET_ACCESS_KEY for region $1 with openssl, to measure against. Never for a real
# key: it stands in openssl's arguments, where everybody on the machine can read it.
set -euo pipefail

sign() { # MESSAGE FORM
  printf %s "$1" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" "$2"
}

key=$(printf 'AWS4%s' "$AWS_SECRET_ACCESS_KEY" | od -An -v -tx1 | tr -d ' \n')
for message in 11111111 "$1" ses aws4_request; do
  key=$(sign "$message" -r)
  key=${key%% *}
done
{ printf '\x04' && sign SendRawEmail -binary; } | base64
