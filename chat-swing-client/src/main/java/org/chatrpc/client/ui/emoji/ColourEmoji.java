package org.chatrpc.client.ui.emoji;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.ui.emoji.EmojiClusters.Cluster;

/** Replaces emoji by images. Thread-safe. */
public final class ColourEmoji {

    private static final int CACHE_SIZE = 1000;

    /** Empty until the font is loaded, and if there is none. */
    private static volatile Optional<ColourEmoji> system = Optional.empty();

    private final EmojiFont emojiFont;
    private final EmojiPictures pictures;

    /** The glyphs of recently used emoji; guarded by itself. */
    private final Map<String, List<Integer>> glyphs = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Integer>> eldest) {
            return size() > CACHE_SIZE;
        }
    };

    ColourEmoji(EmojiFont font) {
        emojiFont = font;
        pictures = new EmojiPictures(font);
    }

    /**
     * Finds and opens the system's emoji font, if Java does not draw emoji in colour by itself. Reads the disk: not
     * for the event thread.
     */
    public static void load() {
        String platform = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.isPresent() || platform.contains("mac") || platform.contains("windows")) {
            return;
        }
        Optional<Path> file = EmojiFontFiles.find(EmojiFontFiles.folders(Path.of(System.getProperty("user.home"))));
        try {
            if (file.isPresent()) {
                ColourEmoji opened = new ColourEmoji(new EmojiFont(new FontFile(file.get())));
                // The first image takes far longer than the others.
                opened.warmUp();
                system = Optional.of(opened);
            }
        } catch (IOException e) {
            // Not a usable font: emoji stay text.
            system = Optional.empty();
        }
    }

    /** The system's emoji; empty if it has none, and until {@link #load} has finished. */
    public static Optional<ColourEmoji> system() {
        return system;
    }

    private void warmUp() {
        emojiFont.glyphs("👍").forEach(emojiFont::picture);
    }

    /**
     * Replaces the emoji of a text by images. The characters stay: the last one of an emoji is the image, and the
     * ones before have no width.
     *
     * @param styled the text
     * @param font of the text, for the size of the images
     */
    public void apply(AttributedString styled, String text, Font font) {
        for (Cluster emoji : EmojiClusters.in(text)) {
            List<Integer> shown = glyphs(emoji.text());
            if (!shown.isEmpty()) {
                int last = emoji.end() - 1;
                if (last > emoji.start()) {
                    styled.addAttribute(TextAttribute.CHAR_REPLACEMENT, NoGraphic.INSTANCE, emoji.start(), last);
                }
                float size = font.getSize2D();
                styled.addAttribute(
                        TextAttribute.CHAR_REPLACEMENT, new EmojiGraphic(pictures, shown, size), last, emoji.end());
            }
        }
    }

    /** Whether all images drawn so far have been loaded; they are loaded on a separate thread. */
    public boolean complete() {
        return pictures.complete();
    }

    private List<Integer> glyphs(String emoji) {
        synchronized (glyphs) {
            return glyphs.computeIfAbsent(emoji, emojiFont::glyphs);
        }
    }
}
