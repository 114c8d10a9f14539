package org.chatrpc.client.ui.emoji;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.awt.EventQueue;
import java.awt.Image;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The pictures of a font in the sizes in which they are drawn. They are read and scaled on a thread of their own; whoever
 * asks for one that is not there yet draws nothing, and all windows are painted again when it is. Thread-safe.
 */
final class EmojiPictures {

    /** A picture in the pixels of a screen. */
    private record Sized(int glyph, int width, int height) {}

    /** As many bytes as a large screen has: whatever is in view together fits. */
    private static final long MOST_BYTES = 4L * 3840 * 2160;

    private static final int MOST_WANTED = 4096;
    private static final int LARGEST = 512;

    private final EmojiFont font;
    private final ThreadPoolExecutor reader =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), EmojiPictures::thread);

    /** The one used last is at the end. */
    @GuardedBy("this")
    private final Map<Sized, BufferedImage> pictures = new LinkedHashMap<>(64, 0.75f, true);

    @GuardedBy("this")
    private final Set<Sized> wanted = new HashSet<>();

    @GuardedBy("this")
    private long bytes;

    EmojiPictures(EmojiFont font) {
        this.font = font;
        reader.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "emoji-pictures");
        thread.setDaemon(true);
        return thread;
    }

    /** The picture of a glyph in the middle of a box of so many pixels, if it is there; reads it otherwise. */
    synchronized Optional<Image> picture(int glyph, int width, int height) {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            return Optional.empty();
        }
        Sized sized = new Sized(glyph, width, height);
        BufferedImage picture = pictures.get(sized);
        if (picture == null && wanted.size() < MOST_WANTED && wanted.add(sized)) {
            reader.execute(() -> read(sized));
        }
        return Optional.ofNullable(picture);
    }

    /** Whether everything that was asked for is there. */
    synchronized boolean complete() {
        return wanted.isEmpty();
    }

    private void read(Sized sized) {
        // One that cannot be read is kept as an empty picture, or it would be tried at each painting.
        BufferedImage picture = font.picture(sized.glyph())
                .map(read -> PictureScaling.fit(read, sized.width(), sized.height()))
                .orElseGet(() -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE));
        if (keep(sized, picture)) {
            EventQueue.invokeLater(EmojiPictures::repaint);
        }
    }

    /** Whether this is the last one of those wanted for now, or enough of them to be shown. */
    private synchronized boolean keep(Sized sized, BufferedImage picture) {
        pictures.put(sized, picture);
        bytes += bytes(picture);
        var oldest = pictures.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
        wanted.remove(sized);
        return wanted.size() % 64 == 0;
    }

    private static long bytes(BufferedImage picture) {
        return 4L * picture.getWidth() * picture.getHeight();
    }

    private static void repaint() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                window.repaint();
            }
        }
    }
}
