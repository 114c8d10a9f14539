package org.chatrpc.client.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.settings.SkinTone;
import org.chatrpc.client.ui.Texts;

/** Finds an emoji by its name, and remembers what was chosen; contains no UI code. */
public final class EmojiPickerModel {

    private final Value<List<NamedEmoji>> found = new Value<>(List.of());
    private final Value<String> message = new Value<>(Texts.get("emoji.loading"));
    private final ChosenEmoji chosen;
    private final Consumer<String> onChosen;
    private Optional<EmojiCatalogue> catalogue = Optional.empty();
    private String query = "";

    /** @param onChosen receives the emoji, in the skin tone that the user wants */
    public EmojiPickerModel(ChosenEmoji chosen, Consumer<String> onChosen) {
        this.chosen = chosen;
        this.onChosen = onChosen;
        chosen.catalogue(read -> {
            catalogue = Optional.of(read);
            search();
        });
    }

    /** The matching emoji; all of them without a query, after those chosen last. */
    Value<List<NamedEmoji>> found() {
        return found;
    }

    /** What to show instead of emoji; empty for nothing. */
    Value<String> message() {
        return message;
    }

    Value<SkinTone> tone() {
        return chosen.tone();
    }

    void query(String typed) {
        query = typed;
        search();
    }

    void choose(NamedEmoji emoji) {
        String toned = emoji.in(chosen.tone().get());
        chosen.used(toned);
        onChosen.accept(toned);
    }

    private void search() {
        catalogue.ifPresent(all -> {
            List<NamedEmoji> matching = new ArrayList<>();
            if (query.isBlank()) {
                chosen.recent().get().stream().flatMap(all::named).distinct().forEach(matching::add);
            }
            matching.addAll(all.find(query));
            found.set(List.copyOf(matching));
            message.set(matching.isEmpty() ? Texts.get("emoji.none") : "");
        });
    }
}
