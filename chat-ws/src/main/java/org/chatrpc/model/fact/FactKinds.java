package org.chatrpc.model.fact;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of facts, under the names that stand in the log. */
public final class FactKinds {
    private static final Map<String, Class<? extends Fact>> CLASSES = Map.ofEntries(
            Map.entry("MESSAGE_POSTED", MessagePosted.class),
            Map.entry("ROOM_CREATED", RoomCreated.class),
            Map.entry("ROOM_UPDATED", RoomUpdated.class),
            Map.entry("MEMBER_JOINED", MemberJoined.class),
            Map.entry("MEMBER_LEFT", MemberLeft.class),
            Map.entry("ROLE_CHANGED", RoleChanged.class),
            Map.entry("READ_MARKED", ReadMarked.class),
            Map.entry("ACCOUNT_CREATED", AccountCreated.class),
            Map.entry("ACCOUNT_UPDATED", AccountUpdated.class),
            Map.entry("PASSWORD_CHANGED", PasswordChanged.class),
            Map.entry("SESSION_OPENED", SessionOpened.class),
            Map.entry("SESSION_RENEWED", SessionRenewed.class),
            Map.entry("SESSION_CLOSED", SessionClosed.class));

    private static final Map<Class<? extends Fact>, String> NAMES =
            CLASSES.keySet().stream().collect(Collectors.toUnmodifiableMap(CLASSES::get, Function.identity()));

    private FactKinds() {}

    /** All names. */
    public static Set<String> names() {
        return CLASSES.keySet();
    }

    /** The class of the facts of this kind; null for a kind that this version does not know. */
    public static Class<? extends Fact> classOf(String kind) {
        return CLASSES.get(kind);
    }

    /** The name under which facts of this class stand in the log. */
    public static String nameOf(Fact fact) {
        String name = NAMES.get(fact.getClass());
        if (name == null) {
            throw new IllegalArgumentException("FactKinds does not list " + fact.getClass());
        }
        return name;
    }
}
