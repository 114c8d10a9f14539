package org.chatrpc.log.command;

/**
 * Where a write comes from, for the audit log.
 *
 * @param operation the operation of the contract, or the command, that caused it; empty if the server did
 * @param address the network address of the caller; empty if there is none
 */
public record Attribution(String operation, String address) {
    /** Something that the server does by itself. */
    public static final Attribution NONE = new Attribution("", "");
}
