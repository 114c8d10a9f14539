package org.chatrpc.client.ui.theme;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;

/** The system's fonts for scripts that the client's own font does not cover. */
public final class FallbackFonts {

    /** Characters of widely used scripts. */
    private static final String SAMPLE = "aя α א ع ह ก 東 あ 한 ☺ 👍 → 𝒜 ა հ";

    private FallbackFonts() {}

    /**
     * Loads these fonts, so that the first message in another script does not wait for files. Takes up to some tenths
     * of a second: not for the event thread.
     */
    public static void load() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (String family : new String[] {Font.DIALOG, Font.MONOSPACED}) {
            new TextLayout(SAMPLE, new Font(family, Font.PLAIN, 13), g.getFontRenderContext()).draw(g, 0, 8);
        }
        g.dispose();
    }
}
