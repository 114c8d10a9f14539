package org.chatrpc.file.picture.camera;

/**
 * The cost of decoding a JPEG. One with several scans, such as every progressive JPEG, is first decoded as a whole: the
 * decoder keeps the coefficients of all blocks outside the heap, and passes over them once per scan, however few pixels
 * are wanted. Confined to one thread.
 */
final class JpegDecodingCost {
    /** Of one picture, in bytes: 16 megapixels, or 32 if colours have half the resolution. */
    private static final long MAX_COEFFICIENTS = 96L << 20;
    /** Encoders write about ten. */
    private static final int MAX_SCANS = 100;

    /** The first and the last marker of frames (ITU T.81, table B.1), between which are three others. */
    private static final int SOF0 = 0xC0;

    private static final int SOF15 = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int SOS = 0xDA;

    private long coefficients;
    private int scans;
    private boolean progressive;

    /** Whether the segment of this marker affects the cost. */
    static boolean needs(int marker) {
        return marker == SOS || isFrame(marker);
    }

    /** Of any kind: some decoders read those with arithmetic coding as well. */
    static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    private static boolean isProgressive(int frame) {
        return (frame & 3) == 2;
    }

    /**
     * Records a segment.
     *
     * @param content without the marker and the length
     */
    void add(int marker, byte[] content) {
        if (isFrame(marker)) {
            progressive |= isProgressive(marker);
            coefficients = Math.max(coefficients, coefficients(content));
        } else {
            scans++;
        }
    }

    /** Whether a part of the coded picture was there. */
    boolean isBegun() {
        return scans > 0;
    }

    boolean isLarge() {
        return (progressive || scans > 1) && (coefficients > MAX_COEFFICIENTS || scans > MAX_SCANS);
    }

    /** The precision, lines, samples of a line, and for each component an id, its two sampling factors and a table (B.2.2). */
    private static long coefficients(byte[] frame) {
        if (frame.length < 6) {
            return 0;
        }
        long pixels = (long) number(frame, 1) * number(frame, 3);
        int across = 1;
        int down = 1;
        int samples = 0;
        for (int i = 6; i + 3 <= frame.length && i < 6 + 3 * (frame[5] & 0xFF); i += 3) {
            int factors = frame[i + 1] & 0xFF;
            across = Math.max(across, factors >> 4);
            down = Math.max(down, factors & 15);
            samples += (factors >> 4) * (factors & 15);
        }
        return 2 * pixels * samples / ((long) across * down);
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
    }
}
