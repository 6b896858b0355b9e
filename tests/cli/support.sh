# What the tests of the program share; sourced with the program's path as $1. Sets `vade` and `work`,
# a folder that is removed at the end.
set -u
vade=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
: >"$work/out" >"$work/err"

# run STATUS ARGUMENTS...: runs vade, keeps $work/out and $work/err, checks the exit status.
run() {
  local wanted=$1
  shift
  "$vade" "$@" >"$work/out" 2>"$work/err"
  local status=$?
  [ "$status" -eq "$wanted" ] || fail "vade $*: exit status $status, wanted $wanted"
}

fail() {
  echo "FAILED: $1"
  sed 's/^/  out: /' "$work/out" | head -n 5
  sed 's/^/  err: /' "$work/err" | head -n 5
  failures=$((failures + 1))
}

out_has() { grep -qF -- "$1" "$work/out" || fail "standard output lacks: $1"; }
err_has() { grep -qF -- "$1" "$work/err" || fail "standard error lacks: $1"; }
err_lacks() { ! grep -qF -- "$1" "$work/err" || fail "standard error has: $1"; }
out_lacks() { ! grep -qF -- "$1" "$work/out" || fail "standard output has: $1"; }
out_is_empty() { [ -s "$work/out" ] && fail "standard output is not empty"; }
err_is_empty() { [ -s "$work/err" ] && fail "standard error is not empty"; }
out_is_json() { python3 -m json.tool "$work/out" >/dev/null 2>&1 || fail "standard output is not JSON"; }

# same A B: whether two trees hold the same files with the same bytes.
same() { diff -rq "$1" "$2" >/dev/null 2>&1; }

# make_site FOLDER PAGES WORD: an English site of that many pages, all with WORD in them, and each
# with a warning.
make_site() {
  mkdir -p "$1/site" "$1/content/en"
  printf 'base_url: https://help.example/\nsource_locale: en\nlocales: [en]\n' >"$1/site/site.yaml"
  printf '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>' >"$1/content/en/dot.svg"
  local page
  for ((page = 0; page < $2; ++page)); do
    printf -- '---\ntitle: %s %s\n---\n\nWhat is %s?\n\n![](dot.svg)\n' "$3" $page "$3" \
      >"$1/content/en/$3-$page.md"
  done
}

finish() {
  if [ "$failures" -eq 0 ]; then echo "$1: ok"; else echo "$1: $failures failures"; exit 1; fi
}
