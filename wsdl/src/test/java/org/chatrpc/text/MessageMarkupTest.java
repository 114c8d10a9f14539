package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMarkupTest {

    /** What is shown: styles and kinds as XML-like elements, without marks. */
    private static String shown(String text) {
        return MessageMarkup.parse(text).stream()
                .flatMap(passage -> passage.pieces().stream())
                .map(piece -> shown(text, piece))
                .collect(Collectors.joining());
    }

    private static String shown(String text, Piece piece) {
        String part = text.substring(piece.start(), piece.end());
        String plain = switch (piece.kind()) {
            case MARK -> "";
            case TEXT, BREAK -> part;
            case LINK ->
                part.equals(piece.address()) ? "{link " + part + "}" : "{" + part + " -> " + piece.address() + "}";
            default -> "{" + piece.kind().name().toLowerCase() + " " + part + "}";
        };
        String styled = plain;
        for (Piece.Style style : Piece.Style.values()) {
            String name = style.name().substring(0, 1).toLowerCase();
            styled = piece.styles().contains(style) ? "<" + name + ">" + styled + "</" + name + ">" : styled;
        }
        return styled;
    }

    private static List<Passage.Kind> kinds(String text) {
        return MessageMarkup.parse(text).stream().map(Passage::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a **bold** b | a <b>bold</b> b",
                "__bold and__ *it* _it_ | <b>bold and</b> <i>it</i> <i>it</i>",
                "**__init__** | <b>__init__</b>",
                "https://x.example/__init__.py | {link https://x.example/__init__.py}",
                "see `__init__` | see {code __init__}",
                "~~gone~~ ~5 min~ | <s>gone</s> ~5 min~",
                "***both*** | <i><b>both</b></i>",
                "**a *b* c** | <b>a </b><i><b>b</b></i><b> c</b>",
                "**@bob** | <b>{name @bob}</b>",
                "# Title | <b>Title</b>",
                "## A `c` | <b>A </b><b>{code c}</b>",
                "#tag | #tag",
                "# | #",
                "`` `x` `` | {code `x`}",
                "**`x`** | <b>{code x}</b>",
                "[here](https://x.example/) | {here -> https://x.example/}",
                "[**b** c](https://x.example/ \"t\") | <b>{b -> https://x.example/}</b>{ c -> https://x.example/}",
                "[@bob](https://x.example/) | {@bob -> https://x.example/}",
                "[https://a.example](https://b.example) | {https://a.example -> https://b.example}",
                "![pic](https://x.example/p.png) | {pic -> https://x.example/p.png}",
                "[a](https://exa_mple.org/b_c_d) | {a -> https://exa_mple.org/b_c_d}",
                "https://exa_mple.org/*a*b*_c_ | {link https://exa_mple.org/*a*b*_c_}",
                "**https://x.example/** | <b>{link https://x.example/}</b>",
                "\\*a\\* \\_b\\_ \\[c](d) | *a* _b_ [c](d)",
                "- milk | {bullet -} milk",
                "12. twelve | {bullet 12.} twelve",
            })
    void theSubsetOfCommonMarkIsFormatted(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected.replace("} milk", "}milk").replace("} twelve", "}twelve"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 * 3 * 4 = 24",
                "snake_case_name",
                "__init__",
                "Foo.__init__(self)",
                "__init__.py and __main__",
                "__FILE__:__LINE__",
                "__größe_2__",
                "foo__init__bar",
                "a * b\nc * d",
                "*not\nover lines*",
                "`not\nover lines`",
                "one\n---\ntwo",
                "***",
                "* * *",
                "-",
                "- ",
                "1.",
                "+1",
                "-3 degrees",
                "    four blanks",
                "\ttab",
                "a  b   c",
                "trailing  \nblanks",
                "back\\\nslash",
                "C:\\*.txt C:\\_work \\\\server\\_share",
                "&amp; &copy; &#65;",
                "<b>no HTML</b> <!-- none --> <?php ?>",
                "<div>\n**\n</div>",
                "[ref]: https",
                "[a](b) [x](javascript:alert(1)) [y](file:///etc/passwd)",
                "[](https\\://x.example)",
                "[ ] to do, [x] done",
                ">_< >:( >= 3",
                "¯\\_(ツ)_/¯",
                "line\n\n\nline",
                ":-) ;-P ^_^ T_T o_O ^_^ *_* -_-",
                "...\\*.txt ..\\_x",
            })
    void whatPeopleTypeInPlainTextStaysAsItIs(String text) {
        assertThat(shown(text)).isEqualTo(text);
        assertThat(kinds(text)).containsOnly(Passage.Kind.PARAGRAPH);
        assertThat(MessageMarkup.parse(text)).allMatch(passage -> passage.level() == 0);
    }

    @Test
    void linesBelongToTheListItemWhoseTextTheyAreIndentedTo() {
        String text = "Shopping:\n- milk\n  - oat\n    milk\n1. one\n   more\nbye";
        assertThat(shown(text)).isEqualTo("Shopping:\n{bullet -}milk\n{bullet -}oat\nmilk\n{bullet 1.}one\nmore\nbye");
        assertThat(MessageMarkup.parse(text).stream().map(Passage::level)).containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void noLineContinuesAQuoteOrAListByAccident() {
        assertThat(kinds("> quoted\nanswer")).containsExactly(Passage.Kind.QUOTE, Passage.Kind.PARAGRAPH);
        assertThat(MessageMarkup.parse("- item\nafter").stream().map(Passage::level))
                .containsExactly(1, 0);
    }

    @Test
    void quotesContainListsAndCode() {
        String text = "> **a** @bob\n> - b\n> ```\n> c\n> ```\nd";
        assertThat(shown(text)).isEqualTo("<b>a</b> @bob\n{bullet -}b\n{code c}\n\nd");
        assertThat(kinds(text))
                .containsExactly(Passage.Kind.QUOTE, Passage.Kind.QUOTE, Passage.Kind.CODE, Passage.Kind.PARAGRAPH);
    }

    @Test
    void fencedCodeIsKeptCharacterByCharacter() {
        String text = "```java\n  **x** @bob\n\n- \\* &amp;\n```\n*y*";
        assertThat(shown(text)).isEqualTo("{code   **x** @bob}\n\n{code - \\* &amp;}\n\n<i>y</i>");
        assertThat(kinds("- a\n  ```\n  b\n  ```")).containsExactly(Passage.Kind.PARAGRAPH, Passage.Kind.CODE);
    }

    /** The maximum length is the operator's choice: the nesting and the work for the parser must not grow with it. */
    @Test
    void whateverIsTypedIsMarkedWithoutLosingACharacter() {
        List<String> units = List.of(
                "`",
                "``",
                "```",
                "~~~",
                ">",
                "> ",
                "\n",
                "\n> ",
                "\n>> ",
                "*",
                "**",
                "_",
                "~~",
                "[",
                "](http://a.b)",
                "]",
                "x",
                " ",
                "    ",
                "@bob",
                "@all",
                "- ",
                "1. ",
                "# ",
                "\\",
                "<",
                "http://a.b/c_d",
                "![",
                "\n\n",
                "---",
                "\t",
                "é");
        Random random = new Random(20261129);
        for (int i = 0; i < 10_000; i++) {
            String text = random.ints(random.nextInt(30), 0, units.size())
                    .mapToObj(units::get)
                    .collect(Collectors.joining());
            assertThat(concatenated(text)).isEqualTo(text);
            assertThat(MessageMarkup.plain(text)).isNotNull();
        }
    }

    private static String concatenated(String text) {
        return MessageMarkup.parse(text).stream()
                .flatMap(passage -> passage.pieces().stream())
                .map(piece -> text.substring(piece.start(), piece.end()))
                .collect(Collectors.joining());
    }

    @Test
    void codeInAQuoteMayExtendOverLines() {
        assertThat(shown("> `a\n> b` c")).isEqualTo("{code a}\n{code b} c");
        assertThat(shown("> ``a\n> a`` @bob")).isEqualTo("{code a}\n{code a} @bob");
        assertThat(shown("> ``\n> a\n> `` b")).isEqualTo("\n{code a}\n b");
        assertThat(shown("> `\n> ` b")).isEqualTo("`\n` b");
    }

    @Test
    void aHostileTextIsNeitherDeepNorMuchWork() {
        for (String part : List.of(
                "> ", "- ", "1. ", "*a ", "*a **b ", "_", "~~", "[", "![", "[a](", "[a](<b", "`", "`a``", "* *a*",
                "[a](b)")) {
            for (int length : new int[] {8_000, 100_000}) {
                String text = part.repeat(length / part.length());
                String parsed = new MarkupSource(text).parsed();
                long delimiters =
                        parsed.chars().filter(c -> "*_~`[".indexOf(c) >= 0).count();
                assertThat(delimiters).as(part).isLessThanOrEqualTo(MarkupSource.MAX_DELIMITERS);
                List<Passage> passages = MessageMarkup.parse(text);
                assertThat(passages.stream().mapToInt(Passage::level).max().orElseThrow())
                        .as(part)
                        .isLessThanOrEqualTo(MessageMarkup.MAX_BLOCKS);
                assertThat(passages.stream()
                                .mapToInt(passage -> passage.pieces().size())
                                .sum())
                        .as(part)
                        .isLessThan(5 * MarkupSource.MAX_DELIMITERS);
            }
        }
    }
}
