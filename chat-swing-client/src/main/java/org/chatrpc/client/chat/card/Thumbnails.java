package org.chatrpc.client.chat.card;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.SessionFiles;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;

/**
 * The thumbnails of a session, loaded when they are painted, a few at a time, and kept in memory up to a number of bytes.
 * On the event thread.
 */
public final class Thumbnails implements FilePreviews {

    /** In bytes, at four a pixel: more than all that a large screen shows at once. */
    private static final long MAX_BYTES = 48L << 20;

    /** A thumbnail has fewer; beyond that, pixels are left out. */
    private static final int MAX_PIXELS = 1_000_000;

    /** Leaves workers for other calls. */
    private static final int AT_ONCE = 4;

    /** Up to so many pixels of the screen per pixel, a picture is sharp enough. */
    private static final double SHARP = 1.25;

    private final SessionFiles files;
    private final Map<String, Kept> images = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<String> loading = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<Runnable> watchers = new HashSet<>();
    private long bytes;

    /** @param reduced whether it has fewer pixels than what was sent */
    private record Kept(BufferedImage image, boolean reduced) {

        /** Only as large as it is painted, so that all that is visible at once can be kept. */
        static Kept of(BufferedImage image, int width, int height) {
            double scale = scale(image, width, height);
            return scale < 1 ? new Kept(PicturePainting.scaled(image, scale), true) : new Kept(image, false);
        }

        /** Whether it is painted larger than it was, for instance on another screen. */
        boolean tooSmallFor(int width, int height) {
            return reduced && scale(image, width, height) > SHARP;
        }

        long bytes() {
            return 4L * image.getWidth() * image.getHeight();
        }

        private static double scale(BufferedImage image, int width, int height) {
            return Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
        }
    }

    public Thumbnails(SessionFiles files) {
        this.files = files;
    }

    /** Called whenever a picture has arrived, or could not be loaded. */
    public Subscription onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    @Override
    public Seen seen(Attachment file, int width, int height) {
        Kept kept = images.get(file.id());
        if (kept != null) {
            if (kept.tooSmallFor(width, height) && !failed.contains(file.id())) {
                load(file, width, height);
            }
            return new Seen(Optional.of(kept.image()), false);
        } else if (failed.contains(file.id())) {
            return Seen.FAILED;
        }
        load(file, width, height);
        return Seen.LOADING;
    }

    /** Loads a picture again that could not be loaded. @return whether that was so */
    public boolean tryAgain(Attachment file) {
        boolean again = failed.remove(file.id());
        if (again) {
            changed();
        }
        return again;
    }

    /** The server is reachable again: loads what could not be loaded. */
    public void tryAgain() {
        if (!failed.isEmpty()) {
            failed.clear();
            changed();
        }
    }

    @Override
    public double sent(OutgoingFile file) {
        return file.size() == 0 ? 0 : (double) files.sent(file) / file.size();
    }

    private void load(Attachment file, int width, int height) {
        if (loading.size() >= AT_ONCE || !loading.add(file.id())) {
            // The thumbnails that are still visible are requested at the next painting.
            return;
        }
        files.thumbnail(
                file,
                content -> Kept.of(PictureDecoder.decode(content, MAX_PIXELS), width, height),
                image -> {
                    loading.remove(file.id());
                    keep(file.id(), image);
                    changed();
                },
                failure -> {
                    loading.remove(file.id());
                    failed.add(file.id());
                    changed();
                });
    }

    private void keep(String id, Kept kept) {
        Kept before = images.put(id, kept);
        bytes += kept.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Kept> eldest = images.values().iterator();
        while (bytes > MAX_BYTES && images.size() > 1) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    private void changed() {
        Set.copyOf(watchers).forEach(Runnable::run);
    }
}
