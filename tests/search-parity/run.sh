#!/bin/sh
# run.sh FIXTURE FOLDER SEARCH_JS [NODE]: writes the indexes to FOLDER and replays the queries.
# Without Node it leaves with 77 (ctest: skipped), or with $VADE_MISSING.
set -eu
if [ $# -lt 4 ]; then
  echo "SKIPPED: Node is not installed (Debian: nodejs), so the browser's search was not compared" >&2
  exit "${VADE_MISSING:-77}"
fi
rm -rf "$2"
"$1" "$2"
exec "$4" "$(dirname "$0")/parity.mjs" "$2" "$3"
