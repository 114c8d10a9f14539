#!/bin/sh
# Builds chat-rpc_VERSION_ARCHITECTURE.deb: the desktop client with a Java runtime of its own.
#
#   build-deb.sh chat-client.jar VERSION TARGET-FOLDER
#
# Needs a JDK 17 or newer (JAVA_HOME, else the one on the path), dpkg-deb and strip (binutils).
set -eu

jar=$1 target=$3
here=$(cd "$(dirname "$0")" && pwd)
. "$here/deb.sh"
version=$(deb_version "$2")
if [ -n "${JAVA_HOME:-}" ]; then PATH=$JAVA_HOME/bin:$PATH; fi
need jlink jdeps jar dpkg-deb ldd strip

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
lib=$root/usr/lib/chat-rpc
icons=$root/usr/share/icons/hicolor
mkdir -p "$target" "$root/DEBIAN" "$root/usr/bin" "$lib" "$root/usr/share/chat-rpc" "$root/usr/share/applications" \
  "$root/usr/share/metainfo" "$icons/512x512/apps" "$icons/scalable/apps" "$root/usr/share/lintian/overrides"

modules=$(jdeps --multi-release 17 --ignore-missing-deps --print-module-deps "$jar")
modules=$modules,$(grep -v '^#' "$here/../modules.txt" | paste -sd,)
jlink --add-modules "$modules" --include-locales=en,de --strip-java-debug-attributes --no-header-files --no-man-pages \
  --output "$lib/runtime"
find "$lib/runtime/bin" "$lib/runtime/lib" -type f \( -perm /111 -o -name '*.so' \) -exec strip --strip-unneeded {} +
# A class data sharing archive of the JDK's classes, for a faster start.
"$lib/runtime/bin/java" -Xshare:dump >/dev/null

cp "$jar" "$root/usr/share/chat-rpc/chat-client.jar"
printf '#!/bin/sh\nexec /usr/lib/chat-rpc/runtime/bin/java -jar /usr/share/chat-rpc/chat-client.jar "$@"\n' \
  > "$root/usr/bin/chat-rpc"
chmod 755 "$root/usr/bin/chat-rpc"
cp "$here/resources/chat-rpc.desktop" "$root/usr/share/applications/"
cp "$here/resources/org.chatrpc.client.metainfo.xml" "$root/usr/share/metainfo/"
cp "$here/resources/chat-rpc.lintian-overrides" "$root/usr/share/lintian/overrides/chat-rpc"
java -cp "$jar" "$here/../Icon.java" "$icons/512x512/apps/chat-rpc.png"

documents "$root" chat-rpc "$version" 1
jar=$(readlink -f "$jar")
(cd "$work" && jar -xf "$jar" META-INF/third-party org/chatrpc/client/ui/icons/app.svg)
cp -r "$work/META-INF/third-party" "$root/usr/share/doc/chat-rpc/third-party"
cp "$work/org/chatrpc/client/ui/icons/app.svg" "$icons/scalable/apps/chat-rpc.svg"

# The packages with the shared libraries that the runtime links to.
depends=$(find "$lib/runtime" -name '*.so' -exec ldd {} + 2>/dev/null | awk '$3 ~ "^/" && $3 !~ "/chat-rpc/" { print $3 }' \
  | sort -u | xargs -r readlink -f | while read -r file; do
    dpkg-query -S "$file" "${file#/usr}" 2>/dev/null || true
  done | sed 's/:.*//' | sort -u | paste -sd, | sed 's/,/, /g')
cat > "$root/DEBIAN/control" <<END
Package: chat-rpc
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: RPC chat <$maintainer>
Installed-Size: $(installed_size "$root")
Depends: libfontconfig1, $depends
Recommends: fonts-noto-color-emoji
Conflicts: rpc-chat
Replaces: rpc-chat
Section: net
Priority: optional
Description: Desktop client of RPC chat
 Talks to a chat server whose every operation is a typed SOAP operation. A
 message is saved to disk before it is sent, and is sent exactly once.
 .
 The package has a Java runtime of its own.
END
pack "$root" "$target" chat-rpc "$version" "$(dpkg --print-architecture)" -Zxz
