#!/bin/sh
# Builds the files of a release twice, from the same commit, in two folders and at different times, and compares their sums.
#
#   deploy/release/reproduce.sh TARGET-FOLDER [MAVEN-OPTIONS]
#
# Leaves the files, SHA256SUMS and SHA256SUMS.README, which says what was compared, in TARGET-FOLDER. Needs git, Maven, a network for Maven, and a JDK 17; on Debian also binutils,
# and makes the two Debian packages.
set -eu

mkdir -p "$1"
target=$(cd "$1" && pwd)
shift
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone -q "$repository" "$1"
  (
    cd "$1"
    umask "$2"
    shift 2
    mvn -B -ntp -q -DskipTests package -Prelease "$@"
    # Maven leaves these out without a network, and says so in a warning only.
    for module in deploy chat-ws chat-swing-client; do ls $module/target/sbom/*.json > /dev/null; done
    if command -v dpkg-deb > /dev/null && command -v strip > /dev/null; then
      version=$(basename deploy/target/chat-rpc-*.zip .zip)
      version=${version#chat-rpc-}
      deploy/packages/linux/build-server-deb.sh deploy/target/chat-rpc "$version" deploy/target/packages > /dev/null
      deploy/packages/linux/build-deb.sh chat-swing-client/target/chat-client.jar "$version" deploy/target/packages > /dev/null
    fi
  )
}

# Copies what is given to others to a folder, and prints the sums by file name.
collect() {
  mkdir -p "$2"
  for file in "$1"/deploy/target/chat-rpc-*.zip "$1"/chat-ws/target/chat.war "$1"/chat-ws/target/chat-outbox.jar "$1"/chat-swing-client/target/chat-client.jar \
      "$1"/deploy/target/chat-server.jar "$1"/*/target/*-sources.jar "$1"/*/target/*-javadoc.jar "$1"/*/target/sbom/*.json \
      "$1"/deploy/target/packages/*.deb; do
    if [ -f "$file" ]; then cp "$file" "$2/"; fi
  done
  (cd "$2" && LC_ALL=C sha256sum -- *)
}

build "$work/first" 022 "$@"
collect "$work/first" "$work/first-files" > "$work/first.sums"
rm -rf "$work/first"
build "$work/a-folder-elsewhere" 077 "$@"
collect "$work/a-folder-elsewhere" "$work/second-files" > "$work/second.sums"
# Not the client's package: the JDK's archive of classes in it (classes.jsa) differs each time it is made.
for sums in first second; do grep -v ' chat-rpc_' "$work/$sums.sums" > "$work/$sums.compared"; done
if ! diff "$work/first.compared" "$work/second.compared"; then
  mv "$work/first-files" "$work/second-files" "$target/"
  echo "The two builds differ; both are in $target" >&2
  exit 1
fi
cp "$work/second-files"/* "$target/"
cp "$work/second.sums" "$target/SHA256SUMS"
# Beside the sums, so that nobody takes a difference that is no surprise for tampering, or expects more of them than they say.
{
  echo "SHA256SUMS has the sums of the files of this release as they are given to others."
  echo "Two builds of the commit $(git -C "$repository" rev-parse HEAD) gave the same sums, with this JDK:"
  java -version 2>&1 | sed 's/^/  /'
  echo "Not compared, as they differ in each build (the JDK's archive of classes in them is made anew):"
  sed -n 's/^[0-9a-f]*  \(chat-rpc_.*\)$/  \1/p' "$work/second.sums"
} > "$target/SHA256SUMS.README"
(cd "$target" && sha256sum --quiet --check SHA256SUMS)
