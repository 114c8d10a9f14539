#!/bin/sh
# Builds rpc-chat_VERSION_ARCHITECTURE.deb: the desktop client with a Java runtime of its own.
#
#   build-deb.sh chat-client.jar VERSION TARGET-FOLDER
#
# Needs a JDK 17 or newer (JAVA_HOME, else the one on the path), dpkg-deb and fakeroot.
set -eu

jar=$1 version=$2 target=$3
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${JAVA_HOME:-}" ]; then PATH=$JAVA_HOME/bin:$PATH; fi
for tool in jpackage jlink jdeps jimage dpkg-deb fakeroot; do
  command -v "$tool" >/dev/null || { echo "build-deb.sh: $tool is missing" >&2; exit 1; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/input" "$target"
cp "$jar" "$work/input/chat-client.jar"
java -cp "$jar" "$here/../Icon.java" "$work/rpc-chat.png"

modules=$(jdeps --multi-release 17 --ignore-missing-deps --print-module-deps "$jar")
modules=$modules,$(grep -v '^#' "$here/../modules.txt" | paste -sd,)
jlink --add-modules "$modules" --include-locales=en,de --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$work/runtime"
# A class data sharing archive of the JDK's classes, for a faster start.
"$work/runtime/bin/java" -Xshare:dump >/dev/null

# jpackage knows what a package depends on, but not what it recommends: without an emoji font the client works, but
# shows emoji without colour. This adds a line to its template, which differs between JDKs.
cp -r "$here/resources" "$work/resources"
home=$(dirname "$(dirname "$(readlink -f "$(command -v jpackage)")")")
jimage extract --include 'regex:.*/template\.control' --dir "$work/templates" "$home/lib/modules"
find "$work/templates" -name template.control -exec sed 's/^Depends:/Recommends: fonts-noto-color-emoji\n&/' {} \; \
  > "$work/resources/control"
grep -q '^Recommends:' "$work/resources/control"

rm -f "$target"/rpc-chat_*.deb
jpackage --type deb --name rpc-chat --app-version "$version" --dest "$target" \
  --input "$work/input" --main-jar chat-client.jar --main-class org.chatrpc.client.app.ChatClient \
  --java-options --enable-native-access=ALL-UNNAMED \
  --runtime-image "$work/runtime" --resource-dir "$work/resources" --icon "$work/rpc-chat.png" \
  --description "Desktop client of RPC chat" --vendor "RPC chat" --linux-deb-maintainer nobody@localhost \
  --linux-package-deps libfontconfig1 --linux-app-category net --linux-menu-group "Network;Chat;InstantMessaging;" \
  --linux-shortcut --install-dir /usr
