package org.chatrpc.client.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.util.SystemInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Light, dark, or whatever the desktop uses. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** Reads the name as it is given on the command line. */
    public static Theme parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether this means dark on this desktop, now. Asks the desktop: not for the event thread. */
    public boolean dark() {
        return this == DARK || (this == SYSTEM && DesktopSettings.prefersDark());
    }

    /**
     * Fonts and colours of our own; once, before the first window. Reads files: not for the event thread.
     *
     * @param fonts where the font is unpacked, for later starts to find it again
     */
    public static void prepare(Path fonts) {
        FlatLaf.registerCustomDefaultsSource("org.chatrpc.client.ui.theme");
        if (SystemInfo.isLinux) {
            // Other systems have a font of their own that people are used to; on Linux it can be anything.
            InterFont.install(fonts);
            FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
            FlatLaf.setPreferredLightFontFamily(FlatInterFont.FAMILY_LIGHT);
            FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
        }
    }

    /** Dresses all windows in a theme as it is by itself. On the event thread. */
    public static void apply(boolean dark) {
        apply(Look.plain(dark));
    }

    /** Dresses all windows, those that are open too. On the event thread. */
    public static void apply(Look look) {
        EventThread.require();
        Map<String, String> chosen = new HashMap<>(look.accent().defaults(look.dark()));
        if (look.textPercent() != 100) {
            chosen.put("defaultFont", look.textPercent() + "%");
        }
        FlatLaf.setGlobalExtraDefaults(chosen);
        if (look.dark()) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        FlatLaf.updateUI();
    }
}
