package org.chatrpc.file.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.chatrpc.file.picture.camera.GifBlocks;
import org.chatrpc.file.picture.camera.WebpChunks;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.model.file.Attachment.Size;

/**
 * A picture that the JDK can read, or a WebP. Its size is known without decoding it; decoding skips what a thumbnail does not need, and
 * stops when its time is over. Used once, by one thread.
 */
public final class Picture implements AutoCloseable {
    /** The JDK's own readers, regardless of others that a container provides. */
    private static final Map<String, String> FORMATS =
            Map.of("image/jpeg", "jpeg", "image/png", "png", "image/gif", "gif");

    /** Not found by lookup, because application servers look elsewhere, or find another one. */
    private static final WebPImageReaderSpi WEBP = new WebPImageReaderSpi();

    private final ImageReader reader;
    private final ImageContent content;
    private final Size size;

    private Picture(ImageReader reader, ImageContent content, Size size) {
        this.reader = reader;
        this.content = content;
        this.size = size;
    }

    /**
     * The size in pixels according to the content.
     *
     * @return {@link Size#NONE} if it is not a picture of a known kind
     */
    public static Size size(Bytes bytes, String mediaType) {
        if (mediaType.equals("image/webp")) {
            return WebpChunks.size(bytes);
        }
        if (mediaType.equals("image/gif")) {
            return GifBlocks.size(bytes);
        }
        try (Picture picture = open(bytes, mediaType).orElse(null)) {
            return picture == null ? Size.NONE : picture.size;
        }
    }

    /** The picture; empty if it cannot be read. */
    static Optional<Picture> open(Bytes bytes, String mediaType) {
        if (mediaType.equals("image/gif") && !GifBlocks.areFew(bytes)) {
            return Optional.empty();
        }
        if (mediaType.equals("image/webp")) {
            return WebpFrame.of(bytes).flatMap(frame -> open(frame, WEBP.createReaderInstance(null)));
        }
        String format = FORMATS.get(mediaType);
        Iterator<ImageReader> readers =
                format == null ? Map.<String, ImageReader>of().values().iterator() : readers(format);
        return readers.hasNext() ? open(bytes, readers.next()) : Optional.empty();
    }

    private static Optional<Picture> open(Bytes bytes, ImageReader reader) {
        ImageContent content = new ImageContent(bytes);
        try {
            reader.setInput(content, false, true);
            Size size = new Size(reader.getWidth(0), reader.getHeight(0));
            return Optional.of(new Picture(reader, content, size));
        } catch (IOException | RuntimeException e) {
            // Readers throw all kinds of exceptions for damaged pictures.
            reader.dispose();
            return Optional.empty();
        }
    }

    private static Iterator<ImageReader> readers(String format) {
        return ImageIO.getImageReadersByFormatName(format);
    }

    Size size() {
        return size;
    }

    /**
     * The picture in about the given size or more: only every so many pixels of it are decoded.
     *
     * @param edge the longer edge, in pixels
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     * @return empty if it is damaged, or was not decoded in time
     */
    Optional<BufferedImage> decode(int edge, Duration limit, LongSupplier nanoTime) {
        int step = Math.max(1, Math.max(size.width(), size.height()) / (2 * edge));
        ImageReadParam wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        Deadline deadline = new Deadline(nanoTime.getAsLong() + limit.toNanos(), nanoTime);
        reader.addIIOReadProgressListener(deadline);
        try {
            BufferedImage image = reader.read(0, wanted);
            return deadline.passed ? Optional.empty() : Optional.ofNullable(image);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        reader.dispose();
        try {
            content.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Aborts the reader, which reports its progress after each line. */
    private static final class Deadline implements IIOReadProgressListener {
        private final long end;
        private final LongSupplier nanoTime;
        private boolean passed;

        Deadline(long end, LongSupplier nanoTime) {
            this.end = end;
            this.nanoTime = nanoTime;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (nanoTime.getAsLong() - end >= 0) {
                passed = true;
                source.abort();
                if (source.getOriginatingProvider() == WEBP) {
                    // It does not check for cancellation.
                    throw new IllegalStateException("Decoding took too long");
                }
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
