package org.chatrpc.audit;

/**
 * A call that was refused.
 *
 * @param operation the operation of the contract
 * @param code of the fault
 * @param actor who called; empty if not signed in
 * @param address the network address of the caller
 * @param subject the account that the call was about; empty if there is no such account
 * @param room likewise
 */
public record Refusal(String operation, String code, String actor, String address, String subject, String room) {
    boolean isOfStranger() {
        return actor.isEmpty();
    }
}
