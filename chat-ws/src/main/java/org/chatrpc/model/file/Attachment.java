package org.chatrpc.model.file;

import java.util.List;

/**
 * A file as a message shows it. Never changes once the file has been received.
 *
 * @param id identifies the file; random, so that it cannot be guessed
 * @param name for display only
 * @param mediaType determined from the content
 * @param size in bytes
 * @param sha256 of the content that is sent to readers, in lower-case hexadecimal
 * @param picture its size in pixels; {@link Size#NONE} if it is not a picture, or one that this server cannot read
 * @param thumbnail the size of its thumbnail in pixels; {@link Size#NONE} if it has none
 * @param scan the result of a scan; empty if there was none
 */
public record Attachment(
        String id, String name, String mediaType, long size, String sha256, Size picture, Size thumbnail, String scan) {

    /** Of each record, on a 64-bit JVM, with its strings except for the name. */
    private static final long FIXED_BYTES = 500;

    /** Width and height in pixels. */
    public record Size(int width, int height) {
        public static final Size NONE = new Size(0, 0);

        public boolean isKnown() {
            return width > 0 && height > 0;
        }

        /** Of the same picture, lying on its side. */
        @SuppressWarnings("ArgumentSelectionDefectChecker") // Exchanged on purpose.
        public Size turned() {
            return new Size(height, width);
        }
    }

    public FileKind kind() {
        return picture.isKnown() ? FileKind.PICTURE : FileKind.FILE;
    }

    /** The estimated heap size of these, in bytes. */
    public static long bytes(List<Attachment> attachments) {
        return attachments.stream()
                .mapToLong(each -> FIXED_BYTES + 2L * each.name().length())
                .sum();
    }
}
