package org.chatrpc.client.emoji;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiGroup;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.chatrpc.text.Folding;

/**
 * All emoji with their names, in the order of Unicode. Reading it takes most of a second of processor time and ten
 * megabytes, so it is read when it is first needed, off the event thread. Immutable.
 */
public final class EmojiCatalogue {

    private static final int FIRST_TONE = 0x1F3FB;
    private static final int TONES = 5;
    private static final int SELECTOR = 0xFE0F;

    /** Read once by whichever thread needs it first. */
    private static final class Read {

        private static final EmojiCatalogue ALL = new EmojiCatalogue(read());
    }

    /** An emoji and its names, normalised for comparison. */
    private record Entry(NamedEmoji emoji, List<String> names) {

        static Entry of(NamedEmoji emoji) {
            return new Entry(
                    emoji,
                    Stream.concat(Stream.of(emoji.name()), emoji.shortNames().stream())
                            .map(EmojiCatalogue::comparable)
                            .toList());
        }

        /** Whether each word of the query starts a word of one name. */
        boolean matches(List<String> words) {
            return names.stream()
                    .map(name -> " " + name)
                    .anyMatch(name -> words.stream().allMatch(word -> name.contains(" " + word)));
        }

        int rank(String query) {
            if (names.contains(query)) {
                return 0;
            }
            return names.stream().anyMatch(name -> name.startsWith(query)) ? 1 : 2;
        }
    }

    private final List<NamedEmoji> all;
    private final List<Entry> entries;

    EmojiCatalogue(List<NamedEmoji> all) {
        this.all = List.copyOf(all);
        this.entries = all.stream().map(Entry::of).toList();
    }

    /** Blocks while it is read for the first time: not for the event thread. */
    public static EmojiCatalogue get() {
        return Read.ALL;
    }

    public List<NamedEmoji> all() {
        return all;
    }

    /**
     * The emoji with a name in which some words start with those of the query, best first: short name equal to the query,
     * then short name starting with it, then the others.
     */
    public List<NamedEmoji> find(String query) {
        String wanted = comparable(query.strip());
        if (wanted.isEmpty()) {
            return all;
        }
        List<String> words = List.of(wanted.split(" +"));
        return entries.stream()
                .filter(entry -> entry.matches(words))
                .sorted(Comparator.comparingInt(entry -> entry.rank(wanted)))
                .map(Entry::emoji)
                .toList();
    }

    /** The emoji that is this one in any skin tone. */
    public Stream<NamedEmoji> named(String emoji) {
        return all.stream()
                .filter(each -> each.emoji().equals(emoji) || each.toned().contains(emoji))
                .limit(1);
    }

    private static String comparable(String name) {
        return Folding.fold(name).replace('_', ' ');
    }

    private static List<NamedEmoji> read() {
        Map<String, List<String>> toned = toned();
        return Stream.of(EmojiGroup.values())
                .flatMap(group -> EmojiManager.getAllEmojisByGroup(group).stream()
                        .filter(emoji -> emoji.getQualification() == Qualification.FULLY_QUALIFIED)
                        .filter(emoji -> emoji.getEmoji().codePoints().noneMatch(EmojiCatalogue::isTone))
                        .sorted(Comparator.comparing(Emoji::getSubgroup)
                                .thenComparing(Emoji::getVersion)
                                .thenComparing(Emoji::getEmoji)))
                .map(emoji -> named(emoji, toned.getOrDefault(plain(emoji.getEmoji()), List.of())))
                .toList();
    }

    /**
     * The skin tone variants, by the emoji without a tone. Where an emoji shows several people, all have the same tone.
     */
    private static Map<String, List<String>> toned() {
        Map<String, TreeMap<Integer, String>> byTone = new HashMap<>();
        for (Emoji emoji : EmojiManager.getAllEmojis()) {
            int[] tones = emoji.getEmoji()
                    .codePoints()
                    .filter(EmojiCatalogue::isTone)
                    .distinct()
                    .toArray();
            if (tones.length == 1 && emoji.getQualification() == Qualification.FULLY_QUALIFIED) {
                byTone.computeIfAbsent(plain(emoji.getEmoji()), plain -> new TreeMap<>())
                        .putIfAbsent(tones[0], emoji.getEmoji());
            }
        }
        Map<String, List<String>> toned = new HashMap<>();
        byTone.forEach((plain, tones) -> {
            if (tones.size() == TONES) {
                toned.put(plain, List.copyOf(tones.values()));
            }
        });
        return toned;
    }

    /** Without skin tones, and without the variation selectors that these replace. */
    private static String plain(String emoji) {
        StringBuilder plain = new StringBuilder();
        emoji.codePoints().filter(c -> !isTone(c) && c != SELECTOR).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static NamedEmoji named(Emoji emoji, List<String> toned) {
        List<String> shortNames = Stream.of(
                        emoji.getSlackAliases(), emoji.getGithubAliases(), emoji.getDiscordAliases())
                .flatMap(List::stream)
                // The other aliases are emoticons, which are not wanted here.
                .filter(alias -> alias.length() > 2 && alias.startsWith(":") && alias.endsWith(":"))
                .map(alias -> alias.substring(1, alias.length() - 1))
                .distinct()
                .toList();
        return new NamedEmoji(emoji.getEmoji(), emoji.getDescription(), shortNames, toned);
    }

    private static boolean isTone(int character) {
        return character >= FIRST_TONE && character < FIRST_TONE + TONES;
    }
}
