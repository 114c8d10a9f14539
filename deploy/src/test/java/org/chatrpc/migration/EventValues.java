package org.chatrpc.migration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of a log entry, in whichever columns they are stored. Answers contain the current state of rooms and
 * users, so the state recorded in an entry is compared in the table; column names are ignored because they depend on
 * the schema.
 */
record EventValues(Set<String> values) {

    /** All entries by sequence number. */
    static Map<Long, EventValues> in(Place place) {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM event ORDER BY seq")) {
            Map<Long, EventValues> entries = new LinkedHashMap<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Set<String> values = new TreeSet<>();
                for (int i = 1; i <= columns; i++) {
                    String value = row.getString(i);
                    if (row.getMetaData().getColumnName(i).equals("payload") && value != null) {
                        try (JsonReader reader = Json.createReader(new StringReader(value))) {
                            collect(reader.readValue(), values);
                        }
                    } else {
                        add(value, values);
                    }
                }
                entries.put(row.getLong("seq"), new EventValues(values));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Describes the values of earlier entries that the present ones lack. */
    static List<String> lostFrom(Map<Long, EventValues> before, Map<Long, EventValues> now) {
        List<String> lost = new ArrayList<>();
        before.forEach((seq, entry) -> {
            EventValues kept = now.get(seq);
            if (kept == null) {
                lost.add("entry " + seq);
            } else if (!kept.values.containsAll(entry.values)) {
                lost.add("entry " + seq + ": " + entry.values + " became " + kept.values);
            }
        });
        return lost;
    }

    private static void collect(JsonValue json, Set<String> values) {
        if (json instanceof JsonObject object) {
            object.values().forEach(part -> collect(part, values));
        } else if (json instanceof JsonArray array) {
            array.forEach(part -> collect(part, values));
        } else if (json instanceof JsonString string) {
            add(string.getString(), values);
        } else {
            add(json.toString(), values);
        }
    }

    /** Flags are stored as numbers. Empty, false and absent values may be omitted. */
    private static void add(String value, Set<String> values) {
        if (value == null || Set.of("", "0", "false", "null").contains(value)) {
            return;
        }
        values.add(value.equals("true") ? "1" : value);
    }
}
