package org.chatrpc.file.picture;

import org.chatrpc.model.file.Attachment.Size;

/**
 * The blocks of a GIF (GIF89a, sections 15 to 26) before its first image. The JDK's reader copies all that it has of an extension
 * for each of its small parts, so large ones are kept from it.
 */
final class GifBlocks {
    private static final int SCREEN = 6;
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final long MAX_EXTENSIONS = 65_536;

    private GifBlocks() {}

    /** The size in pixels of the whole picture, in which its images are. */
    static Size size(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SCREEN);
        int width = (int) cursor.littleEndian(2);
        int height = (int) cursor.littleEndian(2);
        return width > 0 && height > 0 ? new Size(width, height) : Size.NONE;
    }

    /** Whether there is an image, and less than 64 KiB of anything else before it. */
    static boolean areFew(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SCREEN + 4);
        int flags = cursor.next();
        long start = HEADER + ((flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1));
        cursor.moveTo(start);
        int block = cursor.next();
        while (block == EXTENSION && cursor.position() - start <= MAX_EXTENSIONS) {
            cursor.moveTo(cursor.position() + 1);
            for (int length = cursor.next();
                    length > 0 && cursor.position() - start <= MAX_EXTENSIONS;
                    length = cursor.next()) {
                cursor.moveTo(cursor.position() + length);
            }
            block = cursor.next();
        }
        return block == IMAGE && cursor.position() - start <= MAX_EXTENSIONS;
    }
}
