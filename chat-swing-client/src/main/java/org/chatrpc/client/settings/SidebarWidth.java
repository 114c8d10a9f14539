package org.chatrpc.client.settings;

/** The permitted widths of the sidebar, in unscaled pixels. */
public final class SidebarWidth {

    public static final int MIN = 200;
    public static final int USUAL = 264;
    public static final int MAX = 480;

    private SidebarWidth() {}

    /** The nearest permitted width. */
    public static int clamp(int width) {
        return Math.max(MIN, Math.min(MAX, width));
    }
}
