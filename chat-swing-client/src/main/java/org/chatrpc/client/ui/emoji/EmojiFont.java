package org.chatrpc.client.ui.emoji;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A font with emoji as bitmaps. Some 70 KB of its tables are kept in memory; images are read one by one. A damaged
 * font yields fewer or wrong emoji, but whatever the file contains, each call terminates quickly. Thread-safe.
 */
final class EmojiFont {

    private static final int AS_PICTURE = 0xFE0F;

    private final CharacterMap characters;
    private final Ligatures ligatures;
    private final Bitmaps bitmaps;

    /** Reads the tables. @throws IOException if it cannot be read, or is not a bitmap emoji font */
    EmojiFont(FontData data) throws IOException {
        FontTables tables = new FontTables(data);
        characters = new CharacterMap(tables.table("cmap"));
        ligatures = new Ligatures(tables.table("GSUB"));
        bitmaps = new Bitmaps(data, tables);
    }

    /**
     * The glyphs of an emoji: one if the font has the whole sequence, otherwise those of its parts, as Unicode
     * Technical Standard 51 specifies for unsupported sequences. Empty if some part has no image.
     */
    List<Integer> glyphs(String emoji) {
        try {
            return shown(emoji);
        } catch (DamagedFontException e) {
            return List.of();
        }
    }

    private List<Integer> shown(String emoji) throws DamagedFontException {
        List<Integer> glyphs = new ArrayList<>();
        for (int character : emoji.codePoints().toArray()) {
            // Ligatures do not contain this character.
            if (character != AS_PICTURE) {
                int glyph = characters.glyph(character);
                if (glyph == 0) {
                    return List.of();
                }
                glyphs.add(glyph);
            }
        }
        List<Integer> composed = ligatures.compose(glyphs);
        List<Integer> pictures = new ArrayList<>();
        for (int glyph : composed) {
            if (bitmaps.has(glyph)) {
                pictures.add(glyph);
            }
        }
        return List.copyOf(pictures);
    }

    /** Reads the image of a glyph; empty if there is none, or it cannot be read. Reads the disk. */
    Optional<BufferedImage> picture(int glyph) {
        try {
            Optional<byte[]> png = bitmaps.png(glyph);
            return png.isEmpty() ? Optional.empty() : Optional.of(PngPicture.decode(png.get()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
