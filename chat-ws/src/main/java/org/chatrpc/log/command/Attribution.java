package org.chatrpc.log.command;

import java.util.Optional;

/**
 * The origin of a write.
 *
 * @param operation for the audit log: the operation of the contract, or the command, that caused it; empty if the server did
 * @param address for the audit log: the network address of the caller; empty if there is none
 * @param caller the session that must still be open for it; empty if it needs none, such as a sign-in
 */
public record Attribution(String operation, String address, Optional<Caller> caller) {
    /** Something that the server does by itself. */
    public static final Attribution NONE = new Attribution("", "");

    /** A write that needs no session. */
    public Attribution(String operation, String address) {
        this(operation, address, Optional.empty());
    }
}
