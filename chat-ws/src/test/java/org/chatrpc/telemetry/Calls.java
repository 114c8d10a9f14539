package org.chatrpc.telemetry;

import java.time.Duration;
import java.util.Optional;
import org.chatrpc.soap.call.FinishedCall;

/** Finished calls for tests. */
final class Calls {
    private static final String ADDRESS = "192.0.2.1";

    private Calls() {}

    static FinishedCall answered(String operation, Duration work) {
        return new FinishedCall(
                "1a2b3c4d", operation, "ann", ADDRESS, Optional.empty(), work, Optional.empty(), 300, 200);
    }

    /** A successful call; of a stranger if the name is empty. */
    static FinishedCall answeredTo(String username, String address) {
        return new FinishedCall(
                "1a2b3c4d",
                "ListRooms",
                username,
                address,
                Optional.empty(),
                Duration.ofMillis(1),
                Optional.empty(),
                300,
                200);
    }

    static FinishedCall refused(String operation, String code) {
        return refusedTo("", operation, code);
    }

    static FinishedCall refusedTo(String username, String operation, String code) {
        return new FinishedCall(
                "1a2b3c4d",
                operation,
                username,
                ADDRESS,
                Optional.of(code),
                Duration.ofMillis(2),
                Optional.empty(),
                300,
                200);
    }

    static FinishedCall poll(Duration work, Duration waited, int events) {
        return new FinishedCall(
                "1a2b3c4d",
                "ReceiveMessages",
                "ann",
                ADDRESS,
                Optional.empty(),
                work,
                Optional.of(new FinishedCall.Poll(waited, events)),
                300,
                200);
    }
}
