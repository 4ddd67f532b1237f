#!/usr/bin/env bash
# Checks every page of a built site with the Nu HTML checker: tools/validate.sh build
# Needs Java and npm; the checker is fetched once to the user's cache.
set -euo pipefail
site=${1:?give the folder of a built site}
home=${XDG_CACHE_HOME:-$HOME/.cache}/lontar-vnu
version=26.9.27
jar=$home/node_modules/vnu-jar/build/dist/vnu.jar
if [ "$(cat "$home/version" 2>/dev/null)" != "$version" ]; then
  mkdir -p "$home"
  npm install --silent --no-audit --no-fund --prefix "$home" "vnu-jar@$version"
  echo "$version" >"$home/version"
fi
java -Xss4m -jar "$jar" --errors-only --skip-non-html --also-check-svg "$site"
echo "valid: $(find "$site" -name '*.html' | wc -l) pages"
