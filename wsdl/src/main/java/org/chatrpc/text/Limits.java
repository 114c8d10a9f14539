package org.chatrpc.text;

/**
 * The limits that a server has unless its settings say otherwise, in characters (Unicode code points). A client checks with
 * these before it asks; a server with other settings has the last word.
 */
public final class Limits {
    public static final int DISPLAY_NAME = 64;
    public static final int ROOM_TITLE = 100;
    public static final int ROOM_TOPIC = 500;
    public static final int MESSAGE = 8_000;
    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 256;

    private Limits() {}
}
