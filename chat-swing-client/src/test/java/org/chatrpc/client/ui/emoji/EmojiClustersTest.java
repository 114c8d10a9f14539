package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.client.ui.emoji.EmojiClusters.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiClustersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "⌚",
                "⭐",
                "🀄",
                "🆗",
                "🌶",
                "🇩🇪",
                "❤️",
                "☺️",
                "©️",
                "☝🏽",
                "1️⃣",
                "*️⃣",
                "❤‍🔥",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿"
            })
    void picturesBySelfOrBySelection(String text) {
        assertThat(EmojiClusters.in(text)).containsExactly(new Cluster(0, text.length(), text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "a", "1", "#", "1️", "1⃣", "1\u200D", "©", "®", "™", "☺", "☺︎", "❤", "👍︎", "⌚︎", "→", "東京", "𝒜",
                "\uFE0F", "\u200D", "\uD83D", "\uDC4D", "♀", "✔"
            })
    void textStaysText(String text) {
        assertThat(EmojiClusters.in(text)).isEmpty();
    }

    @Test
    void saysWhereTheyStand() {
        assertThat(EmojiClusters.in("a 👍🏽 1 👍⭐é"))
                .containsExactly(new Cluster(2, 6, "👍🏽"), new Cluster(9, 11, "👍"), new Cluster(11, 12, "⭐"));
    }

    @Test
    void aTowerOfMarksIsNoPicture() {
        assertThat(EmojiClusters.in("👍" + "\uFE0F".repeat(100))).isEmpty();
    }

    @Test
    void doesNotLookForMoreThanAThousand() {
        assertThat(EmojiClusters.in("👍".repeat(4000))).hasSize(1000);
        assertThat(EmojiClusters.in("👍".repeat(10)))
                .extracting(Cluster::text)
                .isEqualTo(List.of("👍", "👍", "👍", "👍", "👍", "👍", "👍", "👍", "👍", "👍"));
    }
}
