package org.chatrpc.testing;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;

/** Waits for the answer of a poll in the calling thread, as the front door does without one. */
public final class AwaitedPoll {
    private AwaitedPoll() {}

    public static FeedPage answer(Poll poll) {
        Semaphore resumed = new Semaphore(0);
        Optional<FeedPage> page = poll.answer();
        while (page.isEmpty()) {
            poll.park(resumed::release);
            resumed.acquireUninterruptibly();
            page = poll.answer();
        }
        return page.get();
    }
}
