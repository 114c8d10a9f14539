package org.chatrpc.text;

/**
 * The default limits of a server, in characters (Unicode code points). A client checks these before it calls; the
 * server decides, as its settings may differ.
 */
public final class Limits {
    public static final int DISPLAY_NAME = 64;
    public static final int STATUS_TEXT = 100;
    public static final int ROOM_TITLE = 100;
    public static final int ROOM_TOPIC = 500;
    public static final int REPORT_REASON = 500;
    public static final int DELETION_REASON = 200;
    public static final int MESSAGE = 8_000;
    public static final int SHORTEST_PASSWORD = 8;
    public static final int MAX_PASSWORD_LENGTH = 256;

    /** Characters in what administrators announce to everybody. */
    public static final int ANNOUNCEMENT = 500;

    private Limits() {}
}
