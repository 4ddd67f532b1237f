#!/usr/bin/env bash
# Makes docs/story.png, the picture in the README, from the archive as it is.
set -euo pipefail
cd "$(dirname "$0")/.."
site=$(mktemp -d)/site
go run . build --out "$site" >/dev/null
cd "$site"
python3 -m http.server 8137 >/dev/null 2>&1 &
trap 'kill $!' EXIT
sleep 1
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking \
  --user-data-dir="$(mktemp -d)" --window-size=1000,1100 --screenshot="$OLDPWD/docs/story.png" \
  http://localhost:8137/id/news/2024/musk-sumber-daya-xai/ >/dev/null 2>&1
