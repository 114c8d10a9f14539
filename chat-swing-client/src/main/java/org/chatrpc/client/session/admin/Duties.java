package org.chatrpc.client.session.admin;

/**
 * What somebody may do beside chatting.
 *
 * @param administrator whether the account administers the server
 * @param auditor whether it may read the audit log, which an administrator may not as such
 */
public record Duties(boolean administrator, boolean auditor) {

    public static final Duties NONE = new Duties(false, false);

    /** Whether there are any. */
    public boolean any() {
        return administrator || auditor;
    }
}
