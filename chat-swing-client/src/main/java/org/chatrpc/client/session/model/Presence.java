package org.chatrpc.client.session.model;

/** Whether a person is likely to read messages now. */
public enum Presence {
    ONLINE,
    AWAY,
    BUSY,
    OFFLINE
}
