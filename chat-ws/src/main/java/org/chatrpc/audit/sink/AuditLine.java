package org.chatrpc.audit.sink;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.audit.AuditEntry;

/**
 * Entries as lines of JSON, as they are exported. A line contains everything that the hash covers, so that it can be
 * verified there.
 */
public final class AuditLine {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private AuditLine() {}

    public static String of(AuditEntry entry) {
        JsonObject line = new JsonObject();
        line.addProperty("number", entry.number());
        line.addProperty("at", entry.at().toString());
        line.addProperty("kind", entry.kind());
        line.addProperty("operation", entry.operation());
        line.addProperty("outcome", entry.outcome());
        line.addProperty("actor", entry.actor());
        line.addProperty("address", entry.address());
        line.addProperty("room", entry.room());
        line.addProperty("subject", entry.subject());
        line.add("before", values(entry.before()));
        line.add("after", values(entry.after()));
        line.addProperty("times", entry.times());
        line.addProperty("previous", entry.previous());
        line.addProperty("hash", entry.hash());
        return GSON.toJson(line);
    }

    private static JsonObject values(String json) {
        return json.isEmpty() ? new JsonObject() : JsonParser.parseString(json).getAsJsonObject();
    }

    /** The entry in a line, which may have a prefix, as the lines of a syslog server do; empty if there is none. */
    public static Optional<AuditEntry> parse(String line) {
        int start = line.indexOf("{\"number\":");
        if (start < 0) {
            return Optional.empty();
        }
        try {
            JsonObject object = JsonParser.parseString(line.substring(start)).getAsJsonObject();
            return Optional.of(new AuditEntry(
                    object.get("number").getAsLong(),
                    Instant.parse(text(object, "at")),
                    text(object, "kind"),
                    text(object, "operation"),
                    text(object, "outcome"),
                    text(object, "actor"),
                    text(object, "address"),
                    text(object, "room"),
                    text(object, "subject"),
                    json(object, "before"),
                    json(object, "after"),
                    object.get("times").getAsLong(),
                    text(object, "previous"),
                    text(object, "hash")));
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | DateTimeException
                | UnsupportedOperationException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static String json(JsonObject object, String name) {
        JsonElement values = object.get(name);
        return values.getAsJsonObject().size() == 0 ? "" : GSON.toJson(values);
    }
}
