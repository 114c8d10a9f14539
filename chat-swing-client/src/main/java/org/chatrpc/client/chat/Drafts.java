package org.chatrpc.client.chat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.session.Dispatcher;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.session.WriteBehind;

/**
 * What one account has typed and not sent, by room. It is on disk soon after it was typed, so that a crash costs a
 * moment's typing at the most. Confined to the event thread.
 */
public final class Drafts {

    private static final Logger LOG = Logger.getLogger(Drafts.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Value<Map<String, String>> texts = new Value<>(Map.of());
    private final WriteBehind<Map<String, String>> writer;
    private boolean loaded;

    /** Begins to read what an earlier run left; what is typed meanwhile is newer and wins. */
    public Drafts(DraftsFile file, Dispatcher dispatcher) {
        writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
        dispatcher.call(
                file::load,
                earlier -> {
                    Map<String, String> all = new TreeMap<>(earlier);
                    all.putAll(texts.get());
                    loaded = true;
                    texts.set(Map.copyOf(all));
                    if (!all.equals(earlier)) {
                        writer.put(texts.get());
                    }
                },
                failure -> {
                    LOG.log(Level.WARNING, "The drafts cannot be read", failure);
                    loaded = true;
                });
    }

    /** What is typed, by the room's id; a room without a draft is not there. */
    public Value<Map<String, String>> texts() {
        return texts;
    }

    /** What is typed in a room, empty for nothing. */
    public String of(String room) {
        return texts.get().getOrDefault(room, "");
    }

    /** Takes what stands in a room's composer now. */
    public void put(String room, String text) {
        if (!loaded && text.isEmpty()) {
            // The composer of a room that is opened before the file was read is empty, but not because of the person.
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
                // Not before the earlier ones are read: it would overwrite them.
                writer.put(texts.get());
            }
        }
    }

    /** Runs an action when the disk has everything. */
    public void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }
}
