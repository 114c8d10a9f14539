package org.chatrpc.http.file;

import java.io.IOException;
import java.io.InputStream;
import org.chatrpc.file.Download;

/** A part of a file as a stream, of which only a small piece is in memory. Used by one thread at a time. */
final class DownloadStream extends InputStream {
    private static final int PIECE = 131_072;

    private final Download download;
    private final long end;
    private long next;
    private byte[] piece = new byte[0];
    private int used;

    DownloadStream(Download download, ByteRange range) {
        this.download = download;
        this.next = range.start();
        this.end = range.end();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (used == piece.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, piece.length - used);
        System.arraycopy(piece, used, target, from, count);
        used += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (next >= end) {
            return false;
        }
        try {
            piece = download.read(next, (int) Math.min(PIECE, end - next));
        } catch (RuntimeException e) {
            throw new IOException("The file cannot be read", e);
        }
        if (piece.length == 0) {
            throw new IOException("The file was deleted while it was sent");
        }
        used = 0;
        next += piece.length;
        return true;
    }
}
