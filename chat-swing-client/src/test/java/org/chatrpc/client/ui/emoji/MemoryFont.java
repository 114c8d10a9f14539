package org.chatrpc.client.ui.emoji;

import java.util.Arrays;

/** An in-memory font, which tests can damage. */
final class MemoryFont implements FontData {

    private final byte[] bytes;
    private int end;

    MemoryFont(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    void cut(int length) {
        end = length;
    }

    byte get(int offset) {
        return bytes[offset];
    }

    void set(int offset, byte value) {
        bytes[offset] = value;
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public byte[] read(long offset, int length) throws DamagedFontException {
        if (offset < 0 || length < 0 || offset + length > end) {
            throw new DamagedFontException("Not in the file");
        }
        return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }
}
