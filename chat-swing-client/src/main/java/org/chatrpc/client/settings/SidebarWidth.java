package org.chatrpc.client.settings;

/** The permitted widths of the sidebar, in unscaled pixels. */
public final class SidebarWidth {

    public static final int LEAST = 200;
    public static final int USUAL = 264;
    public static final int MOST = 480;

    private SidebarWidth() {}

    /** The nearest permitted width. */
    public static int clamp(int width) {
        return Math.max(LEAST, Math.min(MOST, width));
    }
}
