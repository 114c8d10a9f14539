package org.chatrpc.file.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Content for the JDK's readers of pictures, in pieces. Confined to one thread. */
final class ImageContent extends ImageInputStreamImpl {
    private static final int BUFFER = 65_536;

    private final Bytes bytes;
    private byte[] buffer = new byte[0];
    private long start;

    ImageContent(Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos < start || streamPos >= start + buffer.length) {
            buffer = streamPos >= bytes.size() ? new byte[0] : bytes.read(streamPos, BUFFER);
            start = streamPos;
            if (buffer.length == 0) {
                return -1;
            }
        }
        int index = (int) (streamPos - start);
        int count = Math.min(length, buffer.length - index);
        System.arraycopy(buffer, index, target, from, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.size();
    }
}
