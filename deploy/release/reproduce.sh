#!/bin/sh
# Builds the files of a release twice, from the same commit, in two folders and at different times, and compares their sums.
#
#   deploy/release/reproduce.sh TARGET-FOLDER [MAVEN-OPTIONS]
#
# Leaves the files, SHA256SUMS and SHA256SUMS.README, which says what was compared, in TARGET-FOLDER. Needs git, Maven, a network for Maven, and a JDK 17; on Debian also binutils,
# and makes the two Debian packages.
set -eu

fail() {
  echo "reproduce.sh: $1" >&2
  exit 1
}

say() {
  echo "$(date +%H:%M:%S) $1"
}

if [ $# -eq 0 ]; then
  echo "Usage: reproduce.sh TARGET-FOLDER [MAVEN-OPTIONS]" >&2
  exit 2
fi
mkdir -p "$1"
target=$(cd "$1" && pwd)
shift
# Files of another release beside these would be taken for some of this one.
[ -z "$(ls -A "$target")" ] || fail "$target is not empty"
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
commit=$(git -C "$repository" rev-parse HEAD)
say "Releasing $commit, $(git -C "$repository" describe --tags --exact-match 2> /dev/null || echo "which has no tag")"
[ -z "$(git -C "$repository" status --porcelain)" ] || say "What is not committed is not in the release."
# Jars keep the permissions of the files that go into them, so the caller's umask would change the sums.
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

build() {
  say "Building in $1; this takes minutes, and says nothing unless it fails"
  git clone -q --no-checkout "$repository" "$1"
  (
    cd "$1"
    # Not what somebody has committed since the first build.
    git -c advice.detachedHead=false checkout -q "$commit"
    shift
    mvn -B -ntp -q -DskipTests package -Prelease "$@"
    # Maven leaves these out without a network, and says so in a warning only.
    for module in deploy chat-ws chat-swing-client; do
      ls $module/target/sbom/*.json > /dev/null 2>&1 || fail "$module has no lists for scanners: is there a network?"
    done
    if command -v dpkg-deb > /dev/null && command -v strip > /dev/null; then
      say "Making the Debian packages"
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

build "$work/first" "$@"
collect "$work/first" "$work/first-files" > "$work/first.sums"
rm -rf "$work/first"
build "$work/a-folder-elsewhere" "$@"
collect "$work/a-folder-elsewhere" "$work/second-files" > "$work/second.sums"
# Not the client's package: the JDK's archive of classes in it (classes.jsa) differs each time it is made.
for sums in first second; do grep -v ' chat-rpc_' "$work/$sums.sums" > "$work/$sums.compared"; done
say "Comparing the sums of $(wc -l < "$work/first.compared") files"
if ! diff "$work/first.compared" "$work/second.compared"; then
  mv "$work/first-files" "$work/second-files" "$target/"
  fail "The two builds differ; both are in $target"
fi
cp "$work/first-files"/* "$target/"
cp "$work/first.sums" "$target/SHA256SUMS"
# Beside the sums, so that nobody takes a difference that is no surprise for tampering, or expects more of them than they say.
{
  echo "SHA256SUMS has the sums of the files of this release as they are given to others."
  echo "Two builds of the commit $commit gave the same sums, with the umask 022 and this JDK:"
  # That of Maven, which need not be the first in the path.
  mvn -v | sed -n 's/^\(Java version.*\)/  \1/p'
  if grep -q ' chat-rpc_' "$work/first.sums"; then
    echo "Not compared, as it differs in each build (the JDK's archive of classes in it is made anew):"
    sed -n 's/^[0-9a-f]*  \(chat-rpc_.*\)$/  \1/p' "$work/first.sums"
  fi
} > "$target/SHA256SUMS.README"
(cd "$target" && sha256sum --quiet --check SHA256SUMS)
say "Both builds are the same; the release is in $target"
