package org.chatrpc.client.admin.audit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of an entry before and after, from the JSON objects of the server. */
final class AuditValues {

    /**
     * A value before and after a change.
     *
     * @param name empty for something that is no object
     * @param before empty if there was none
     * @param after empty if there is none
     */
    record Change(String name, Optional<String> before, Optional<String> after) {}

    private AuditValues() {}

    /**
     * The values by name, in the order of the server; what cannot be read is shown as it is.
     *
     * @param before a JSON object; empty for none
     * @param after likewise
     */
    static List<Change> of(String before, String after) {
        Optional<Map<String, String>> was = members(before);
        Optional<Map<String, String>> is = members(after);
        if (was.isEmpty() || is.isEmpty()) {
            return List.of(new Change("", given(before), given(after)));
        }
        Set<String> names = new LinkedHashSet<>(was.get().keySet());
        names.addAll(is.get().keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(new Change(
                    name,
                    Optional.ofNullable(was.get().get(name)),
                    Optional.ofNullable(is.get().get(name))));
        }
        return List.copyOf(changes);
    }

    private static Optional<String> given(String json) {
        return json.isEmpty() ? Optional.empty() : Optional.of(json);
    }

    private static Optional<Map<String, String>> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        if (json.isEmpty()) {
            return Optional.of(members);
        }
        try {
            JsonElement parsed = JsonParser.parseString(json);
            if (!parsed.isJsonObject()) {
                return Optional.empty();
            }
            parsed.getAsJsonObject().entrySet().forEach(one -> members.put(one.getKey(), text(one.getValue())));
            return Optional.of(members);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
