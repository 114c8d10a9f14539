package org.chatrpc.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server's clients keep while it is down: a session token of each user, and cursors by the name of the
 * moment at which they were taken.
 */
record Kept(Map<String, String> tokens, Map<String, String> cursors) {

    Kept() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** One line for each entry: kind, name and value. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        tokens.forEach((person, token) -> lines.add("token " + person + " " + token));
        cursors.forEach((moment, cursor) -> lines.add("cursor " + moment + " " + cursor));
        return lines;
    }

    static Kept of(List<String> lines) {
        Kept kept = new Kept();
        for (String line : lines) {
            String[] words = line.split(" ");
            (words[0].equals("token") ? kept.tokens : kept.cursors).put(words[1], words[2]);
        }
        return kept;
    }
}
