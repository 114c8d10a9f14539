package org.chatrpc.presence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * Reports users whose choices changed once the log in memory contains the corresponding entries. Otherwise a waiting
 * poll of the same user would be woken before there is anything to read, wait again, and be woken a second time at
 * once. Confined to the journal's thread.
 */
public final class DeferredNotifications implements Projection {
    private static final Logger LOGGER = System.getLogger(DeferredNotifications.class.getName());

    private final Set<String> changed = new HashSet<>();
    private final Consumer<Set<String>> listener;

    /** @param listener notified of users whose visible presence has changed */
    public DeferredNotifications(Consumer<Set<String>> listener) {
        this.listener = listener;
    }

    /** Adds users to report with the entries that are being applied. */
    public void add(Set<String> usernames) {
        changed.addAll(usernames);
    }

    @Override
    public void load(Snapshot snapshot) {
        changed.clear();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (!changed.isEmpty()) {
            Set<String> now = Set.copyOf(changed);
            changed.clear();
            tell(now);
        }
    }

    /**
     * The choices are committed even if others cannot be notified: a failure here would cause all of memory to be
     * reloaded.
     */
    private void tell(Set<String> usernames) {
        try {
            listener.accept(usernames);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "Presence changes could not be published", e);
        }
    }
}
