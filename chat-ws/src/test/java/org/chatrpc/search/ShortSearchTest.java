package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.lucene.LuceneIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches whose time is over before they have begun. */
class ShortSearchTest {
    @TempDir
    Path folder;

    private static StoredMessage message(long id, String body) {
        return new StoredMessage(
                id, "general", id, "ann", body, "id-" + id, 0, Instant.EPOCH.plusSeconds(id), List.of());
    }

    /** Whoever pages by what was considered would ask the same for ever otherwise. Edited messages are in several segments. */
    @Test
    void eachSearchGetsFurtherHoweverShortItsTimeIs() throws IOException {
        SearchPolicy policy = TestPolicies.in(folder);
        try (LuceneIndex index = new LuceneIndex(policy.index())) {
            index.open();
            for (int round = 0; round < 3; round++) {
                for (long id = 1; id <= 10; id++) {
                    index.put(List.of(message(id, "text of round " + round)));
                }
                index.refresh();
            }
            SearchQuery query = QueryParser.parse(SearchRequest.of("text"), policy);
            List<Long> found = new ArrayList<>();
            long before = Long.MAX_VALUE;
            while (before > 0) {
                try (MessageIndex.Candidates candidates =
                        index.find(new MessageIndex.Criteria(query, Set.of("general"), before))) {
                    OptionalLong next = candidates.next(() -> true);
                    next.ifPresent(found::add);
                    assertThat(candidates.consideredFrom()).isLessThan(before);
                    before = candidates.consideredFrom();
                }
            }
            assertThat(found).containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        }
    }
}
