package org.chatrpc.store.connect;

import java.sql.SQLException;
import java.util.Optional;

/** Finds the original database error among the exceptions that libraries have wrapped around it. */
public final class SqlCause {
    private SqlCause() {}

    /** Empty if no database error is involved. */
    public static Optional<SQLException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
