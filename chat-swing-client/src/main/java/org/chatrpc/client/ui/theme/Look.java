package org.chatrpc.client.ui.theme;

/**
 * The appearance of the windows.
 *
 * @param textPercent the size of texts, and of everything scaled with them, in percent of the desktop's
 */
public record Look(boolean dark, Accent accent, int textPercent) {

    /** The light or dark theme with default settings. */
    public static Look plain(boolean dark) {
        return new Look(dark, Accent.BLUE, 100);
    }
}
