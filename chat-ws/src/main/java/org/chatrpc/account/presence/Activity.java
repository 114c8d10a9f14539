package org.chatrpc.account.presence;

/** What a user's clients do, on all nodes together. */
public enum Activity {
    /** None of them has called lately. */
    OFFLINE,
    /** All that call say that nobody is using them. */
    IDLE,
    ACTIVE;

    /** That of a user who is seen in two places. */
    Activity or(Activity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
