#!/bin/sh
# Builds chat-rpc-VERSION.dmg: the desktop client with a Java runtime of its own.
# UNTESTED: modelled on the script for .deb, which the tests run. Expect to fix details.
#
#   build-dmg.sh chat-client.jar VERSION TARGET-FOLDER
#
# Needs macOS with the command line tools of Xcode and a JDK 17 or newer (JAVA_HOME, else the one on the path). macOS
# accepts digits and dots only, so a snapshot loses its suffix inside the package. The result is not signed: Finder opens it by
# Control-click, Open.
set -eu

jar=$1 version=$2 target=$3
here=$(cd "$(dirname "$0")" && pwd)
if [ -n "${JAVA_HOME:-}" ]; then PATH=$JAVA_HOME/bin:$PATH; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/input" "$work/dmg" "$target"
cp "$jar" "$work/input/chat-client.jar"
java -cp "$jar" "$here/../Icon.java" "$work/chat-rpc.icns"

modules=$(jdeps --multi-release 17 --ignore-missing-deps --print-module-deps "$jar")
modules=$modules,$(grep -v '^#' "$here/../modules.txt" | paste -sd, -)
jlink --add-modules "$modules" --include-locales=en,de --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$work/runtime"
"$work/runtime/bin/java" -Xshare:dump >/dev/null

jpackage --type dmg --name "RPC chat" --app-version "${version%%-*}" --dest "$work/dmg" \
  --input "$work/input" --main-jar chat-client.jar --main-class org.chatrpc.client.app.ChatClient \
  --java-options --enable-native-access=ALL-UNNAMED --java-options -Dapple.awt.application.appearance=system \
  --runtime-image "$work/runtime" --icon "$work/chat-rpc.icns" \
  --description "Desktop client of RPC chat" --vendor "RPC chat" \
  --mac-package-identifier org.chatrpc.client --mac-package-name "RPC chat"
mv "$work/dmg/"*.dmg "$target/chat-rpc-$version.dmg"
