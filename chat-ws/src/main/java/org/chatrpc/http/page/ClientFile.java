package org.chatrpc.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A downloadable file that contains the desktop client.
 *
 * @param path its location on disk
 * @param name its file name, in the URL and after the download: {@link #JAR}, or the name of a package, restricted to
 *     safe characters
 * @param platform the systems it runs on, for display
 * @param mediaType its HTTP media type
 */
public record ClientFile(Path path, String name, String platform, String mediaType) {

    static final String JAR = "chat-client.jar";

    private static final Pattern PACKAGE =
            Pattern.compile("chat-rpc[-_]\\d[\\w.+~-]{0,99}\\.(deb|rpm|msi|exe|dmg|pkg)");
    private static final Map<String, String> PLATFORMS = Map.of(
            "deb", "Debian, Ubuntu",
            "rpm", "Fedora, openSUSE",
            "msi", "Windows",
            "exe", "Windows",
            "dmg", "macOS",
            "pkg", "macOS");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "deb", "application/vnd.debian.binary-package",
            "rpm", "application/x-rpm",
            "msi", "application/x-msi",
            "dmg", "application/x-apple-diskimage");

    static ClientFile jar(Path path) {
        return new ClientFile(path, JAR, "Any system with Java", "application/java-archive");
    }

    /** The file as a native package; empty if its name is not that of one. */
    static Optional<ClientFile> packaged(Path path) {
        String name = path.getFileName().toString();
        Matcher matcher = PACKAGE.matcher(name);
        if (!matcher.matches() || !Files.isRegularFile(path)) {
            return Optional.empty();
        }
        String kind = matcher.group(1);
        String mediaType = MEDIA_TYPES.getOrDefault(kind, "application/octet-stream");
        return Optional.of(new ClientFile(path, name, PLATFORMS.getOrDefault(kind, kind), mediaType));
    }

    /** The size in bytes. */
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
