package org.chatrpc.client.session;

/** Whether a person can be expected to read now. */
public enum Presence {
    ONLINE,
    AWAY,
    OFFLINE
}
