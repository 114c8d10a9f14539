package org.chatrpc.store.connect;

import java.sql.SQLException;

/** What the database said, among the exceptions that the libraries around it made of it. */
final class SqlCause {
    private SqlCause() {}

    /** Null if the database said nothing. */
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
