package org.chatrpc.file.kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Determines the media type of a file from the start of its content. The name only distinguishes kinds of text,
 * archives and documents, which the content does not always do. The result is used only for display. Thread-safe.
 */
public final class MediaTypes {
    /** How much of a file to examine, in bytes. */
    public static final int START = 65_536;

    /** Of a content that is of no known kind. */
    public static final String UNKNOWN = "application/octet-stream";

    /** Kinds of content that are containers of many others. */
    private static final Set<String> VAGUE =
            Set.of("text/plain", "application/zip", "application/xml", "application/gzip");

    private static final String VAGUE_TIKA = "application/x-tika-";
    private static final String PICTURE = "image/";
    private static final int MAX_LENGTH = 127;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * @param start the first bytes
     * @return a media type without parameters; {@link #UNKNOWN} if it is not known
     */
    public String of(byte[] start, String name) {
        String byContent = detect(start, new Metadata());
        if (!VAGUE.contains(byContent) && !byContent.startsWith(VAGUE_TIKA)) {
            return byContent;
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        String withName = detect(start, named);
        return withName.startsWith(PICTURE) || withName.length() > MAX_LENGTH ? byContent : withName;
    }

    private String detect(byte[] start, Metadata metadata) {
        try {
            return types.detect(new ByteArrayInputStream(start), metadata)
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            // Cannot happen: everything is in memory.
            throw new UncheckedIOException(e);
        }
    }
}
