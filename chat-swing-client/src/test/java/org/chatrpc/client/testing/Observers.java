package org.chatrpc.client.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.feed.IncomingMessages;

/**
 * Counts, by reflection, who observes the values that can be reached from some objects, to find what was never ended:
 * what observes a value that outlives it is kept, and works, for ever. On the event thread.
 */
public final class Observers {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private Observers() {}

    /** The number of observers, by the class that made them. */
    public static Map<String, Integer> of(Object... roots) {
        Observers found = new Observers();
        Arrays.asList(roots).forEach(found::add);
        while (!found.waiting.isEmpty()) {
            found.visit(found.waiting.remove());
        }
        return found.counts;
    }

    private void add(Object reached) {
        if (seen.add(reached)) {
            waiting.add(reached);
        }
    }

    private void visit(Object reached) {
        if (reached instanceof Map<?, ?> map) {
            map.keySet().forEach(this::add);
            map.values().forEach(this::add);
        } else if (reached instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (reached instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else {
            boolean observed = reached instanceof Value || reached instanceof IncomingMessages;
            for (Class<?> type = reached.getClass(); isOwn(type); type = type.getSuperclass()) {
                Arrays.stream(type.getDeclaredFields()).forEach(field -> visit(reached, field, observed));
            }
        }
    }

    private void visit(Object reached, Field field, boolean observed) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(reached);
            if (value == null) {
                return;
            }
            if (observed && value instanceof Collection<?> observers) {
                observers.forEach(observer -> counts.merge(owner(observer), 1, Integer::sum));
            }
            add(value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field + " cannot be read", e);
        }
    }

    /** The class in which a lambda expression stands. */
    private static String owner(Object observer) {
        return observer.getClass().getSimpleName().replaceAll("\\$\\$Lambda.*", "");
    }

    private static boolean isOwn(Class<?> type) {
        return type != null && !type.isEnum() && type.getName().startsWith("org.chatrpc.");
    }
}
