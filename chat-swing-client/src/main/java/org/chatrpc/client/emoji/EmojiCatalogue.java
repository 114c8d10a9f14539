package org.chatrpc.client.emoji;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiGroup;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Folding;

/**
 * All emoji with their names in the language of the user interface and in English, in the order of Unicode. Reading it
 * takes most of a second of processor time and ten megabytes, so it is read when it is first needed, off the event
 * thread. Immutable.
 */
public final class EmojiCatalogue {

    private static final int FIRST_TONE = 0x1F3FB;
    private static final int TONES = 5;
    private static final int SELECTOR = 0xFE0F;

    /** Read once by whichever thread needs it first. */
    private static final class Read {

        private static final List<NamedEmoji> ENGLISH = read();
    }

    private static final Map<String, EmojiCatalogue> BY_LANGUAGE = new ConcurrentHashMap<>();

    /**
     * An emoji and its names, normalised for comparison.
     *
     * @param others words for it that are not its names, one text for each language
     */
    private record Entry(NamedEmoji emoji, List<String> names, List<String> others) {

        static Entry of(NamedEmoji english, EmojiNames local) {
            List<EmojiNames.Words> words = Stream.of(local, EmojiNames.in(EmojiNames.ENGLISH))
                    .distinct()
                    .flatMap(names -> names.words(english.emoji()).stream())
                    .toList();
            NamedEmoji emoji = new NamedEmoji(
                    english.emoji(),
                    local.name(english.emoji()).orElse(english.name()),
                    english.shortNames(),
                    english.toned());
            Stream<String> names =
                    Stream.concat(Stream.of(emoji.name(), english.name()), english.shortNames().stream());
            return new Entry(
                    emoji,
                    spellings(names),
                    spellings(words.stream().map(EmojiNames.Words::others).map(each -> String.join(" ", each))));
        }

        /** Whether each word of the query starts a word of one name, or of what it is called otherwise. */
        boolean matches(List<String> words) {
            return anyHas(names, words) || anyHas(others, words);
        }

        int rank(String query) {
            if (names.contains(query)) {
                return 0;
            } else if (names.stream().anyMatch(name -> name.startsWith(query))) {
                return 1;
            }
            return anyHas(names, List.of(query.split(" +"))) ? 2 : 3;
        }

        private static boolean anyHas(List<String> texts, List<String> words) {
            return texts.stream()
                    .map(text -> " " + text)
                    .anyMatch(text -> words.stream().allMatch(word -> text.contains(" " + word)));
        }

        /** German umlauts are found without their dots, and written with another vowel. */
        private static List<String> spellings(Stream<String> texts) {
            return texts.flatMap(text -> Stream.of(text, inAscii(text)))
                    .map(EmojiCatalogue::comparable)
                    .distinct()
                    .toList();
        }

        private static String inAscii(String text) {
            return text.toLowerCase(Locale.ROOT)
                    .replace("\u00E4", "ae")
                    .replace("\u00F6", "oe")
                    .replace("\u00FC", "ue");
        }
    }

    private final List<NamedEmoji> all;
    private final List<Entry> entries;

    private EmojiCatalogue(String language) {
        EmojiNames local = EmojiNames.in(language);
        this.entries =
                Read.ENGLISH.stream().map(english -> Entry.of(english, local)).toList();
        this.all = entries.stream().map(Entry::emoji).toList();
    }

    /** That of the language of the user interface. Blocks while it is read for the first time: not for the event thread. */
    public static EmojiCatalogue get() {
        return BY_LANGUAGE.computeIfAbsent(Texts.language(), EmojiCatalogue::new);
    }

    public List<NamedEmoji> all() {
        return all;
    }

    /**
     * The emoji with a name in which some words start with those of the query, best first: short name equal to the query,
     * then short name starting with it, then other names, then those that are only called so otherwise.
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
