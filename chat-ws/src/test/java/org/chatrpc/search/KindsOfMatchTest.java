package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in which language and kind of text, with the real index. */
class KindsOfMatchTest {
    @TempDir
    static Path folder;

    private static Chat chat;

    @BeforeAll
    static void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(TestPolicies.in(folder.resolve("index")))).ready();
        chat.register("ann");
        chat.search.ready();
    }

    @AfterAll
    static void close() {
        chat.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Das Frühstück ist fertig|fruhstuck",
                "Die STRASSE ist gesperrt|straße",
                "caf\u00e9|CAFE\u0301",
                "We release tomorrow|rel",
                "We release tomorrow|re",
                "We release tomorrow|w",
                "We release tomorrow|leas",
                "new HttpServletRequest(context)|servlet",
                "new HttpServletRequest(context)|request(c",
                "mail bob.smith+chat@example.org please|smith+chat@example",
                "see https://example.org/a/b?c=d#e now|example.org/a/b?c=d#e",
                "v2.13.7 is out|2.13",
                "全国の東京大学|大学",
                "全国の東京大学|東京 大学",
                "我们明天见面|明天",
                "カタカナのデータベース|データ",
                "ﾃﾞｰﾀ|データ",
                "안녕하세요 여러분|안녕",
                "สวัสดีครับ|สวัสดี",
                "Встретимся в Москве|москв",
                "Ёлка стоит|елка",
                "Καλημέρα Σίσυφος|ΣΊΣΥΦΟΣ",
                "مُحَمَّد هنا|محمد",
                "שָׁלוֹם לכולם|שלום",
                "up by 100% today|100%",
                "up by 100% today|%",
                "snake_case_name|_case_",
                "the 5\" screen|5\"",
                "well done 👍🏽!|👍",
                "👨‍👩‍👧 family|👨‍👩‍👧",
                "❤️ it|❤",
                "exact words here|\"exact words\"",
                "one two|two one",
                "全国の東京大学|東京\u3000大学",
                "three four|four\u00a0three",
                "exact   words here|\"exact words\"",
                "exact words there|\"exact \u3000 words\"",
                "~exact\n\nwords here~|\"exact words\"",
                "exact\u00a0words here|exact words",
                "guillemets around it|\u00abguillemets around\u00bb",
                "brackets around it|\u300cbrackets around\u300d",
                "wide quotes around it|\uff02quotes around\uff02",
                "by ann in full width|from\uff1aann\u3000width",
                "محمـــد كان هنا|محمد",
                "كان محمد هنا|محـمـد",
                "C++ and C# and .NET|c++ c# .net",
            })
    void finds(String text, String query) {
        chat.post("ann", "general", text);
        assertThat(chat.search.texts("ann", query)).contains(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "under water|te",
                "underwater|\"water\"",
                "exact wordsmith|\"exact words\"",
                "words exact|\"exact words\"",
                "brackets are around it|\u300cbrackets around\u300d",
                "up by 100 percent|100%",
                "snakeXcase|snake_case",
                "東大京|東京",
                "apple only|apple pear",
                "abcd bcde|abcde",
            })
    void doesNotFind(String text, String query) {
        chat.post("ann", "general", text);
        assertThat(chat.search.texts("ann", query)).doesNotContain(text);
    }

    @Test
    void aPhraseMayGoOverTheEndOfALine() {
        chat.post("ann", "general", "an exact\nphrase");
        assertThat(chat.search.all("ann", "\"exact phrase\"").get(0).matches())
                .containsExactly(new Found.Match("", 3, 12));
    }

    @Test
    void whatMatchedIsMarkedInCharacters() {
        chat.post("ann", "general", "😀😀 Zürich, zurich and ZU\u0308RICH marked");
        assertThat(chat.search.all("ann", "zürich mark").get(0).matches())
                .containsExactly(
                        new Found.Match("", 3, 6),
                        new Found.Match("", 11, 6),
                        new Found.Match("", 22, 7),
                        new Found.Match("", 30, 4));
        chat.post("ann", "general", "overlapping");
        assertThat(chat.search.all("ann", "overlap lapping").get(0).matches())
                .containsExactly(new Found.Match("", 0, 11));
        assertThat(chat.search.all("ann", "from:ann").get(0).matches()).isEmpty();
    }
}
