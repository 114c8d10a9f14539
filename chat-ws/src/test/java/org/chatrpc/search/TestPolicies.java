package org.chatrpc.search;

import java.nio.file.Path;
import java.time.Duration;
import org.chatrpc.limit.FairQueuePolicy;

/** The policies of searches in tests. */
public final class TestPolicies {
    /** Far longer than needed, as these tests run beside others. */
    static final Duration LONG = Duration.ofSeconds(30);

    private TestPolicies() {}

    public static SearchPolicy in(Path folder) {
        return in(folder, Duration.ofSeconds(10), Duration.ofHours(6));
    }

    static SearchPolicy in(Path folder, Duration commitEvery, Duration purgeEvery) {
        return new SearchPolicy(
                100,
                10,
                100,
                20,
                50,
                LONG,
                LONG,
                new FairQueuePolicy(2, 100, 100, LONG),
                new SearchPolicy.Index(folder, 4, commitEvery, purgeEvery));
    }
}
