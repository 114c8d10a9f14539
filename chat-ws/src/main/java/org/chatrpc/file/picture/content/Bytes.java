package org.chatrpc.file.picture.content;

/** The content of a file, read and changed in pieces. Confined to one thread. */
public interface Bytes {
    /** In bytes. */
    long size();

    /** The bytes from the offset, fewer than asked for only at the end. */
    byte[] read(long offset, int length);

    void overwrite(long offset, byte[] replacement);
}
