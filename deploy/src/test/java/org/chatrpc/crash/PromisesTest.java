package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A checker that reports nothing is only useful if it would detect violations. */
class PromisesTest {
    private static final Seen ONE = new Seen("ann", "red", "first", "11", 1);
    private static final Seen TWO = new Seen("bob", "red", "second", "12", 2);
    private static final Seen THREE = new Seen("ann", "red", "third", "13", 3);
    private static final Sent RECEIPT = new Sent("c", TWO);
    private static final Set<String> ATTEMPTED = Set.of("first", "second", "third");

    @Test
    void correctRecordsPass() {
        assertThat(broken(List.of(ONE, TWO, THREE), List.of(ONE, TWO, THREE))).isEmpty();
    }

    @Test
    void aLostMessageIsFound() {
        assertThat(broken(List.of(ONE), List.of(ONE))).anyMatch(line -> line.startsWith("Acknowledged"));
    }

    @Test
    void aMessageTwiceIsFound() {
        Seen again = new Seen("bob", "red", "second", "13", 3);
        assertThat(broken(List.of(ONE, TWO, again), List.of(ONE, TWO, again)))
                .containsExactly("\"second\" exists 2 times");
    }

    @Test
    void aGapInTheNumbersIsFound() {
        Seen four = new Seen("ann", "red", "third", "13", 4);
        assertThat(broken(List.of(ONE, TWO, four), List.of(ONE, TWO, four)))
                .containsExactly("The history of red has number 4 in place 3");
    }

    @Test
    void aMessageNobodySentIsFound() {
        Seen other = new Seen("ann", "red", "boo", "13", 3);
        assertThat(broken(List.of(ONE, TWO, other), List.of(ONE, TWO, other))).containsExactly("Nobody sent [boo]");
    }

    @Test
    void aReaderThatMissesRepeatsOrReordersIsFound() {
        List<Seen> history = List.of(ONE, TWO, THREE);
        assertThat(broken(history, List.of(ONE, THREE))).hasSize(1);
        assertThat(broken(history, List.of(ONE, TWO, TWO, THREE))).hasSize(1);
        assertThat(broken(history, List.of(ONE, THREE, TWO))).hasSize(1);
        assertThat(broken(history, List.of())).hasSize(1);
    }

    @Test
    void aTextThatIsGoneMayNoLongerBeReceived() {
        Withdrawn withdrawn = new Withdrawn();
        long before = System.nanoTime();
        withdrawn.add("first");

        assertThat(withdrawn.isGone("first", before)).isFalse();
        assertThat(withdrawn.isGone("first", System.nanoTime() + 1)).isTrue();
        assertThat(withdrawn.isGone("second", System.nanoTime() + 1)).isFalse();

        Withdrawn lagging = new Withdrawn(Duration.ofSeconds(100));
        lagging.add("first");
        assertThat(lagging.isGone("first", System.nanoTime() + 1)).isFalse();
        assertThat(lagging.isGone(
                        "first", System.nanoTime() + Duration.ofSeconds(101).toNanos()))
                .isTrue();
    }

    private static List<String> broken(List<Seen> history, List<Seen> seen) {
        return Promises.brokenBy(
                List.of(RECEIPT), ATTEMPTED, Map.of("red", history), Map.of("reader", Map.of("red", seen)));
    }
}
