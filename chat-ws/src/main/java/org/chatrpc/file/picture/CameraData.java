package org.chatrpc.file.picture;

/**
 * What cameras and programs write into pictures beside the picture: where and when it was taken, with what, by whom. It is
 * overwritten in place, so that nothing of the picture itself changes, not even its size. Only how it is to be turned is kept.
 */
public final class CameraData {
    private CameraData() {}

    /**
     * @param orientation as in EXIF: 1 to 8, where 1 is upright
     * @param changed whether anything was overwritten
     */
    public record Found(int orientation, boolean changed) {
        static final Found NOTHING = new Found(1, false);

        /** Whether width and height are exchanged when it is shown. */
        public boolean isOnItsSide() {
            return orientation >= 5;
        }
    }

    /**
     * Looks through a JPEG, PNG or WebP.
     *
     * @param mediaType of the content; of others nothing is known
     * @param remove whether what is found is overwritten
     */
    public static Found in(Bytes bytes, String mediaType, boolean remove) {
        return switch (mediaType) {
            case "image/jpeg" -> new JpegSegments(bytes, remove).read();
            case "image/png" -> PngChunks.read(bytes, remove);
            case "image/webp" -> WebpChunks.read(bytes, remove);
            default -> Found.NOTHING;
        };
    }

    /** Overwrites a part with zeros, in pieces. */
    static void erase(Bytes bytes, long offset, long length) {
        int piece = 65_536;
        for (long done = 0; done < length; done += piece) {
            bytes.overwrite(offset + done, new byte[(int) Math.min(piece, length - done)]);
        }
    }
}
