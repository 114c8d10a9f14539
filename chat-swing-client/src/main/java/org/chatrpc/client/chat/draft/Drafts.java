package org.chatrpc.client.chat.draft;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;

/**
 * The unsent texts of one account, by room. They are written to disk soon after each change, so a crash loses a
 * moment's typing at most. Confined to the event thread.
 */
public final class Drafts {

    private static final Logger LOG = Logger.getLogger(Drafts.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Value<Map<String, String>> texts = new Value<>(Map.of());
    private final Value<Boolean> read = new Value<>(false);
    private final WriteBehind<Map<String, String>> writer;
    private boolean loaded;

    /** Starts loading the drafts of an earlier run; text typed in the meantime takes precedence. */
    public Drafts(DraftsFile file, Dispatcher dispatcher) {
        writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
        dispatcher.onDisk(
                file::load,
                earlier -> {
                    Map<String, String> all = new TreeMap<>(earlier);
                    all.putAll(texts.get());
                    loaded = true;
                    texts.set(Map.copyOf(all));
                    if (!all.equals(earlier)) {
                        writer.put(texts.get());
                    }
                    read.set(true);
                },
                failure -> {
                    LOG.log(Level.WARNING, "The drafts cannot be read", failure);
                    loaded = true;
                });
    }

    /** Whether the drafts of an earlier run are among them. */
    public Value<Boolean> read() {
        return read;
    }

    /** The drafts by room id, and by what {@link RoomDrafts} adds to it; what has no draft has no entry. */
    public Value<Map<String, String>> texts() {
        return texts;
    }

    /** The ids of the rooms with a draft of any kind. */
    public Value<Set<String>> rooms() {
        return texts.map(all -> all.keySet().stream().map(RoomDrafts::room).collect(Collectors.toUnmodifiableSet()));
    }

    /** The draft of a room; empty for none. */
    public String of(String room) {
        return texts.get().getOrDefault(room, "");
    }

    /** Records the current text of a room's composer. */
    public void put(String room, String text) {
        if (!loaded && text.isEmpty()) {
            // The composer of a room opened before the file was loaded is empty because the draft is not there yet.
            return;
        }
        Map<String, String> all = new TreeMap<>(texts.get());
        if (text.isBlank()) {
            all.remove(room);
        } else {
            all.put(room, text);
        }
        if (!all.equals(texts.get())) {
            texts.set(Map.copyOf(all));
            if (loaded) {
                // Not before the file is loaded: this would overwrite it.
                writer.put(texts.get());
            }
        }
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }
}
