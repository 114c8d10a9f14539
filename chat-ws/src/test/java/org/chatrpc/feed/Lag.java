package org.chatrpc.feed;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.chatrpc.log.store.LogStore;
import org.jspecify.annotations.Nullable;

/** Lets a node see nothing of what others commit, until it commits something itself or the lag ends. Thread-safe. */
final class Lag {
    private volatile boolean lagging;
    private volatile LogStore.@Nullable End seen;

    void begin() {
        lagging = true;
    }

    void end() {
        lagging = false;
    }

    boolean isLagging() {
        return lagging;
    }

    /** The store as the node sees it. */
    LogStore of(LogStore store) {
        return (LogStore) Proxy.newProxyInstance(
                LogStore.class.getClassLoader(), new Class<?>[] {LogStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        end();
                    }
                    LogStore.End known = seen;
                    if (method.getName().equals("end") && lagging && known != null) {
                        return known;
                    }
                    try {
                        Object result = method.invoke(store, arguments);
                        if (result instanceof LogStore.End end) {
                            seen = end;
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
