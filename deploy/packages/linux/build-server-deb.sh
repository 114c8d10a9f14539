#!/bin/sh
# Builds chat-rpc-server_VERSION_all.deb: the embedded server as a service of systemd.
#
#   build-server-deb.sh SERVER-FOLDER VERSION TARGET-FOLDER
#
# SERVER-FOLDER is deploy/target/chat-rpc. Needs dpkg-deb.
set -eu

folder=$1 target=$3
here=$(cd "$(dirname "$0")" && pwd)
. "$here/deb.sh"
version=$(deb_version "$2")
need dpkg-deb

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
share=$root/usr/share/chat-rpc-server
mkdir -p "$target" "$root/DEBIAN" "$root/usr/sbin" "$share" "$root/etc/chat-rpc" "$root/lib/systemd/system" \
  "$root/usr/share/lintian/overrides"

cp -r "$folder/chat-server.jar" "$folder/chat.war" "$folder/chat-client.jar" "$folder/chat-outbox.jar" "$folder/lib" \
  "$share/"
printf '#!/bin/sh\nexec /usr/bin/java -jar /usr/share/chat-rpc-server/chat-server.jar "$@"\n' > "$root/usr/sbin/chat-rpc-server"
chmod 755 "$root/usr/sbin/chat-rpc-server"
cp "$here/resources/settings" "$root/etc/chat-rpc/settings"
cp "$here/resources/chat-rpc-server.lintian-overrides" "$root/usr/share/lintian/overrides/chat-rpc-server"
# The unit of the recipe, with a user and a place of the package's own.
sed -e 's#^DynamicUser=yes#User=chat-rpc#' -e 's#/opt/chat-rpc/#/usr/share/chat-rpc-server/#' \
  -e 's#^Documentation=.*#Documentation=man:chat-rpc-server(8)#' \
  -e 's#^StateDirectory=.*#&\nStateDirectoryMode=0700#' "$here/../../systemd/chat-rpc.service" \
  > "$root/lib/systemd/system/chat-rpc.service"
grep -q '^User=chat-rpc$' "$root/lib/systemd/system/chat-rpc.service"
grep -q '^ExecStart=/usr/bin/java -jar /usr/share/chat-rpc-server/chat-server.jar$' "$root/lib/systemd/system/chat-rpc.service"

documents "$root" chat-rpc-server "$version" 8
cp -r "$folder/third-party" "$root/usr/share/doc/chat-rpc-server/third-party"
cp "$here/../../../docs/settings.md" "$root/usr/share/doc/chat-rpc-server/"

for script in postinst prerm postrm; do
  cp "$here/resources/server/$script" "$root/DEBIAN/$script"
  chmod 755 "$root/DEBIAN/$script"
done
echo /etc/chat-rpc/settings > "$root/DEBIAN/conffiles"
cat > "$root/DEBIAN/control" <<END
Package: chat-rpc-server
Version: $version
Architecture: all
Maintainer: RPC chat <$maintainer>
Installed-Size: $(installed_size "$root")
Depends: adduser, default-jre-headless (>= 2:1.17) | java17-runtime-headless
Suggests: postgresql
Section: net
Priority: optional
Description: Server of RPC chat
 A chat server whose every operation is a typed SOAP operation of one published
 WSDL. It runs as a service with an SQLite database, or with PostgreSQL, alone
 or as one of several equal nodes.
 .
 It listens on 127.0.0.1 until /etc/chat-rpc/settings says otherwise.
END
pack "$root" "$target" chat-rpc-server "$version" all -Zgzip
