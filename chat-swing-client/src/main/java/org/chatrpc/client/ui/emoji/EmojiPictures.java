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
 * Caches the images of a font in the sizes in which they are drawn. They are loaded and scaled on a separate thread;
 * an image that is not loaded yet is not drawn, and all windows are repainted once it is. Thread-safe.
 */
final class EmojiPictures {

    /** A glyph at a size in device pixels. */
    private record Sized(int glyph, int width, int height) {}

    /** The size of a large screen: everything visible at the same time fits. */
    private static final long MAX_BYTES = 4L * 3840 * 2160;

    private static final int MAX_PENDING = 4096;
    private static final int MAX_SIDE = 512;

    private final EmojiFont font;
    private final ThreadPoolExecutor reader =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), EmojiPictures::thread);

    /** In access order, with the most recently used image last. */
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

    /** The image of a glyph, centred in a box of this many pixels, if it is loaded; otherwise starts loading it. */
    synchronized Optional<Image> picture(int glyph, int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            return Optional.empty();
        }
        Sized sized = new Sized(glyph, width, height);
        BufferedImage picture = pictures.get(sized);
        if (picture == null && wanted.size() < MAX_PENDING && wanted.add(sized)) {
            reader.execute(() -> read(sized));
        }
        return Optional.ofNullable(picture);
    }

    /** Whether all requested images have been loaded. */
    synchronized boolean complete() {
        return wanted.isEmpty();
    }

    private void read(Sized sized) {
        // An unreadable one is cached as an empty image; otherwise it would be loaded again at each painting.
        BufferedImage picture = font.picture(sized.glyph())
                .map(read -> PictureScaling.fit(read, sized.width(), sized.height()))
                .orElseGet(() -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE));
        if (keep(sized, picture)) {
            EventQueue.invokeLater(EmojiPictures::repaint);
        }
    }

    /** Whether this is the last requested image for now, or enough of them have been loaded for a repaint. */
    private synchronized boolean keep(Sized sized, BufferedImage picture) {
        pictures.put(sized, picture);
        bytes += bytes(picture);
        var oldest = pictures.values().iterator();
        while (bytes > MAX_BYTES) {
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
