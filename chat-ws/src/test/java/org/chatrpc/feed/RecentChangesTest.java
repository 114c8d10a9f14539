package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The latest change of each member of a room. */
class RecentChangesTest {
    private final RecentChanges changes = new RecentChanges();

    @Test
    void howeverMuchHappensOneChangeOfEachMemberIsKept() {
        for (long version = 1; version <= 10_000; version++) {
            changes.put("member-" + version % 3, version);
        }
        assertThat(changes.between(0, Long.MAX_VALUE))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(9_998L, "member-2", 9_999L, "member-0", 10_000L, "member-1"));
        assertThat(changes.between(9_998, 9_999)).containsExactly(Map.entry(9_999L, "member-0"));
        assertThat(changes.between(10_000, 9_000)).isEmpty();
        assertThat(changes.versionOf("member-1")).isEqualTo(10_000);
        assertThat(changes.versionOf("nobody")).isNegative();
    }

    @Test
    void oldChangesAreForgotten() {
        changes.put("ann", 1);
        changes.put("bob", 2);
        changes.removeUpTo(1);
        assertThat(changes.between(0, 9)).containsExactly(Map.entry(2L, "bob"));
        changes.removeUpTo(2);
        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.between(0, 9)).isEmpty();
    }
}
