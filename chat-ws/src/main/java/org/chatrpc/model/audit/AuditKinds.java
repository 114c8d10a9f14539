package org.chatrpc.model.audit;

/** The kinds of entries in the audit log that are not facts of the log of events. They are stored, so they must never change. */
public final class AuditKinds {
    /** A call was refused. */
    public static final String REFUSED = "REFUSED";

    /** Calls were refused that have no entries of their own, as there were too many. */
    public static final String REFUSALS_SUMMED = "REFUSALS_SUMMED";

    /** Messages or files that were too old were removed from a room. */
    public static final String RETENTION_APPLIED = "RETENTION_APPLIED";

    /** The server's retention settings for messages and files have changed. */
    public static final String RETENTION_SETTINGS_CHANGED = "RETENTION_SETTINGS_CHANGED";

    /** An administrator requested a retention run. */
    public static final String RETENTION_REQUESTED = "RETENTION_REQUESTED";

    /** An operator with access to the database started to export rooms, or the data of a user. */
    public static final String EXPORTED = "EXPORTED";

    /** An operator with access to the machine created a backup of the database. */
    public static final String BACKED_UP = "BACKED_UP";

    /** An administrator viewed data that users would expect to be private. */
    public static final String LOOKED_UP = "LOOKED_UP";

    /** Old entries were deleted as the settings demand. */
    public static final String AUDIT_PRUNED = "AUDIT_PRUNED";

    /** In {@link #AUDIT_PRUNED}: the last entry that was deleted. */
    public static final String UP_TO = "upTo";

    /** In {@link #AUDIT_PRUNED}: the hash of that entry. */
    public static final String HASH = "hash";

    private AuditKinds() {}
}
