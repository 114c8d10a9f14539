package org.chatrpc.client.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

    @ParameterizedTest
    @CsvSource({
        "general, General, 100",
        "gen, General, 80",
        "plan, Release planning, 60",
        "plan, 'explanations, planning', 60",
        "eas, Release planning, 40",
        "rlp, Release planning, 20",
        "xyz, Release planning, 0",
        "rp, Release planning, 0",
        "chloe, Chloé Dubois, 80"
    })
    void aBetterFitHasMorePoints(String typed, String name, int points) {
        assertThat(Match.points(Match.plain(typed), name)).isEqualTo(points);
    }

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertThat(Match.points(Match.plain("  ÉLODIE "), "Elodie")).isEqualTo(Match.EXACT);
        assertThat(Match.points(Match.plain("дми"), "Дмитрий")).isEqualTo(Match.PREFIX);
    }
}
