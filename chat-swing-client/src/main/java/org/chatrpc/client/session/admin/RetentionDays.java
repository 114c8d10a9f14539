package org.chatrpc.client.session.admin;

import java.util.OptionalInt;

/**
 * For how many days a room keeps messages and files, each: 0 for without end, empty for as long as the server.
 */
public record RetentionDays(OptionalInt messages, OptionalInt files) {

    public static final RetentionDays AS_SERVER = new RetentionDays(OptionalInt.empty(), OptionalInt.empty());
}
