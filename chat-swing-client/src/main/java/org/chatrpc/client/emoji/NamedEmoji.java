package org.chatrpc.client.emoji;

import java.util.List;
import org.chatrpc.client.settings.SkinTone;

/**
 * An emoji and what it is called.
 *
 * @param emoji with all its variation selectors, without a skin tone
 * @param name by Unicode, such as "thumbs up", in the language of the user interface
 * @param shortNames as people type them in chats, without colons, such as "+1"; in English
 * @param toned the same emoji in each skin tone, from light to dark; empty if it has none
 */
public record NamedEmoji(String emoji, String name, List<String> shortNames, List<String> toned) {

    /** The emoji in a skin tone, if it has one. */
    public String in(SkinTone tone) {
        return toned.isEmpty() || tone == SkinTone.NONE ? emoji : toned.get(tone.ordinal() - 1);
    }

    /** The name that people type, or else the one by Unicode. */
    public String shortName() {
        return shortNames.isEmpty() ? name : shortNames.get(0);
    }
}
