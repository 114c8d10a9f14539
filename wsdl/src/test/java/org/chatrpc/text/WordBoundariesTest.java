package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.text.Folding.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBoundariesTest {

    @ParameterizedTest
    @CsvSource({
        "ANYWHERE,underwater,wat,5",
        "AT_START,under water,wat,6",
        "AT_START,underwater,wat,-1",
        "AT_START,under-water,wat,6",
        "AT_START,100%,%,3",
        "WHOLE_WORDS,hot water now,water,4",
        "WHOLE_WORDS,hot waters,water,-1",
        "WHOLE_WORDS,東京大学,京大,1",
        "AT_START,ab aba,ab,0",
        "WHOLE_WORDS,ab aba ab,ab a,-1",
    })
    void aMatchLiesAtTheEdgesOfWords(WordBoundaries edges, String text, String query, int at) {
        assertThat(edges.indexIn(text, query, 0)).isEqualTo(at);
    }

    /** The first place that cannot be a match overlaps the one that is. */
    @Test
    void noMatchIsMissed() {
        assertThat(Folding.find("ba a a", "a a", WordBoundaries.WHOLE_WORDS)).containsExactly(new Match(3, 6));
        assertThat(Folding.find("Tea ätea té", "te", WordBoundaries.AT_START))
                .containsExactly(new Match(0, 2), new Match(9, 11));
    }
}
