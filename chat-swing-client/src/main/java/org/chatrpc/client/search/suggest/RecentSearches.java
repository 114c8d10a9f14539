package org.chatrpc.client.search.suggest;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;

/** The latest searches of one account, kept over restarts. Confined to the event thread. */
public final class RecentSearches {

    /** How many are kept. */
    static final int MAX_ENTRIES = 15;

    private static final Logger LOG = Logger.getLogger(RecentSearches.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Value<List<String>> queries = new Value<>(List.of());
    private final WriteBehind<List<String>> writer;
    private boolean loaded;
    private boolean cleared;

    /** Starts loading those of an earlier run. */
    public RecentSearches(RecentSearchesFile file, Dispatcher dispatcher) {
        writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
        dispatcher.onDisk(file::load, this::loaded, failure -> {
            LOG.log(Level.WARNING, "The recent searches cannot be read", failure);
            loaded = true;
        });
    }

    /** The queries, the latest first. */
    public Value<List<String>> queries() {
        return queries;
    }

    /** Records a search whose results the user opened. */
    public void add(String query) {
        if (!query.isBlank()) {
            Set<String> all = new LinkedHashSet<>(List.of(query));
            all.addAll(queries.get());
            keep(all);
        }
    }

    /** Forgets all of them, on disk as well. */
    public void clear() {
        cleared = true;
        keep(Set.of());
    }

    private void loaded(List<String> earlier) {
        loaded = true;
        Set<String> all = new LinkedHashSet<>(queries.get());
        if (!cleared) {
            all.addAll(earlier);
        }
        boolean changed = cleared || !queries.get().isEmpty();
        queries.set(all.stream().limit(MAX_ENTRIES).toList());
        if (changed) {
            writer.put(queries.get());
        }
    }

    private void keep(Set<String> all) {
        queries.set(all.stream().limit(MAX_ENTRIES).toList());
        if (loaded) {
            // Not before the file is loaded, because this overwrites it.
            writer.put(queries.get());
        }
    }
}
