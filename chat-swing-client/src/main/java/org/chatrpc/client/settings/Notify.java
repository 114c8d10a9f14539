package org.chatrpc.client.settings;

/** Which messages are announced while the window is in the background. */
public enum Notify {
    ALL,
    /** Messages that mention this account, and direct messages. */
    MENTIONS,
    NONE
}
