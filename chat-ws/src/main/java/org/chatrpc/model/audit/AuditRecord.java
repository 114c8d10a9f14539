package org.chatrpc.model.audit;

/**
 * Something for the audit log, before it has its place there.
 *
 * @param kind what it was: the kind of the fact, or one of {@link AuditKinds}
 * @param operation the operation of the contract, or the command, that did it; empty if the server did it by itself
 * @param outcome empty if it was done; the code of the fault if it was refused
 * @param actor who did it or tried to; empty if not known
 * @param address the network address of the caller; empty if there was none
 * @param times how many times it happened; more than one if many are summed up
 */
public record AuditRecord(
        String kind, String operation, String outcome, String actor, String address, AuditedAct act, long times) {

    /** Something that a command did, once; its operation and address are added with it. */
    public static AuditRecord done(String kind, String actor, AuditedAct act) {
        return new AuditRecord(kind, "", "", actor, "", act, 1);
    }

    /** The same, by this operation of a caller at this address. */
    public AuditRecord from(String byOperation, String callersAddress) {
        return new AuditRecord(kind, byOperation, outcome, actor, callersAddress, act, times);
    }
}
