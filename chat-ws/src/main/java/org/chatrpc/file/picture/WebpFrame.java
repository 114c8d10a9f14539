package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.chatrpc.file.picture.content.Bytes;

/**
 * The part of a WebP that a thumbnail is created from, as a picture of its own: a single lossy frame. The rest of the
 * file never reaches the decoder: a few kilobytes of a lossless picture, or of a transparency, can make it need
 * hundreds of megabytes (65,536 groups of tables, RFC 9649, section 6.2), and a canvas can have a frame of another
 * size. Read-only.
 */
final class WebpFrame implements Bytes {
    private static final int CHUNK = 8;
    private static final int RIFF = 12;
    /** Position, size, duration and flags of a frame of an animation. */
    private static final int FRAME = 16;

    private final Bytes file;
    private final long start;
    private final byte[] head;

    private WebpFrame(Bytes file, long start, byte[] head) {
        this.file = file;
        this.start = start;
        this.head = head;
    }

    /** The picture, or the first one of an animation; empty if it is lossless or may be transparent. */
    static Optional<Bytes> of(Bytes file) {
        return find(file, RIFF, file.size());
    }

    private static Optional<Bytes> find(Bytes file, long from, long end) {
        long at = from;
        // Each kind of chunk occurs at most once before the first frame.
        for (int i = 0; i < 16 && at + CHUNK <= end; i++) {
            ByteBuffer chunk = ByteBuffer.wrap(file.read(at, CHUNK)).order(ByteOrder.LITTLE_ENDIAN);
            String name = new String(chunk.array(), 0, 4, ISO_8859_1);
            long length = chunk.getInt(4) & 0xFFFF_FFFFL;
            long content = at + CHUNK;
            if (content + length > end || name.equals("VP8L") || name.equals("ALPH")) {
                return Optional.empty();
            }
            if (name.equals("VP8 ")) {
                return Optional.of(new WebpFrame(file, at, head(length)));
            }
            if (name.equals("ANMF")) {
                return from == RIFF ? find(file, content + FRAME, content + length) : Optional.empty();
            }
            at = content + length + (length & 1);
        }
        return Optional.empty();
    }

    private static byte[] head(long length) {
        return ByteBuffer.allocate(RIFF + CHUNK)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(ISO_8859_1))
                .putInt((int) (4 + CHUNK + length))
                .put("WEBPVP8 ".getBytes(ISO_8859_1))
                .putInt((int) length)
                .array();
    }

    @Override
    public long size() {
        return head.length
                + (ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(RIFF + 4) & 0xFFFF_FFFFL);
    }

    @Override
    public byte[] read(long offset, int length) {
        int count = (int) Math.max(0, Math.min(length, size() - offset));
        if (offset >= head.length) {
            return file.read(start + CHUNK + offset - head.length, count);
        }
        byte[] both = Arrays.copyOfRange(head, (int) offset, (int) offset + count);
        int fromHead = (int) Math.min(count, head.length - offset);
        byte[] rest = file.read(start + CHUNK, count - fromHead);
        System.arraycopy(rest, 0, both, fromHead, rest.length);
        return rest.length == count - fromHead ? both : Arrays.copyOf(both, fromHead + rest.length);
    }

    @Override
    public void overwrite(long offset, byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
