package org.chatrpc.account.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.text.Identifier;

/**
 * What a token permits: everything for a user who signed in, and otherwise verbs in rooms, such as {@code post:builds}
 * or {@code read:*}. It only narrows what the account may do. Immutable.
 */
public final class Scope {
    /** The scope of a user's session. */
    public static final Scope EVERYTHING = new Scope(Set.of());

    /** In place of a room: all rooms, and what concerns no room. */
    public static final String ALL_ROOMS = "*";

    /** The default scope of a new token. */
    public static final Scope POST_ONLY = new Scope(Set.of(new Grant(Verb.POST, ALL_ROOMS)));

    private static final String SEPARATOR = " ";

    private final Set<Grant> grants;

    private record Grant(Verb verb, String room) {
        @Override
        public String toString() {
            return verb.text() + ":" + room;
        }
    }

    private Scope(Set<Grant> grants) {
        this.grants = Set.copyOf(grants);
    }

    /** The scope of grants such as {@code post:builds}; empty if one of them is invalid, or there are none. */
    public static Optional<Scope> of(List<String> texts) {
        Set<Grant> grants = new LinkedHashSet<>();
        for (String text : texts) {
            int colon = text.indexOf(':');
            Optional<Verb> verb = Verb.of(text.substring(0, Math.max(0, colon)));
            String room = text.substring(colon + 1);
            if (verb.isEmpty() || !(room.equals(ALL_ROOMS) || Identifier.ROOM.isWellFormed(room))) {
                return Optional.empty();
            }
            grants.add(new Grant(verb.get(), room));
        }
        return grants.isEmpty() ? Optional.empty() : Optional.of(new Scope(grants));
    }

    /**
     * The scope as it is stored. One that this version cannot parse permits nothing.
     *
     * @param text empty for everything
     */
    static Scope stored(String text) {
        return text.isEmpty()
                ? EVERYTHING
                : of(List.of(text.split(SEPARATOR, -1))).orElse(new Scope(Set.of(new Grant(Verb.POST, ""))));
    }

    public boolean isEverything() {
        return grants.isEmpty();
    }

    /**
     * Whether this may be done.
     *
     * @param room {@link #ALL_ROOMS} for something that concerns no particular room
     */
    public boolean allows(Verb verb, String room) {
        return isEverything() || grants.contains(new Grant(verb, ALL_ROOMS)) || grants.contains(new Grant(verb, room));
    }

    /** The rooms that it names. */
    public List<String> rooms() {
        return grants.stream()
                .map(Grant::room)
                .filter(room -> !room.equals(ALL_ROOMS))
                .distinct()
                .sorted()
                .toList();
    }

    /** The grants, in order. */
    public List<String> texts() {
        return grants.stream().map(Grant::toString).sorted().toList();
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return String.join(SEPARATOR, texts());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope that && grants.equals(that.grants);
    }

    @Override
    public int hashCode() {
        return grants.hashCode();
    }
}
