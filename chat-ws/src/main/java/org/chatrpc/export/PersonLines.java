package org.chatrpc.export;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Writes the data of a user as lines of an export. For one thread. */
public final class PersonLines {
    private final ExportFolder folder;

    public PersonLines(ExportFolder folder) {
        this.folder = folder;
    }

    /** The user, and the time of the snapshot that all data comes from. */
    public void begin(String username, Instant at) throws IOException {
        JsonObject line = folder.line("person");
        line.addProperty("format", 1);
        line.addProperty("username", username);
        line.addProperty("at", at.toString());
        folder.write(line);
    }

    /**
     * A row.
     *
     * @param values strings, numbers and times by name
     */
    public void row(String type, Map<String, Object> values) throws IOException {
        JsonObject line = folder.line(type);
        values.forEach((name, value) -> add(line, name, value));
        folder.write(line);
    }

    private static void add(JsonObject line, String name, Object value) {
        if (value instanceof Number number) {
            line.addProperty(name, number);
        } else {
            line.addProperty(name, value.toString());
        }
    }

    /**
     * A file of the user.
     *
     * @param expected the SHA-256 that it must have
     */
    public void file(String id, String name, String expected, Content content) throws IOException {
        ExportFolder.Copied copied = folder.copy(id, content);
        JsonObject file = new JsonObject();
        file.addProperty("id", id);
        file.addProperty("name", name);
        file.addProperty("size", copied.size());
        file.addProperty("sha256", copied.sha256());
        copied.addDamage(file, expected);
        JsonArray files = new JsonArray();
        files.add(file);
        JsonObject line = folder.line("file");
        line.add("files", files);
        folder.write(line);
    }
}
