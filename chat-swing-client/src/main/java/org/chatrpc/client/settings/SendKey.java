package org.chatrpc.client.settings;

/** Which key sends a message; the other one breaks the line. */
public enum SendKey {
    ENTER,
    CTRL_ENTER
}
