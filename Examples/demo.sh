#!/bin/sh
# Imports the founding case into a fresh database, asks what the README asks, and says how to look at it. Usage: demo.sh TRACKER
set -eu
tracker=$1
export TRACKER_DB=.build/demo/tracker.db
rm -rf .build/demo
mkdir -p .build/demo

run() {
    printf '\n$ tracker %s\n' "$*"
    "$tracker" "$@"
}

run import --verbose Examples/us-china-2025.ndjson
run query --official Lutnick
run show-round London
run list-outcomes
run list-outcomes --status pending
printf '\nTo look at it in a browser: %s serve --db %s\nThen open http://127.0.0.1:8080/\n' "$tracker" "$TRACKER_DB"
