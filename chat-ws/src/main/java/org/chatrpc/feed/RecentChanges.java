package org.chatrpc.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The members of a room with recent ephemeral events, each with the version of the latest one. Written by one thread at
 * a time, under a lock of the owner; any thread may read {@link #between}.
 */
final class RecentChanges {
    private final ConcurrentNavigableMap<Long, String> byVersion = new ConcurrentSkipListMap<>();
    private final Map<String, Long> versions = new HashMap<>();

    void put(String username, long version) {
        byVersion.put(version, username);
        Long before = versions.put(username, version);
        if (before != null) {
            byVersion.remove(before);
        }
    }

    /** The version of this user's last change; negative if there is none. */
    long versionOf(String username) {
        return versions.getOrDefault(username, -1L);
    }

    /** The changes after one version, up to and including the other one, oldest first. */
    Map<Long, String> between(long after, long upTo) {
        return after >= upTo ? Map.of() : byVersion.subMap(after, false, upTo, true);
    }

    /** Removes this user's last change. */
    void remove(String username) {
        Long before = versions.remove(username);
        if (before != null) {
            byVersion.remove(before);
        }
    }

    void removeUpTo(long version) {
        byVersion.headMap(version, true).clear();
        versions.values().removeIf(each -> each <= version);
    }

    boolean isEmpty() {
        return versions.isEmpty();
    }
}
