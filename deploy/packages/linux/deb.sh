# Read by the two scripts beside it: what both packages need. Not a program.

# The version in Debian's form, where a snapshot is older than its release: 1.0.0-SNAPSHOT is 1.0.0~SNAPSHOT-1.
deb_version() {
  printf '%s-1' "$1" | sed 's/-SNAPSHOT-/~SNAPSHOT-/'
}

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { echo "$(basename "$0"): $tool is missing" >&2; exit 1; }
  done
}

# documents ROOT PACKAGE VERSION SECTION: the files that Debian wants of every package, and its manual page.
documents() {
  doc=$1/usr/share/doc/$2
  man=$1/usr/share/man/man$4
  mkdir -p "$doc" "$man"
  cat > "$doc/copyright" <<END
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: RPC chat

Files: *
Copyright: the owner of the repository of RPC chat
License: not-chosen
 The licence of RPC chat is its owner's to choose. The licences of the libraries that this package contains are in the folder
 third-party beside this file: THIRD-PARTY.txt names the library and its licence, and licenses/ has the texts.
END
  printf '%s (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- RPC chat <%s>  %s\n' "$2" "$3" "$maintainer" \
    "$(date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -9n > "$doc/changelog.Debian.gz"
  gzip -9nc "$here/resources/$2.$4" > "$man/$2.$4.gz"
}

# installed_size ROOT: in KiB, as dpkg-gencontrol computes it, and so without asking the file system how it stores files.
installed_size() {
  find "$1" -mindepth 1 ! -path "$1/DEBIAN*" \( -type f -printf '%s\n' -o -printf '1024\n' \) \
    | awk '{ size += int(($1 + 1023) / 1024) } END { print size }'
}

# pack ROOT TARGET-FOLDER PACKAGE VERSION ARCHITECTURE COMPRESSION: the same bytes for the same files, whenever and by whomever.
pack() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -exec chmod u+rw,go+rX,go-w {} +
  (cd "$1" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | LC_ALL=C sort -z | xargs -0 md5sum) > "$1/DEBIAN/md5sums"
  if [ -f "$1/etc/chat-rpc/settings" ]; then chmod 600 "$1/etc/chat-rpc/settings"; fi
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  rm -f "$2/$3"_*.deb
  dpkg-deb --root-owner-group "$6" --build "$1" "$2/$3_$4_$5.deb"
}

# What archives say about the time: that of the release, not that of the build.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600}
export SOURCE_DATE_EPOCH
# Debian's variable for the address of whoever releases a package.
maintainer=${DEBEMAIL:-nobody@localhost}
