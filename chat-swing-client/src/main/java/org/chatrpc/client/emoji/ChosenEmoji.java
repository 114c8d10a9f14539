package org.chatrpc.client.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.settings.SkinTone;

/**
 * The user's emoji: those chosen last, the skin tone, and the catalogue, which is read when it is first needed.
 * Confined to the event thread.
 */
public final class ChosenEmoji {

    private static final Logger LOG = Logger.getLogger(ChosenEmoji.class.getName());
    private static final int MAX_RECENT = 24;

    private final Value<List<String>> recent;
    private final Value<SkinTone> tone;
    private final Dispatcher dispatcher;

    /** @param recent the latest first; saved by its owner, like the tone */
    public ChosenEmoji(Value<List<String>> recent, Value<SkinTone> tone, Dispatcher dispatcher) {
        this.recent = recent;
        this.tone = tone;
        this.dispatcher = dispatcher;
    }

    /** The emoji chosen last, the latest first. */
    public Value<List<String>> recent() {
        return recent;
    }

    public Value<SkinTone> tone() {
        return tone;
    }

    /** The emoji was used: it is the latest now. */
    public void used(String emoji) {
        List<String> all = new ArrayList<>(recent.get());
        all.remove(emoji);
        all.add(0, emoji);
        recent.set(List.copyOf(all.subList(0, Math.min(MAX_RECENT, all.size()))));
    }

    /** Passes on the catalogue once it has been read, later. */
    public void catalogue(Consumer<EmojiCatalogue> action) {
        dispatcher.onDisk(
                EmojiCatalogue::get,
                action,
                failure -> LOG.log(Level.WARNING, "The names of emoji cannot be read", failure));
    }
}
