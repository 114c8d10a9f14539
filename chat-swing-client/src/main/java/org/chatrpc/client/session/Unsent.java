package org.chatrpc.client.session;

import java.util.Optional;

/**
 * A message in the outbox.
 *
 * @param failure why the server refused it for good; empty while it is waiting or being sent
 */
public record Unsent(OutgoingMessage message, Optional<String> failure) {

    public boolean failed() {
        return failure.isPresent();
    }
}
