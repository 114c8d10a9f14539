package org.chatrpc.client.chat.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.client.chat.markup.Span.Kind;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final Set<String> NAMES = Set.of("alice", "bob", "c.d", "e-");

    /** The building blocks of random texts: all kinds of markup, and ordinary text. */
    private static final List<String> PIECES = List.of(
            "`",
            "```java\n",
            "/* ",
            "- ",
            "1. ",
            "**",
            "_",
            "~~",
            "](https://x.example)",
            "``",
            "```",
            "````",
            "\n",
            "\n\n",
            "> ",
            ">",
            " ",
            "a",
            "word",
            "@bob",
            "@alice",
            "@c.d",
            "@e-.",
            "@",
            "http://",
            "https://example.org/a?b=c",
            "mailto:",
            "x@y.example",
            ".",
            ",",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "«",
            "»",
            "\t",
            "é",
            "e\u0301",
            "👍",
            "👨‍👩‍👧",
            "🇩🇪",
            "\uD83D",
            "שלום",
            "\u202E",
            "\u2066",
            "東京",
            "。",
            "%",
            "#",
            "\\",
            "\r");

    @Test
    void concatenatedSpansAreAlwaysTheText() {
        Random random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(24), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            int at = 0;
            for (Block block : Markup.parse(text, NAMES)) {
                for (Span span : block.spans()) {
                    assertThat(span.start()).as(text).isEqualTo(at);
                    assertThat(span.end()).as(text).isGreaterThan(at);
                    at = span.end();
                }
            }
            assertThat(at).as(text).isEqualTo(text.length());
        }
    }

    @Test
    void linesWithAMarkAreAQuote() {
        assertThat(kinds("> one\n> two\nthree")).containsExactly(Block.Kind.QUOTE, Block.Kind.PARAGRAPH);
        assertThat(kinds(">_< no\n>: no\n>= no")).containsExactly(Block.Kind.PARAGRAPH);
        assertThat(kinds(">one\n  > two\n>@bob")).containsExactly(Block.Kind.QUOTE);
        assertThat(found("> one", Kind.MARK)).containsExactly("> ");
        assertThat(found("> one @bob\n@alice", Kind.MENTION)).containsExactly("@alice");
    }

    @Test
    void fencedLinesAreCodeAndNothingInThemIsAnythingElse() {
        String text = "see\n```text\n> @bob  https://example.org\n\n```\nthen";
        assertThat(kinds(text)).containsExactly(Block.Kind.PARAGRAPH, Block.Kind.CODE, Block.Kind.PARAGRAPH);
        assertThat(found(text, Kind.CODE)).containsExactly("> @bob  https://example.org");
        assertThat(found(text, Kind.LINK)).isEmpty();
        assertThat(found(text, Kind.MENTION)).isEmpty();
    }

    @Test
    void codeInAKnownLanguageIsHighlighted() {
        String java = "```java\nint a = 42; // \"no string\"\nString s = \"a\\\"b\"; /* two\nlines */ return;\n```";
        assertThat(found(java, Kind.CODE_KEYWORD)).containsExactly("int", "return");
        assertThat(found(java, Kind.CODE_NUMBER)).containsExactly("42");
        assertThat(found(java, Kind.CODE_COMMENT)).containsExactly("// \"no string\"", "/* two", "lines */");
        assertThat(found(java, Kind.CODE_STRING)).containsExactly("\"a\\\"b\"");
        String python = "~~~ python\ndef f(): # 1\n  return 'x\n~~~\n# Title";
        assertThat(found(python, Kind.CODE_KEYWORD)).containsExactly("def", "return");
        assertThat(found(python, Kind.CODE_COMMENT)).containsExactly("# 1");
        assertThat(found(python, Kind.CODE_STRING)).containsExactly("'x");
        assertThat(found("```sql\nSELECT 1 -- one\n```", Kind.CODE_KEYWORD)).containsExactly("SELECT");
        assertThat(found("```klingon\nint 1\n```", Kind.CODE)).containsExactly("int 1");
    }

    @Test
    void anOpenFenceGoesToTheEndAsItDoesForTheServer() {
        assertThat(kinds("```\n@bob")).containsExactly(Block.Kind.CODE);
        assertThat(kinds("````\na\n```\nb\n````\n@bob")).containsExactly(Block.Kind.CODE, Block.Kind.PARAGRAPH);
    }

    @Test
    void backticksInALineEncloseCode() {
        assertThat(found("run `mvn verify` now", Kind.CODE)).containsExactly("mvn verify");
        assertThat(found("``a ` b`` and `c`", Kind.CODE)).containsExactly("a ` b", "c");
        assertThat(found("```in one line```", Kind.CODE)).containsExactly("in one line");
        assertThat(found("one ` alone, `` two", Kind.CODE)).isEmpty();
        assertThat(found("`@bob`", Kind.MENTION)).isEmpty();
    }

    @Test
    void onlyMentionedUsersBecomeMentions() {
        assertThat(found("@bob, @carol and @Alice.", Kind.MENTION)).containsExactly("@bob", "@Alice");
        assertThat(found("mail@bob @bobby (@bob) @c.d. @e-.", Kind.MENTION)).containsExactly("@bob", "@c.d", "@e-");
    }

    @Test
    void aLongTextOfMarkupIsParsedInLinearTime() {
        for (String piece : List.of("`", "``` ", "```\n", "@", "@a", "http://", "http://a)", "> ", "h", "@.......")) {
            String text = piece.repeat(200_000 / piece.length());
            // Linear work takes milliseconds, quadratic work minutes.
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Markup.parse(text, NAMES), piece);
        }
    }

    private static List<Block.Kind> kinds(String text) {
        return Markup.parse(text, NAMES).stream().map(Block::kind).toList();
    }

    private static List<String> found(String text, Kind kind) {
        List<String> found = new ArrayList<>();
        for (Block block : Markup.parse(text, NAMES)) {
            block.spans().stream()
                    .filter(span -> span.kind() == kind)
                    .forEach(span -> found.add(text.substring(span.start(), span.end())));
        }
        return found;
    }
}
