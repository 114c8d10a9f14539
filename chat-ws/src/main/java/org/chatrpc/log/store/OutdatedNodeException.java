package org.chatrpc.log.store;

import org.chatrpc.problem.ChatException;

/**
 * A newer version has changed the store in a way that this one must not follow: what it read would be wrong, and what it wrote
 * could be. Nothing helps but an update of this node, or a backup from before.
 */
public final class OutdatedNodeException extends StoreUnavailableException {
    public OutdatedNodeException(String message) {
        super(message, null);
    }

    @Override
    public ChatException refusal() {
        return ChatException.outdated(this);
    }
}
