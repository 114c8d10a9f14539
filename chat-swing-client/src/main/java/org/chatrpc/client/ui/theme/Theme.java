package org.chatrpc.client.ui.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.util.SystemInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.UIManager;
import org.chatrpc.client.ui.EventThread;
import org.chatrpc.client.ui.TextKeys;

/** Light, dark, or the desktop's theme. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    /** Parses the command-line value. */
    public static Theme parse(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether this currently means dark on this desktop. Queries the desktop: not for the event thread. */
    public boolean dark() {
        return this == DARK || (this == SYSTEM && DesktopSettings.prefersDark());
    }

    /**
     * Installs the client's fonts and colours; once, before the first window. Reads files: not for the event thread.
     *
     * @param fonts where the font is unpacked, for reuse at later starts
     */
    public static void prepare(Path fonts) {
        FlatLaf.registerCustomDefaultsSource("org.chatrpc.client.ui.theme");
        if (SystemInfo.isLinux) {
            // Other platforms have a familiar font of their own; on Linux it can be anything.
            InterFont.install(fonts);
            FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
            FlatLaf.setPreferredLightFontFamily(FlatInterFont.FAMILY_LIGHT);
            FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
        }
    }

    /** Applies a default theme to all windows. On the event thread. */
    public static void apply(boolean dark) {
        apply(Look.plain(dark));
    }

    /** Applies a look to all windows, including open ones. On the event thread. */
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
        TextKeys.release(UIManager.getLookAndFeelDefaults());
        FlatLaf.updateUI();
    }
}
