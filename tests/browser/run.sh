#!/bin/sh
# run.sh [NODE]: the browser tests, if all they need is there. Otherwise it says what is missing and
# leaves with 77 (ctest: skipped), or with $VADE_MISSING: tools/test, which installs it all, wants 1.
set -eu
here=$(dirname "$0")
missing=
[ $# -gt 0 ] || missing="$missing Node (Debian: nodejs);"
[ -x /usr/bin/chromium ] || missing="$missing /usr/bin/chromium (Debian: chromium);"
[ -d "$here/node_modules/playwright-core" ] ||
  missing="$missing playwright-core (npm --prefix tests/browser ci --ignore-scripts);"
if [ -n "$missing" ]; then
  echo "SKIPPED: the help centre was not opened in a browser, there is no${missing%;}" >&2
  exit "${VADE_MISSING:-77}"
fi
exec "$1" --test "$here/site.test.mjs"
