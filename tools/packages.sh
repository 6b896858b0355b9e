# The Debian 12 packages that vade needs, and how to install those that are missing. Sourced by
# tools/site and tools/test.

BUILD_PACKAGES=(
  g++ cmake ninja-build ccache pkg-config
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-cpp-dev libicu-dev
  libgraphviz-dev libstemmer-dev libdeflate-dev libtcmalloc-minimal4 libxxhash-dev libpugixml-dev
  nlohmann-json3-dev libcli11-dev libfmt-dev libexpected-dev
)

# The browser tests use Debian's Chromium through playwright-core (npm); the oracle compares with the
# cmark-gfm program; strace makes system calls fail; xmllint validates the sitemap; Python reads JSON.
# What only a benchmark or libFuzzer needs, tests/bench/run and tests/fuzz/run install.
TEST_PACKAGES=(
  catch2 clang-format cmark-gfm strace libxml2-utils chromium nodejs npm python3
)

install_missing() {
  local missing=() package
  for package in "$@"; do
    case "$package" in
      # A newer Node.js than Debian's, installed otherwise, will do.
      nodejs) command -v node >/dev/null && continue ;;
      npm) command -v npm >/dev/null && continue ;;
      python3) command -v python3 >/dev/null && continue ;;
    esac
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "installing: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
