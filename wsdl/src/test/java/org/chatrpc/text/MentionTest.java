package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
    private static final Set<String> PEOPLE = Set.of("ann", "bob", "dr.", "a-b", "x_");

    private static List<String> in(String text) {
        return Mention.in(text, PEOPLE::contains).stream()
                .map(Mention::username)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ann",
                "(@ann)",
                "hi @ANN.",
                "@ann's turn",
                "@@ann",
                "\"@ann\"",
                "**@ann**",
                "@ann\n",
                "cc/@ann",
                "cc:@ann",
                "see https://x.example/ @ann",
                "<https://x.example/>@ann",
                "https://x.example/、@ann",
                "x@y.example @ann",
                "`code` @ann",
                "`not closed @ann",
                "```\ncode\n```\n@ann",
                "~~~\ncode\n~~~\n@ann",
                "> quoted\n@ann",
                ">_< @ann",
                "1 > 0, @ann",
                "你好@ann",
                "@annさんへ",
                "@ann에게",
                "❤️@ann",
                "שלום @ann",
            })
    void aNameInASentenceMentions(String text) {
        assertThat(in(text)).containsExactly("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@ann",
                "é@ann",
                "e\u0301@ann",
                "_@ann",
                "@annä",
                "@ann_",
                "@annabel",
                "mail ann@ann.example",
                "@ann@social.example",
                "https://social.example/@ann/123",
                "HTTPS://x.example/?u=@ann",
                "https://x.example/a,@ann",
                "http://user:@ann.example/",
                "http://@ann/",
                "https://@ann",
                "[text](https://x.example/@ann)",
                "ftp://x.example/@ann",
                "git+ssh://x.example/@ann",
                "mailto:@ann@x.example",
                "mailto:a@x.example?cc=@ann",
                "matrix:@ann:x.example",
                "www.x.example/@ann",
                "x.example/@ann",
                "bücher.example:8080/@ann",
                "https://x.example/(@ann)",
                "`@ann`",
                "``a ` @ann``",
                "```\n@ann\n```",
                "```java\n@ann\nclass X {}\n```",
                "~~~\n@ann\n~~~",
                "~~~\n```\n@ann",
                "   ```\n@ann",
                "> @ann",
                ">@ann",
                ">> @ann",
                "  > @ann said",
                "text\n> and @ann",
            })
    void noneIsMentionedInAWordALinkCodeOrAQuote(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void aLinkThatIsTooLongToBeOpenedIsOneAllTheSame() {
        assertThat(in("https://x.example/" + "y".repeat(3_000) + "/@ann")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@room,true",
        "news: @Room!,true",
        "@room.,true",
        "@room- and @ann,true",
        "@rooms,false",
        "@room-2,false",
        "room,false",
        "mail@room,false",
        "`@room`,false",
        "> @room,false",
        "https://x.example/@room,false",
    })
    void aReservedNameMentionsEverybody(String text, boolean everybody) {
        assertThat(MessageMarkup.parse(text).stream()
                        .flatMap(passage -> passage.pieces().stream())
                        .filter(piece -> piece.kind() == Piece.Kind.NAME)
                        .anyMatch(piece -> Mention.isOfEverybody(text, piece)))
                .isEqualTo(everybody);
    }

    @Test
    void theMarkAtTheEndBelongsToTheNameOnlyIfSomebodyIsCalledSo() {
        assertThat(Mention.in("@Dr., @ann. @a-b-", PEOPLE::contains))
                .containsExactly(new Mention("dr.", 0, 4), new Mention("ann", 6, 10), new Mention("a-b", 12, 16));
    }

    /** Property: the pieces are exactly the text, and each mention is an {@code @} with the name after it. */
    @Test
    void mentionsAreRangesOfTheText() {
        Random random = new Random(88_888);
        List<String> parts =
                List.of("@ann", "@bob.", "https://", "x.example/", "`", "```", "\n", "> ", " ", "(", "~~~");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part > 0; part--) {
                text.append(
                        random.nextInt(4) == 0 ? RandomText.next(random, 2) : parts.get(random.nextInt(parts.size())));
            }
            String body = text.toString();
            int at = 0;
            for (Passage passage : MessageMarkup.parse(body)) {
                for (Piece piece : passage.pieces()) {
                    assertThat(piece.start()).as(body).isEqualTo(at);
                    assertThat(piece.end()).as(body).isGreaterThan(at);
                    at = piece.end();
                }
            }
            assertThat(at).as(body).isEqualTo(body.length());
            for (Mention mention : Mention.in(body, PEOPLE::contains)) {
                assertThat(body.substring(mention.start(), mention.end()))
                        .isEqualToIgnoringCase("@" + mention.username());
            }
        }
    }

    /** The maximum length is the operator's choice, so the work must grow linearly. */
    @Test
    void aHostileTextIsParsedInLinearTime() {
        for (String part :
                List.of("`", "`` ` ", "@", "@a.", "a.", "a://", "http://-", "@a@", "\u0301@", "> ", "www.", "~~~\n")) {
            String text = part.repeat(200_000 / part.length());
            long began = System.nanoTime();
            Mention.in(text, PEOPLE::contains);
            // Linear work takes milliseconds, quadratic work minutes.
            assertThat(System.nanoTime() - began).as(part).isLessThan(20_000_000_000L);
        }
    }
}
