package org.chatrpc.file;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The ids of files, which cannot be guessed. Contents are stored under them. */
final class FileIds {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final String THUMBNAIL = "t";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileIds() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether something that a caller sent can be an id; anything else never reaches a store. */
    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** Under which the thumbnail of a picture is stored. */
    static String thumbnailOf(String id) {
        return id + THUMBNAIL;
    }

    /** The file that a content belongs to. */
    static String fileOf(String content) {
        return content.endsWith(THUMBNAIL) ? content.substring(0, content.length() - 1) : content;
    }
}
