package org.chatrpc.log.store;

/**
 * The store detected damage. A probe that succeeds afterwards proves little, because it may not touch the damaged
 * pages: only a real write shows that writes succeed again.
 */
public class StoreDamagedException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    public StoreDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
