package org.chatrpc.migration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people and rooms of the fixtures. Names and passwords are of kinds that a later version may no longer let in. */
final class Cast {
    /** What each person signs in with, by username. */
    static final Map<String, String> PASSWORDS = new TreeMap<>(Map.of(
            "admin", "correct horse battery",
            "ann", "ann's \"horse\" \\ <&>",
            "bob", "סוס נכון של בוב",
            // Neither is its own NFKC form (UAX 15).
            "carl", "ﬁancé ①②③ ｈｏｒｓｅ",
            "dora", "Caf\u0065\u0301 \uD83D\uDC0E horse",
            "eve", "plain horse eve"));

    /** What bob signed in with before. */
    static final String OLD_PASSWORD = "bob before the change";

    /** By name; the last one does not exist. */
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
