package org.chatrpc.soap.call;

import java.time.Duration;
import java.util.Optional;

/**
 * What is logged and counted about a finished call; contains none of its content.
 *
 * @param id short and random; also the incident number of an INTERNAL fault
 * @param operation an operation of the contract; empty if the request was not a valid call
 * @param username the caller; empty if not authenticated
 * @param address the network address of the caller, for counting; it is not logged
 * @param fault the code of the fault, if one was sent
 * @param work the processing time, from the last byte of the request until the response was ready, without the time
 *     that a poll waited
 * @param poll present only for a successful {@code ReceiveMessages}
 * @param bytesIn the size of the request body
 * @param bytesOut the size of the response body
 */
public record FinishedCall(
        String id,
        String operation,
        String username,
        String address,
        Optional<String> fault,
        Duration work,
        Optional<Poll> poll,
        long bytesIn,
        long bytesOut) {

    /**
     * @param waited how long the poll waited for an event
     * @param events how many events of the log it returned, not counting ephemeral ones
     */
    public record Poll(Duration waited, int events) {}

    /**
     * Whether this is a poll that returned no events of the log, the most frequent call of a quiet chat. One user who
     * types must not cause a line for each member of the room.
     */
    public boolean isIdlePoll() {
        return poll.isPresent() && poll.get().events() == 0;
    }
}
