package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chatrpc.text.Folding.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "MÜLLER,muller",
        "Mu\u0308ller,müller",
        "Straße,STRASSE",
        "STRA\u1E9EE,strasse",
        "Ｆｕｌｌ,full",
        "ﬁn,FIN",
        "İstanbul,istanbul",
        "ISTANBUL,ıstanbul",
        "ΣΊΣΥΦΟΣ,σίσυφος",
        "Σίσυφος,σισυφοσ",
        "Łukasz,lukasz",
        "Søren,SOREN",
        "Ægir,aegir",
        "Ёлка,елка",
        "Nguyễn,nguyen",
        "שָׁלוֹם,שלום",
        "مُحَمَّد,محمد",
        "Al\u00ADi\u200Bce,alice",
        "①,1",
        "ｶﾞ,ガ",
        "محمـــد,محمد",
        "a\u3000b,a b",
        "a\u00a0 \u202fb,a b",
        "'a\n\n\tb',a b",
    })
    void caseAccentsAndFormsMakeNoDifference(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest
    @CsvSource({"कि,का", "か,が", "ที,ทู", "a,b", "100%,100_", "\\,/"})
    void otherTextsRemainDifferent(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @Test
    void matchesLieInTheTextAsItIs() {
        String query = Folding.fold("straße");
        assertThat(Folding.find("Die STRASSE, die Straße, strase", query))
                .containsExactly(new Match(4, 11), new Match(17, 23));
        assertThat(Folding.find("Cafe\u0301s", Folding.fold("CAFÉ"))).containsExactly(new Match(0, 5));
        assertThat(Folding.find("an exact \n\n phrase", "exact phrase")).containsExactly(new Match(3, 18));
        assertThat(Folding.find("exact  ", "exact")).containsExactly(new Match(0, 5));
        assertThat(Folding.find("aaa", "aa")).containsExactly(new Match(0, 2));
        assertThat(Folding.find("ß", "s")).containsExactly(new Match(0, 1));
        assertThat(Folding.find("\ud83d\ude00 ok", "ok")).containsExactly(new Match(3, 5));
        assertThat(Folding.find("anything", "")).isEmpty();
    }

    /** Property: in every locale, a text matches itself in any case, and folding is idempotent. */
    @Test
    void aTextMatchesItself() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            Random random = new Random(8_888);
            for (int i = 0; i < 20_000; i++) {
                String text = RandomText.next(random, 10);
                String folded = Folding.fold(text);
                assertThat(Folding.fold(folded)).as(text).isEqualTo(folded);
                List<Match> matches = Folding.find("<" + text + ">", folded);
                assertThat(matches.isEmpty()).as(text).isEqualTo(folded.isEmpty());
                for (Match match : matches) {
                    assertThat(match.start()).isBetween(0, match.end() - 1);
                    assertThat(match.end()).isLessThanOrEqualTo(text.length() + 2);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
