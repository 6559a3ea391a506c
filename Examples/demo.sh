#!/bin/sh
# Imports the founding case into a fresh database and asks what the README asks. Usage: demo.sh TRACKER
set -eu
tracker=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TRACKER_DB="$folder/tracker.db"

run() {
    printf '\n$ tracker %s\n' "$*"
    "$tracker" "$@"
}

run import --verbose Examples/us-china-2025.ndjson
run query --official Lutnick
run show-round London
run list-outcomes
run list-outcomes --status pending
