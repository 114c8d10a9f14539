package org.chatrpc.presence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chatrpc.log.Projection;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.model.table.Snapshot;

/**
 * The presence that users chose to show, in memory; only of users who ever chose. Written only by the journal's thread;
 * any thread may read without a lock.
 */
public final class PresenceChoices implements Projection {
    private final Map<String, ChosenPresence> choices = new ConcurrentHashMap<>();
    private final Consumer<Set<String>> changed;

    /** @param changed notified of users whose visible presence has changed */
    public PresenceChoices(Consumer<Set<String>> changed) {
        this.changed = changed;
    }

    public ChosenPresence of(String username) {
        ChosenPresence chosen = choices.get(username);
        return chosen == null ? ChosenPresence.none(username) : chosen;
    }

    /** Whether the user is hidden from others. */
    public boolean isHidden(String username) {
        ChosenPresence chosen = choices.get(username);
        return chosen != null && chosen.isHidden();
    }

    @Override
    public void load(Snapshot snapshot) {
        Map<String, ChosenPresence> loaded = new HashMap<>();
        snapshot.presences().forEach(chosen -> loaded.put(chosen.username(), chosen));
        choices.putAll(loaded);
        choices.keySet().retainAll(loaded.keySet());
    }

    @Override
    public void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.fact() instanceof PresenceSet set) {
                String username = set.chosen().username();
                boolean wasHidden = isHidden(username);
                choices.put(username, set.chosen());
                if (!wasHidden || !set.chosen().isHidden()) {
                    changed.accept(Set.of(username));
                }
            }
        }
    }
}
