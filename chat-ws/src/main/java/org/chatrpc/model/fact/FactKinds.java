package org.chatrpc.model.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Maps facts to the kinds under which they are stored in the log: {@code MESSAGE_POSTED} is a {@code MessagePosted},
 * and so on. So a fact class must never be renamed. Thread-safe.
 */
public final class FactKinds {
    /** The sub-packages with fact classes. */
    private static final List<String> PACKAGES = List.of("account", "message", "room", "server");

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
        StringBuilder name = new StringBuilder();
        for (String word : kind.split("_", -1)) {
            name.append(word, 0, Math.min(1, word.length()));
            name.append(word.toLowerCase(Locale.ROOT), Math.min(1, word.length()), word.length());
        }
        return PACKAGES.stream()
                .map(topic -> FactKinds.class.getPackageName() + '.' + topic + '.' + name)
                .flatMap(FactKinds::load)
                .findFirst();
    }

    private static Stream<Class<? extends Fact>> load(String className) {
        try {
            Class<?> found = Class.forName(className, true, FactKinds.class.getClassLoader());
            return found.isRecord() && Fact.class.isAssignableFrom(found)
                    ? Stream.of(found.asSubclass(Fact.class))
                    : Stream.empty();
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }
}
