package org.chatrpc.log.store;

/**
 * The store found that it is damaged. A probe that succeeds afterwards says little, as it may not come near the damage: only a
 * write of somebody shows that writes succeed again.
 */
public class StoreDamagedException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    public StoreDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
