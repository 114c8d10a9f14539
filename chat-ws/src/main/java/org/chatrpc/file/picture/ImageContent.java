package org.chatrpc.file.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import org.chatrpc.file.picture.content.Blocks;
import org.chatrpc.file.picture.content.Bytes;

/** Content for the JDK's readers of pictures, in {@link Blocks}. Confined to one thread. */
final class ImageContent extends ImageInputStreamImpl {
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
            start = Blocks.startOf(streamPos);
            buffer = streamPos >= bytes.size() ? new byte[0] : Blocks.at(bytes, streamPos);
            if (streamPos - start >= buffer.length) {
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
