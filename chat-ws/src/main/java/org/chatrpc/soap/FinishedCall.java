package org.chatrpc.soap;

import java.time.Duration;
import java.util.Optional;

/**
 * What can be told of a call that is answered: nothing of what was said in it.
 *
 * @param id short and random; the incident of an INTERNAL fault has the same
 * @param operation one of the contract's; empty if the request was none that could be read
 * @param username who made it; empty if nobody signed in for it
 * @param fault the code of the fault that was the answer
 * @param work from the request's last byte until the answer was ready, without what a reader was made to wait
 * @param poll only of an answered {@code ReceiveMessages}
 * @param bytesIn the body of the request
 * @param bytesOut the body of the answer
 */
public record FinishedCall(
        String id,
        String operation,
        String username,
        Optional<String> fault,
        Duration work,
        Optional<Poll> poll,
        long bytesIn,
        long bytesOut) {

    /**
     * @param held how long the reader was made to wait for news
     * @param events how many it got
     */
    public record Poll(Duration held, int events) {}

    /** Whether it is a poll that brought nothing: the most frequent call of a chat in which nobody speaks. */
    public boolean isIdlePoll() {
        return poll.isPresent() && poll.get().events() == 0;
    }
}
