package org.chatrpc.client.chat.file;

import java.util.Locale;
import java.util.Set;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.text.file.FileName;

/**
 * Which files need a confirmation before they are opened: all but those whose kind is known to be harmless, because
 * systems learn new kinds of programs faster than this list would. The ending counts, as it decides what the desktop does
 * with a file, and what the server found in it.
 */
final class DangerousFiles {

    private static final Set<String> HARMLESS = Set.of(
            "avif", "bmp", "csv", "docx", "flac", "gif", "heic", "jpeg", "jpg", "log", "m4a", "md", "mkv", "mov", "mp3",
            "mp4", "odp", "ods", "odt", "ogg", "opus", "pdf", "png", "pptx", "text", "tif", "tiff", "txt", "wav",
            "webm", "webp", "xlsx");

    private static final Set<String> ACTIVE =
            Set.of("html", "svg", "script", "java", "executable", "msdownload", "macro", "shell", "x-sh", "x-msdos");

    private DangerousFiles() {}

    static boolean mayHarm(Attachment file) {
        String found = file.mediaType().toLowerCase(Locale.ROOT);
        return !HARMLESS.contains(FileName.extension(file.name()))
                || ACTIVE.stream().anyMatch(found::contains);
    }
}
