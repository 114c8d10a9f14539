#!/bin/sh
# Builds the files of a release twice, from the same commit, in two folders and at different times, and compares their sums.
#
#   deploy/release/reproduce.sh TARGET-FOLDER [MAVEN-OPTIONS]
#
# Leaves the files and SHA256SUMS in TARGET-FOLDER. Needs git, Maven and a JDK 17.
set -eu

mkdir -p "$1"
target=$(cd "$1" && pwd)
shift
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone -q "$repository" "$1"
  (cd "$1" && umask "$2" && shift 2 && mvn -B -ntp -q -DskipTests package -Prelease "$@")
}

# The sums of what is given to others, by file name.
sums() {
  (cd "$1" && for file in deploy/target/chat-rpc-*.zip chat-ws/target/chat.war chat-swing-client/target/chat-client.jar \
      deploy/target/chat-server.jar */target/*-sources.jar */target/*-javadoc.jar; do
    (cd "$(dirname "$file")" && sha256sum "$(basename "$file")")
    cp "$file" "$target/"
  done) | LC_ALL=C sort -k 2
}

build "$work/first" 022 "$@"
sums "$work/first" > "$work/first.sums"
build "$work/a-folder-elsewhere" 077 "$@"
sums "$work/a-folder-elsewhere" > "$work/second.sums"
diff "$work/first.sums" "$work/second.sums" || { echo "The two builds differ" >&2; exit 1; }
cp "$work/second.sums" "$target/SHA256SUMS"
(cd "$target" && sha256sum --check SHA256SUMS)
