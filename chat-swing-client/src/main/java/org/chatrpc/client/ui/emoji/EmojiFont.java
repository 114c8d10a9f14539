package org.chatrpc.client.ui.emoji;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A font with emoji as pictures. Of the file, some 70 KB of tables are held, and pictures are read one by one. A damaged
 * font has fewer emoji, or wrong ones; whatever is in the file, each call ends soon. Thread-safe.
 */
final class EmojiFont {

    private static final int AS_PICTURE = 0xFE0F;

    private final CharacterMap characters;
    private final Ligatures ligatures;
    private final Bitmaps bitmaps;

    /**
     * Reads the tables.
     *
     * @throws IOException if it cannot be read, or is no font with emoji as pictures
     */
    EmojiFont(FontData data) throws IOException {
        FontTables tables = new FontTables(data);
        characters = new CharacterMap(tables.table("cmap"));
        ligatures = new Ligatures(tables.table("GSUB"));
        bitmaps = new Bitmaps(data, tables);
    }

    /**
     * The glyphs of an emoji: one if the font knows it as a whole, else those of its parts, as Unicode Technical Standard
     * 51 has it for sequences that are not supported. Empty if there is no picture of some part.
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
            // Ligatures are made without it.
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

    /** Reads the picture of a glyph; empty if there is none, or it cannot be read. Reads the disk. */
    Optional<BufferedImage> picture(int glyph) {
        try {
            Optional<byte[]> png = bitmaps.png(glyph);
            return png.isEmpty() ? Optional.empty() : Optional.of(PngPicture.decode(png.get()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
