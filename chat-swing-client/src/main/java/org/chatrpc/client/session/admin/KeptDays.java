package org.chatrpc.client.session.admin;

import java.util.OptionalInt;

/**
 * For how many days a room keeps messages and files, each: 0 for without end, empty for as long as the server.
 */
public record KeptDays(OptionalInt messages, OptionalInt files) {

    public static final KeptDays AS_SERVER = new KeptDays(OptionalInt.empty(), OptionalInt.empty());
}
