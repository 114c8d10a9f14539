package org.chatrpc.file;

import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.store.FileContents;

/** A stored content as {@code Bytes}. */
record StoredBytes(FileContents contents, String id, long size) implements Bytes {
    @Override
    public byte[] read(long offset, int length) {
        return contents.read(id, offset, (int) Math.max(0, Math.min(length, size - offset)));
    }

    @Override
    public void overwrite(long offset, byte[] replacement) {
        contents.overwrite(id, offset, replacement);
    }
}
