package org.chatrpc.file.picture;

import java.util.Optional;

/**
 * What cameras and programs write into pictures beside the picture: where and when it was taken, with what, by whom. It is
 * overwritten in place, so that nothing of the picture itself changes, not even its size. Only how it is to be turned is kept.
 */
public final class CameraData {
    /** No camera writes as many; each costs a look into the file. */
    static final int MAX_PARTS = 1_000;

    private CameraData() {}

    /**
     * @param orientation as in EXIF: 1 to 8, where 1 is upright
     * @param erasure what is to be overwritten
     */
    public record Found(int orientation, Erasure erasure) {
        /** Whether width and height are exchanged when it is shown. */
        public boolean isOnItsSide() {
            return orientation >= 5;
        }
    }

    /**
     * Looks through a JPEG, PNG or WebP, and changes nothing.
     *
     * @param mediaType of the content; of others nothing is known
     * @param remove whether what is found is to be overwritten
     * @return empty if it has more such data than any real picture
     */
    public static Optional<Found> in(Bytes bytes, String mediaType, boolean remove) {
        return switch (mediaType) {
            case "image/jpeg" -> new JpegSegments(bytes, remove).read();
            case "image/png" -> PngChunks.read(bytes, remove);
            case "image/webp" -> WebpChunks.read(bytes, remove);
            default -> Optional.of(new Found(1, new Erasure()));
        };
    }
}
