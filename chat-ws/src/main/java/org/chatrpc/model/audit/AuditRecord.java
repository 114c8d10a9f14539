package org.chatrpc.model.audit;

/**
 * An entry for the audit log, before it has a number.
 *
 * @param kind the kind of event: the kind of the fact, or one of {@link AuditKinds}
 * @param operation the operation of the contract, or the command, that caused it; empty if the server acted by itself
 * @param outcome empty if it succeeded; the code of the fault if it was refused
 * @param actor who did it or tried to; empty if unknown
 * @param address the network address of the caller; empty if there was none
 * @param times how many times it happened; more than one for a summary
 */
public record AuditRecord(
        String kind, String operation, String outcome, String actor, String address, AuditedAction act, long times) {

    /** Something that a command did, once; its operation and address are added with it. */
    public static AuditRecord done(String kind, String actor, AuditedAction act) {
        return new AuditRecord(kind, "", "", actor, "", act, 1);
    }

    /** The same, by this operation of a caller at this address. */
    public AuditRecord from(String byOperation, String callersAddress) {
        return new AuditRecord(kind, byOperation, outcome, actor, callersAddress, act, times);
    }
}
