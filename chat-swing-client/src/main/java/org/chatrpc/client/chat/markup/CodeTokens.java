package org.chatrpc.client.chat.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chatrpc.client.chat.markup.Span.Kind;

/** Finds comments, strings, numbers and keywords in code, in one pass. What it does not know is plain code. */
final class CodeTokens {

    /** A part of the code to be highlighted. */
    record Token(Kind kind, int start, int end) {}

    /** What distinguishes languages here; comments begin with any of these. */
    private record Language(List<String> lineComments, boolean blockComments, Set<String> keywords) {}

    private static final Set<String> C_WORDS =
            words("abstract as async await bool boolean break byte case catch char class const"
                    + " constexpr continue default defer delete do double else enum export extends false final finally float fn for"
                    + " foreach func function goto if impl implements import in instanceof int interface internal let long match mod"
                    + " mut namespace new nil null nullptr object of override package permits private protected public readonly record"
                    + " ref return sealed self short signed sizeof static string struct super switch synchronized template this throw"
                    + " throws trait true try type typedef typeof union unsigned use using val var virtual void volatile when where"
                    + " while yield");
    private static final Set<String> SCRIPT_WORDS =
            words("and as assert async await begin break case class continue def del do done"
                    + " elif else elsif end esac except export fi finally for from function global if import in is lambda local module"
                    + " next nil None not or pass raise require rescue return self then True False true false try unless until while"
                    + " with yield");
    private static final Set<String> SQL_WORDS =
            words("add all alter and as asc begin between by case check commit constraint create"
                    + " default delete desc distinct drop else end exists foreign from full group having if in index inner insert into"
                    + " is join key left like limit not null offset on or order outer primary references right rollback select set"
                    + " table then union unique update values view when where with");

    private static final Language C = new Language(List.of("//"), true, C_WORDS);
    private static final Language SCRIPT = new Language(List.of("#"), false, SCRIPT_WORDS);
    private static final Language SQL = new Language(List.of("--"), true, SQL_WORDS);
    private static final Language DATA = new Language(List.of("#"), false, words("true false null yes no on off"));
    private static final Language JSON = new Language(List.of(), false, words("true false null"));

    private static final Map<Language, Set<String>> NAMES = Map.of(
            C,
            words(
                    "c h cpp c++ cs csharp css dart go groovy java javascript js jsx kotlin kt php rust rs scala swift ts tsx"
                            + " typescript"),
            SCRIPT,
            words("bash sh shell zsh python py ruby rb perl make makefile dockerfile r"),
            SQL,
            words("sql"),
            DATA,
            words("yaml yml toml ini properties conf"),
            JSON,
            words("json"));

    private final String text;
    private final int end;
    private final Language language;
    private final List<Token> tokens = new ArrayList<>();

    private CodeTokens(String text, int end, Language language) {
        this.text = text;
        this.end = end;
        this.language = language;
    }

    /**
     * Finds the tokens in a range of a text, in order.
     *
     * @param name the language as it is written after the opening fence; unknown ones have no tokens
     */
    static List<Token> in(String text, int start, int end, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .findFirst()
                .map(entry -> new CodeTokens(text, end, entry.getKey()).scan(start))
                .orElse(List.of());
    }

    private List<Token> scan(int start) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            if (startsComment(at)) {
                next = add(Kind.CODE_COMMENT, at, lineEnd(at));
            } else if (language.blockComments() && text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                next = add(Kind.CODE_COMMENT, at, close < 0 || close + 2 > end ? end : close + 2);
            } else if (c == '"' || c == '\'') {
                next = add(Kind.CODE_STRING, at, stringEnd(at));
            } else if (Character.isJavaIdentifierStart(c)) {
                next = wordEnd(at);
                String word = text.substring(at, next);
                boolean known =
                        language.keywords().contains(language.equals(SQL) ? word.toLowerCase(Locale.ROOT) : word);
                next = known ? add(Kind.CODE_KEYWORD, at, next) : next;
            } else if (Character.isDigit(c)) {
                next = add(Kind.CODE_NUMBER, at, wordEnd(at));
            }
            at = next;
        }
        return tokens;
    }

    private boolean startsComment(int at) {
        return language.lineComments().stream().anyMatch(begin -> text.startsWith(begin, at));
    }

    /** The end of a string, which also ends with its line. */
    private int stringEnd(int at) {
        char quote = text.charAt(at);
        int lineEnd = lineEnd(at);
        int next = at + 1;
        while (next < lineEnd && text.charAt(next) != quote) {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        return Math.min(lineEnd, next + 1);
    }

    private int wordEnd(int at) {
        int next = at;
        while (next < end && Character.isJavaIdentifierPart(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int lineEnd(int at) {
        int found = text.indexOf('\n', at);
        return found < 0 || found > end ? end : found;
    }

    private int add(Kind kind, int start, int until) {
        tokens.add(new Token(kind, start, until));
        return until;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }
}
