package org.chatrpc.file.picture;

import java.util.Optional;

/**
 * What cameras and programs write into pictures and videos beside the picture: where and when it was taken, with what, by whom. It is
 * overwritten in place, so that nothing of the picture itself changes, not even its size. Only how it is to be turned is kept.
 */
public final class CameraData {
    /** No camera writes as many; each costs a look into the file. */
    static final int MAX_PARTS = 1_000;

    private CameraData() {}

    /**
     * @param orientation as in EXIF: 1 to 8, where 1 is upright
     * @param erasure what is to be overwritten
     * @param laborious whether decoding the picture would take much memory or go over it many times, whatever of it is wanted
     */
    public record Found(int orientation, Erasure erasure, boolean laborious) {
        /** What is upright and easy to decode, as far as anybody knows. */
        static Found of(Erasure erasure) {
            return new Found(1, erasure, false);
        }

        /** Whether width and height are exchanged when it is shown. */
        public boolean isOnItsSide() {
            return orientation >= 5;
        }
    }

    /**
     * Looks through a JPEG, PNG, WebP, GIF, TIFF (and raw formats that are one), HEIF, AVIF, MP4 or MOV, and changes nothing.
     *
     * @param mediaType of the content; of others nothing is known
     * @param remove whether what is found is to be overwritten
     * @return empty if it has more such data than any real file, or some that cannot be overwritten
     */
    public static Optional<Found> in(Bytes bytes, String mediaType, boolean remove) {
        return switch (mediaType) {
            case "image/jpeg" -> new JpegSegments(bytes, remove).read();
            case "image/png" -> PngChunks.read(bytes, remove);
            case "image/webp" -> WebpChunks.read(bytes, remove);
            case "image/gif" -> GifBlocks.read(bytes, remove);
            default -> byContent(bytes, remove);
        };
    }

    /** These have many names, one for each maker of cameras. */
    private static Optional<Found> byContent(Bytes bytes, boolean remove) {
        if (IsoBoxes.are(bytes)) {
            return IsoBoxes.read(bytes, remove);
        }
        return TiffDirectories.are(bytes) ? TiffDirectories.read(bytes, remove) : Optional.of(Found.of(new Erasure()));
    }
}
