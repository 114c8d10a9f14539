package org.chatrpc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chatrpc.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private static final Set<String> ACCOUNTS =
            Set.of("ann", "bob", "dr.", "dr", "eve", "a-b", "x_", "stranger", "bob.");
    private static final Set<String> MEMBERS = Set.of("ann", "bob", "dr.", "eve", "a-b", "x_");

    private static List<String> in(String text) {
        return Mentions.in(text, 3, Role.MODERATOR).resolve(ACCOUNTS::contains, MEMBERS::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "@ann,ann",
        "hello @Ann!,ann",
        "(@ann),ann",
        "@ann's turn,ann",
        "@@ann,ann",
        "@ann...,ann",
        "@ann-,ann",
        "see @dr. for it,dr.",
        "see @dr.. for it,dr.",
        "@A-B,a-b",
        "\"@x_\",x_",
        "äöü… @eve,eve",
        "`@bob @ann,ann",
    })
    void mentionsAMember(String text, String username) {
        assertThat(in(text)).contains(username);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no name",
                "@",
                "@ ann",
                "@an",
                "@annabel",
                "@ann_",
                "@ann.b",
                "mail ann@eve.example",
                "ä@ann",
                "5@ann",
                "_@ann",
                "@stranger",
                "@nobody",
                "@dr and nothing else",
                "@bob. is somebody else",
                "`@ann`",
                "``a ` @ann``",
                "```\n@ann\n```",
                "text\n  ```java\n@ann\n``\n@ann",
                "````\n```\n@ann",
            })
    void mentionsNobody(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void membersAreMentionedOnceInTheOrderOfTheText() {
        assertThat(in("@eve @ann, @Eve and @ANN")).containsExactly("eve", "ann");
    }

    @Test
    void namesBeyondTheLimitAreNotMentions() {
        assertThat(in("@eve @ann @bob @a-b @x_")).containsExactly("eve", "ann", "bob");
    }

    @Test
    void namesInCodeAreNotMentions() {
        assertThat(in("```\n@bob\n```\n@ann `@bob` `` ` `` @eve ` @a-b\n` `` @nobody"))
                .containsExactly("ann", "eve", "a-b");
    }

    @Test
    void everybodyIsMentionedBesidesTheLimitOnNames() {
        assertThat(Mentions.in(
                                "@eve @ann @bob @a-b @x_ @nobody-1 @nobody-2 @n-3 @n-4 @n-5 @n-6 @n-7 @n-8 @n-9 @room",
                                3,
                                Role.OWNER)
                        .everybody())
                .contains(Role.OWNER);
        assertThat(Mentions.in("```\n@room\n``` @ann", 3, Role.OWNER).everybody())
                .isEmpty();
    }

    @Test
    void aHostileTextIsCheapToParse() {
        String ticks = "`".repeat(3) + " " + "`` ` ".repeat(20_000) + "@ann";
        assertThat(in(ticks + "@" + "-".repeat(100_000) + " @eve")).contains("eve");
    }
}
