package org.chatrpc.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/** The policies of searches in tests. */
public final class TestPolicies {
    /** Far longer than needed, as these tests run beside others. */
    static final Duration LONG = Duration.ofSeconds(30);

    private TestPolicies() {}

    public static SearchPolicy in(Path folder) {
        return in(folder, Duration.ofSeconds(10), Duration.ofHours(6));
    }

    /** In place of an index in another folder. */
    static SearchPolicy movedTo(Path folder, Path former) {
        return in(new SearchPolicy.Index(folder, 4, Duration.ofSeconds(10), Duration.ofHours(6), Optional.of(former)));
    }

    static SearchPolicy in(Path folder, Duration commitEvery, Duration purgeEvery) {
        return in(new SearchPolicy.Index(folder, 4, commitEvery, purgeEvery));
    }

    private static SearchPolicy in(SearchPolicy.Index index) {
        return new SearchPolicy(100, 10, 100, 20, 50, LONG, LONG, new FairQueuePolicy(2, 100, 100, LONG), index);
    }
}
