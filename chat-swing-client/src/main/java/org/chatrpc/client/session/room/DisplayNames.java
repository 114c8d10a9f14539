package org.chatrpc.client.session.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.base.Value;

/**
 * Distinguishes users with the same display name. Where a user is shown by display name alone, the username is added if
 * another known user has that display name or username, or if the name could be mistaken for a suffix that this client
 * itself adds to names. Confined to the event thread.
 */
public final class DisplayNames {

    /** What this client shows for the user's own account, in each of its languages: alone, and after the name. */
    private static final Set<String> ME = Set.of("you", "sie", "(you)", "(sie)");

    /** More names than this are worked out again instead of remembered. */
    private static final int MAX_REMEMBERED = 5_000;

    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Set<String>> keysOfNames = new HashMap<>();
    private final Map<String, String> latest = new HashMap<>();
    /** The usernames of those who go by a name or are called so, by the keys of that name. */
    private final Map<String, Set<String>> people = new HashMap<>();

    private final Value<Integer> revision = new Value<>(0);

    /** Records the current name of a user. */
    public void saw(String username, String displayName) {
        latest.put(username, displayName);
        Set<String> now = new HashSet<>(keysOf(displayName));
        now.addAll(keysOf(username));
        Set<String> before = Optional.ofNullable(keys.put(username, now)).orElse(Set.of());
        boolean changed = false;
        for (String key : before) {
            changed |= !now.contains(key) && remove(key, username);
        }
        for (String key : now) {
            changed |= !before.contains(key) && add(key, username);
        }
        if (changed) {
            revision.set(revision.get() + 1);
        }
    }

    /** Changes when the result of {@link #shown} may have changed. */
    public Value<Integer> revision() {
        return revision;
    }

    /** The name to display for a user. */
    public String shown(String username, String displayName) {
        Set<String> names = keysOf(displayName);
        boolean other = names.stream()
                .flatMap(key -> people.getOrDefault(key, Set.of()).stream())
                .anyMatch(someone -> !someone.equals(username));
        return other || isLikeMark(names) ? displayName + " (@" + username + ")" : displayName;
    }

    /** The name to display for a user of whom only the username is at hand. */
    public String shown(String username) {
        return shown(username, latest.getOrDefault(username, username));
    }

    /** The name to display for a user, if the current one is known. */
    public Optional<String> known(String username) {
        return Optional.ofNullable(latest.get(username)).map(name -> shown(username, name));
    }

    /** The usernames and current names of everybody who was seen. */
    public List<String> all() {
        List<String> all = new ArrayList<>(latest.keySet());
        all.addAll(latest.values());
        return all;
    }

    /** @return whether more than one user has the name now */
    private boolean add(String key, String username) {
        Set<String> same = people.computeIfAbsent(key, any -> new HashSet<>());
        return same.add(username) && same.size() > 1;
    }

    private boolean remove(String key, String username) {
        Set<String> same = people.computeIfAbsent(key, any -> new HashSet<>());
        return same.remove(username) && !same.isEmpty();
    }

    private Set<String> keysOf(String name) {
        if (keysOfNames.size() >= MAX_REMEMBERED) {
            keysOfNames.clear();
        }
        return keysOfNames.computeIfAbsent(name, NameKeys::of);
    }

    /** Whether a name has something that this client adds to names, or shows instead of one. */
    private static boolean isLikeMark(Set<String> keys) {
        return keys.stream()
                .map(NameKeys::text)
                .anyMatch(name -> name.indexOf('@') >= 0
                        || ME.contains(name)
                        || (name.endsWith(")") && ME.contains(name.substring(name.lastIndexOf(' ') + 1))));
    }
}
