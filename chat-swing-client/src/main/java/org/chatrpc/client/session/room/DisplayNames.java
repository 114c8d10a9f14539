package org.chatrpc.client.session.room;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chatrpc.client.base.Value;

/**
 * Tells people of one display name apart: everywhere a person is shown by name alone, the username stands beside it if
 * another known person goes by that name, or is called so. Confined to the event thread.
 */
public final class DisplayNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    /** The usernames of those who go by a name, including the username that is equal to it. */
    private final Map<String, Set<String>> people = new HashMap<>();

    private final Value<Integer> revision = new Value<>(0);

    /** Takes note of somebody's current name. */
    public void saw(String username, String displayName) {
        latest.put(username, displayName);
        String key = key(displayName);
        String before = names.put(username, key);
        if (key.equals(before)) {
            return;
        }
        boolean changed = before != null && !before.equals(username) && remove(before, username);
        changed |= add(username, username);
        changed |= add(key, username);
        if (changed) {
            revision.set(revision.get() + 1);
        }
    }

    /** Changes when what {@link #shown} answers may have changed. */
    public Value<Integer> revision() {
        return revision;
    }

    /** The name by which to show somebody. */
    public String shown(String username, String displayName) {
        Set<String> same = people.getOrDefault(key(displayName), Set.of());
        boolean other = same.stream().anyMatch(someone -> !someone.equals(username));
        return other ? displayName + " (@" + username + ")" : displayName;
    }

    /** The name by which to show somebody of whom only the username is at hand. */
    public String shown(String username) {
        return shown(username, latest.getOrDefault(username, username));
    }

    /** The usernames and current names of everybody who was seen. */
    public List<String> all() {
        List<String> all = new ArrayList<>(latest.keySet());
        all.addAll(latest.values());
        return all;
    }

    /** @return whether more than one person goes by the name now */
    private boolean add(String key, String username) {
        Set<String> same = people.computeIfAbsent(key, any -> new HashSet<>());
        return same.add(username) && same.size() > 1;
    }

    private boolean remove(String key, String username) {
        Set<String> same = people.computeIfAbsent(key, any -> new HashSet<>());
        return same.remove(username) && !same.isEmpty();
    }

    /** Equal for names that people take for the same: in any case, width and composition. */
    private static String key(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
