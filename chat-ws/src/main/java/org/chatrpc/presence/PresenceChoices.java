package org.chatrpc.presence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chatrpc.log.Projection;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.PresenceSet;

/**
 * What users chose to be shown of them, in memory; of those who ever chose. Written only by the journal's thread; any thread
 * may read without a lock.
 */
public final class PresenceChoices implements Projection {
    private static final Logger LOGGER = System.getLogger(PresenceChoices.class.getName());

    private final Map<String, ChosenPresence> choices = new ConcurrentHashMap<>();
    private final Consumer<Set<String>> changed;

    /**
     * @param changed is told of users of whom others are shown something else from now on
     */
    public PresenceChoices(Consumer<Set<String>> changed) {
        this.changed = changed;
    }

    public ChosenPresence of(String username) {
        ChosenPresence chosen = choices.get(username);
        return chosen == null ? ChosenPresence.none(username) : chosen;
    }

    /** Whether others are shown nothing of the user. */
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
                    tell(username);
                }
            }
        }
    }

    /** The choice is made whether or not others can be told: a failure here would have all of memory loaded again. */
    private void tell(String username) {
        try {
            changed.accept(Set.of(username));
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "Nobody could be told what a user chose to be shown", e);
        }
    }
}
