package org.chatrpc.client.ui;

/**
 * How the windows are dressed.
 *
 * @param textPercent the size of texts, and of all that goes with them, against what the desktop asks for
 */
public record Look(boolean dark, Accent accent, int textPercent) {

    /** The light or the dark theme with nothing chosen by a person. */
    public static Look plain(boolean dark) {
        return new Look(dark, Accent.BLUE, 100);
    }
}
