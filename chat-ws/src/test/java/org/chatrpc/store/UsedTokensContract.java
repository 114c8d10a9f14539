package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chatrpc.oidc.UsedTokens;
import org.junit.jupiter.api.Test;

/** A token is used by one call only. */
interface UsedTokensContract extends DatabaseContract {
    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    default UsedTokens usedTokens() {
        log().open();
        return database().stores().usedTokens();
    }

    @Test
    default void aTokenIsUsedByOneCallOnly() {
        UsedTokens tokens = usedTokens();
        assertThat(tokens.use("one", "a", NOW.plusSeconds(60), NOW)).isTrue();
        assertThat(tokens.use("one", "b", NOW.plusSeconds(60), NOW)).isFalse();
        assertThat(tokens.use("one", "a", NOW.plusSeconds(60), NOW)).isTrue();
        assertThat(tokens.use("other", "b", NOW.plusSeconds(60), NOW)).isTrue();
    }

    @Test
    default void ofCallsAtTheSameTimeOneUsesIt() {
        UsedTokens tokens = usedTokens();
        List<CompletableFuture<Boolean>> calls = IntStream.range(0, 8)
                .mapToObj(n ->
                        CompletableFuture.supplyAsync(() -> tokens.use("one", "call " + n, NOW.plusSeconds(60), NOW)))
                .toList();
        assertThat(calls.stream().map(CompletableFuture::join).filter(used -> used))
                .hasSize(1);
    }

    @Test
    default void aTokenIsRememberedAsLongAsItCouldBePresented() {
        UsedTokens tokens = usedTokens();
        tokens.use("one", "a", NOW.plusSeconds(60), NOW);
        // And for a day longer, as the clock of another node may be behind.
        Instant end = NOW.plusSeconds(60).plus(Duration.ofDays(1));
        assertThat(tokens.use("one", "b", end, end)).isFalse();
        assertThat(tokens.use("one", "b", end.plusSeconds(60), end.plusSeconds(1)))
                .isTrue();
    }
}
