package org.chatrpc.file.picture.camera;

import java.util.Optional;
import org.chatrpc.file.picture.content.Bytes;

/**
 * The metadata that cameras and programs write into pictures and videos: where and when they were taken, with what, by
 * whom. It is overwritten in place, so that the picture itself does not change, not even its size. Only the orientation
 * is kept.
 */
public final class CameraData {
    /** More than any camera writes; each part costs a read. */
    static final int MAX_PARTS = 1_000;

    private CameraData() {}

    /**
     * @param orientation as in EXIF: 1 to 8, where 1 is upright
     * @param erasure the bytes to overwrite
     * @param laborious whether decoding even a part of the picture would take much memory or many passes
     */
    public record Found(int orientation, Erasure erasure, boolean laborious) {
        /** An upright picture that is cheap to decode, as far as is known. */
        static Found of(Erasure erasure) {
            return new Found(1, erasure, false);
        }

        /** Whether width and height are exchanged when it is shown. */
        public boolean isOnItsSide() {
            return orientation >= 5;
        }
    }

    /**
     * Scans a JPEG, PNG, WebP, GIF, TIFF (and raw formats that are one), HEIF, AVIF, MP4 or MOV, and changes nothing.
     *
     * @param mediaType of the content; other types are not examined
     * @param remove whether to overwrite the metadata found
     * @return empty if it has more metadata than any real file, or some that cannot be overwritten
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
