package org.chatrpc.client.ui.theme;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chatrpc.client.ui.Texts;

/** The accent colour: buttons, links, the selection, unread counts. */
public enum Accent {
    /** The default of the themes. */
    BLUE(0x3565e3),
    VIOLET(0x7a4ad8),
    ROSE(0xc02a62),
    ORANGE(0xb04a0a),
    GREEN(0x1d7a45),
    TEAL(0x0b7480),
    GRAPHITE(0x566070);

    private final Color base;

    Accent(int rgb) {
        this.base = new Color(rgb);
    }

    /** The name for the user. */
    public String text() {
        return Texts.get("accent." + name().toLowerCase(Locale.ROOT));
    }

    /** The colour itself, dark enough for white text on it. */
    public Color colour() {
        return base;
    }

    /** The theme defaults that this colour overrides; none for the themes' own colour. */
    Map<String, String> defaults(boolean dark) {
        if (this == BLUE) {
            return Map.of();
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        Color bright = mix(base, Color.WHITE, 0.5);
        Color darker = mix(base, Color.BLACK, 0.15);
        defaults.put("@accentColor", hex(dark ? bright : base));
        defaults.put("Chat.accentForeground", hex(dark ? mix(base, Color.WHITE, 0.6) : darker));
        defaults.put("Chat.badgeBackground", hex(dark ? bright : base));
        defaults.put("Chat.badgeForeground", hex(dark ? mix(base, Color.BLACK, 0.8) : Color.WHITE));
        defaults.put(
                "Chat.selectionBackground",
                hex(mix(base, dark ? new Color(0x1c1e22) : Color.WHITE, dark ? 0.68 : 0.85)));
        defaults.put("Chat.selectionForeground", hex(mix(base, dark ? Color.WHITE : Color.BLACK, dark ? 0.78 : 0.35)));
        defaults.put("Button.default.background", hex(base));
        defaults.put("Button.default.hoverBackground", hex(darker));
        defaults.put("Button.default.pressedBackground", hex(mix(base, Color.BLACK, 0.3)));
        defaults.put("Button.default.borderColor", hex(base));
        defaults.put("Button.default.focusedBackground", hex(base));
        return defaults;
    }

    /** Mixes a share of the second colour into the first. */
    private static Color mix(Color one, Color other, double share) {
        return new Color(
                mix(one.getRed(), other.getRed(), share),
                mix(one.getGreen(), other.getGreen(), share),
                mix(one.getBlue(), other.getBlue(), share));
    }

    private static int mix(int one, int other, double share) {
        return (int) Math.round(one * (1 - share) + other * share);
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }
}
