package org.chatrpc.client.settings;

/** Which messages are announced while the window is not in front. */
public enum Notify {
    ALL,
    /** Those that mention this account, and direct ones. */
    MENTIONS,
    NONE
}
