package org.chatrpc.store.connect;

import java.sql.SQLException;

/** Finds the original database error among the exceptions that libraries have wrapped around it. */
final class SqlCause {
    private SqlCause() {}

    /** Null if no database error is involved. */
    static SQLException of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return e;
            }
        }
        return null;
    }

    static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
