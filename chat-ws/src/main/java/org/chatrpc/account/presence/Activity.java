package org.chatrpc.account.presence;

/** The combined activity of a user's clients on all nodes. */
public enum Activity {
    /** No client has called recently. */
    OFFLINE,
    /** All active clients report being idle. */
    IDLE,
    ACTIVE;

    /** The combined activity of a user with clients on several nodes. */
    Activity or(Activity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
