package org.chatrpc.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The users and rooms of the fixtures. Some names and passwords are of kinds that later versions no longer accept.
 */
final class Cast {
    /** The passwords by username. */
    static final Map<String, String> PASSWORDS = new TreeMap<>(Map.of(
            "admin", "correct horse battery",
            "ann", "ann's \"horse\" \\ <&>",
            "bob", "סוס נכון של בוב",
            // Neither is in Normalization Form KC (UAX 15).
            "carl", "ﬁancé ①②③ ｈｏｒｓｅ",
            "dora", "Caf\u0065\u0301 \uD83D\uDC0E horse",
            "eve", "plain horse eve"));

    /** Bob's previous password. */
    static final String OLD_PASSWORD = "bob before the change";

    /** The rooms by id; the last one does not exist. */
    static final List<String> ROOMS = List.of(
            "ann~bob",
            "ann~dora",
            "attic",
            "den",
            "deserted",
            "empty-topic",
            "general",
            "handed-over",
            "hostile",
            "no-such-room",
            "system");

    private Cast() {}
}
