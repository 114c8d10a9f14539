package org.chatrpc.client.ui.theme;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The client's own font, from files that are unpacked once. Loading it from the jar would leave temporary copies at
 * every start after which the client does not terminate normally.
 */
final class InterFont {

    private static final Logger LOG = Logger.getLogger(InterFont.class.getName());

    private static final List<String> STYLES = List.of(
            FlatInterFont.STYLE_REGULAR,
            FlatInterFont.STYLE_ITALIC,
            FlatInterFont.STYLE_BOLD,
            FlatInterFont.STYLE_BOLD_ITALIC,
            FlatInterFont.STYLE_LIGHT,
            FlatInterFont.STYLE_LIGHT_ITALIC,
            FlatInterFont.STYLE_SEMIBOLD,
            FlatInterFont.STYLE_SEMIBOLD_ITALIC);

    private InterFont() {}

    /** Registers the font with this JVM; not for the event thread. */
    static void install(Path folder) {
        for (String style : STYLES) {
            try {
                Font font = Font.createFont(
                        Font.TRUETYPE_FONT, unpacked(folder, style).toFile());
                GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            } catch (IOException | FontFormatException e) {
                LOG.log(Level.FINE, "The font cannot be stored in " + folder, e);
                FlatInterFont.installStyle(style);
            }
        }
    }

    /** The file of a style; one of another size is from another version of the font, and is replaced. */
    private static Path unpacked(Path folder, String style) throws IOException {
        Path file = folder.resolve(style);
        try (InputStream packed = FlatInterFont.class.getResourceAsStream(style)) {
            if (packed == null) {
                throw new IOException("Font file missing: " + style);
            }
            byte[] bytes = packed.readAllBytes();
            if (!Files.exists(file) || Files.size(file) != bytes.length) {
                Files.createDirectories(folder);
                Path next = Files.createTempFile(folder, style, ".next");
                Files.write(next, bytes);
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return file;
    }
}
