package org.chatrpc.client.chat.composer.completion;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.emoji.EmojiCatalogue;
import org.chatrpc.client.emoji.NamedEmoji;

/**
 * Completes the name of an emoji that is being typed after a colon, from two letters on: emoticons such as {@code :)} and
 * {@code :D} and times of the day are left alone. Contains no UI code.
 */
public final class EmojiModel extends CompletionModel<NamedEmoji> {

    private static final int MAX_SUGGESTIONS = 30;
    private static final Pattern BEFORE_CARET =
            Pattern.compile("(?<![\\p{L}\\p{N}:/]):((?=[+-]?\\p{L}|[+-]\\d)[\\p{L}\\p{M}\\p{N}+_-]{2,32})$");
    private static final int MAX_NAME_LENGTH = 40;

    private final ChosenEmoji emoji;
    private Optional<EmojiCatalogue> catalogue = Optional.empty();
    private Optional<String> typed = Optional.empty();
    private boolean asked;

    public EmojiModel(ChosenEmoji emoji) {
        super(':');
        this.emoji = emoji;
    }

    @Override
    public void typed(String text, int caret) {
        int from = Math.max(0, caret - MAX_NAME_LENGTH);
        Matcher name = BEFORE_CARET.matcher(text.substring(from, caret));
        if (!name.find()) {
            end();
        } else if (!isDismissed(from + name.start())) {
            typed = Optional.of(name.group(1));
            if (!asked) {
                asked = true;
                emoji.catalogue(read -> {
                    catalogue = Optional.of(read);
                    match();
                });
            }
            match();
        }
    }

    @Override
    String inserted(NamedEmoji suggestion) {
        String toned = suggestion.in(emoji.tone().get());
        emoji.used(toned);
        return toned;
    }

    @Override
    public void close() {
        typed = Optional.empty();
        super.close();
    }

    private void match() {
        show(catalogue
                .flatMap(all -> typed.map(
                        name -> all.find(name).stream().limit(MAX_SUGGESTIONS).toList()))
                .orElse(List.of()));
    }
}
