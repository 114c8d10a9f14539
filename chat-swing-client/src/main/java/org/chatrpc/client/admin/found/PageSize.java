package org.chatrpc.client.admin.found;

/** The size of the pages of the administration, in unscaled pixels. */
public final class PageSize {

    public static final int WIDTH = 640;

    /** Of the texts of a page, between its margins. */
    public static final int TEXT = WIDTH - 48;

    /** The height of a list with nothing else but buttons. */
    public static final int LIST = 400;

    private PageSize() {}
}
