package org.chatrpc.client.session.admin;

/**
 * The administrative rights of an account.
 *
 * @param administrator whether the account administers the server
 * @param auditor whether it may read the audit log, which administrators may not by default
 */
public record AdminRights(boolean administrator, boolean auditor) {

    public static final AdminRights NONE = new AdminRights(false, false);

    /** Whether there are any. */
    public boolean any() {
        return administrator || auditor;
    }
}
