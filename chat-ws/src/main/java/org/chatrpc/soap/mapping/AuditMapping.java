package org.chatrpc.soap.mapping;

import java.util.Optional;
import org.chatrpc.contract.admin.AuditEntry;
import org.chatrpc.contract.admin.ListAuditEntries;
import org.chatrpc.model.audit.AuditQuery;

/** Maps the audit log to the types of the contract. */
public final class AuditMapping {
    private AuditMapping() {}

    public static AuditQuery query(ListAuditEntries request) {
        return new AuditQuery(
                OptionalElement.number(request.getBeforeNumber()),
                OptionalElement.text(request.getKind()),
                OptionalElement.text(request.getActor()),
                OptionalElement.text(request.getSubject()),
                OptionalElement.text(request.getRoom()),
                Boolean.TRUE.equals(request.isRefusedOnly()),
                Optional.ofNullable(request.getFrom()),
                Optional.ofNullable(request.getUntil()));
    }

    public static AuditEntry entry(org.chatrpc.model.audit.AuditEntry entry) {
        AuditEntry shown = new AuditEntry();
        shown.setNumber(entry.number());
        shown.setAt(entry.at());
        shown.setKind(entry.kind());
        shown.setOperation(PeopleMapping.nullIfEmpty(entry.operation()));
        shown.setOutcome(PeopleMapping.nullIfEmpty(entry.outcome()));
        shown.setActor(PeopleMapping.nullIfEmpty(entry.actor()));
        shown.setAddress(PeopleMapping.nullIfEmpty(entry.address()));
        shown.setRoom(PeopleMapping.nullIfEmpty(entry.room()));
        shown.setSubject(PeopleMapping.nullIfEmpty(entry.subject()));
        shown.setBefore(PeopleMapping.nullIfEmpty(entry.before()));
        shown.setAfter(PeopleMapping.nullIfEmpty(entry.after()));
        shown.setTimes(entry.times());
        shown.setHash(entry.hash());
        return shown;
    }
}
