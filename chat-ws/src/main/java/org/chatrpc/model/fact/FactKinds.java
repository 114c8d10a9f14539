package org.chatrpc.model.fact;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Maps facts to the kinds under which they are stored in the log: {@code MESSAGE_POSTED} is a {@link MessagePosted},
 * and so on. So a fact class in this package must never be renamed. Thread-safe.
 */
public final class FactKinds {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Map<String, Optional<Class<? extends Fact>>> CLASSES = new ConcurrentHashMap<>();

    private FactKinds() {}

    /** The fact class of this kind; empty for a kind that this version does not know. */
    public static Optional<Class<? extends Fact>> classOf(String kind) {
        return CLASSES.computeIfAbsent(kind, FactKinds::find);
    }

    /** The kind under which the fact is stored in the log. */
    public static String nameOf(Fact fact) {
        return WORD_START
                .matcher(fact.getClass().getSimpleName())
                .replaceAll("_")
                .toUpperCase(Locale.ROOT);
    }

    private static Optional<Class<? extends Fact>> find(String kind) {
        StringBuilder name = new StringBuilder(FactKinds.class.getPackageName()).append('.');
        for (String word : kind.split("_", -1)) {
            name.append(word, 0, Math.min(1, word.length()));
            name.append(word.toLowerCase(Locale.ROOT), Math.min(1, word.length()), word.length());
        }
        try {
            Class<?> found = Class.forName(name.toString(), true, FactKinds.class.getClassLoader());
            return found.isRecord() && Fact.class.isAssignableFrom(found) && found != UnknownFact.class
                    ? Optional.of(found.asSubclass(Fact.class))
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
