#!/bin/sh
# Installs the system packages that the build needs and that are missing. Debian and Ubuntu; elsewhere it names them.
set -eu

packages="libyaml-dev libxml2-dev libarchive-dev libsqlite3-dev pkg-config python3-pip python3-venv"

if ! command -v swift >/dev/null 2>&1; then
  echo "error: no Swift toolchain; install Swift 6.3 or newer from swift.org/install" >&2
  exit 69
fi

missing=""
for package in $packages; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || echo absent)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

fail() {
  echo "error: $1; install these packages and run make again:$missing" >&2
  exit 69
}

command -v apt-get >/dev/null 2>&1 || fail "apt-get is not here"
sudo=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || fail "not root, and sudo is not here"
  sudo=sudo
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update >"$log" 2>&1 || { tail -n 3 "$log" >&2; fail "apt-get update failed (is there a network?)"; }
# shellcheck disable=SC2086
$sudo apt-get install --yes --no-install-recommends $missing >"$log" 2>&1 ||
  { tail -n 3 "$log" >&2; fail "apt-get install failed"; }
