#!/bin/sh
# The values that a POSIX shell gives: a file on each line of standard input, NAME=value with NUL between them and a form feed after each.
while IFS= read -r file; do
  env -i /bin/sh -c 'set -a; . "$1" 2>/dev/null; exec env -0' sh "$file" 2>/dev/null
  printf '\f'
done
