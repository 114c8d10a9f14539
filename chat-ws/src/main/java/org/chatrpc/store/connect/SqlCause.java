package org.chatrpc.store.connect;

import java.sql.SQLException;
import java.util.Optional;

/** What the database said, among the exceptions that the libraries around it made of it. */
final class SqlCause {
    private SqlCause() {}

    /** Empty if the database said nothing. */
    static Optional<SQLException> of(Throwable failure) {
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
