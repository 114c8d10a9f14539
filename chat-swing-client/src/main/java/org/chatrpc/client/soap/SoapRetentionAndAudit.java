package org.chatrpc.client.soap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.session.admin.Erasure;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.soap.mapping.FromAdminContract;
import org.chatrpc.client.soap.mapping.RetentionRequests;
import org.chatrpc.contract.admin.CreateServiceTokenResponse;
import org.chatrpc.contract.admin.EraseAccountResponse;
import org.chatrpc.contract.admin.ListAuditEntriesResponse;
import org.chatrpc.contract.admin.PreviewRetentionResponse;

/** The part of the administration about retention, the audit log and service tokens. Thread-safe. */
abstract class SoapRetentionAndAudit implements AdminGateway {

    private final SoapAdministration.Caller caller;

    SoapRetentionAndAudit(SoapAdministration.Caller caller) {
        this.caller = caller;
    }

    @Override
    public final void setAuditor(SessionToken token, String username, boolean auditor) {
        caller.call(port -> port.setAuditor(RetentionRequests.setAuditor(token, username, auditor)));
    }

    @Override
    public final Erasure erase(SessionToken token, String username, String confirmation, boolean deleteMessages) {
        EraseAccountResponse answer = caller.call(
                port -> port.eraseAccount(RetentionRequests.erase(token, username, confirmation, deleteMessages)));
        return new Erasure(answer.isFinished(), answer.getMessagesLeft());
    }

    @Override
    public final void createService(SessionToken token, NewService service) {
        caller.callOnce(port -> port.createServiceAccount(RetentionRequests.createService(token, service)));
    }

    @Override
    public final IssuedToken createToken(SessionToken token, NewToken made) {
        CreateServiceTokenResponse answer =
                caller.callOnce(port -> port.createServiceToken(RetentionRequests.createToken(token, made)));
        return new IssuedToken(made.username(), answer.getServiceToken().getName(), answer.getSecret());
    }

    @Override
    public final List<ServiceToken> serviceTokens(SessionToken token, String username) {
        return caller
                .call(port -> port.listServiceTokens(RetentionRequests.listTokens(token, username)))
                .getServiceToken()
                .stream()
                .map(FromAdminContract::token)
                .toList();
    }

    @Override
    public final void revokeToken(SessionToken token, String username, String tokenId) {
        caller.callOnce(port -> port.revokeServiceToken(RetentionRequests.revokeToken(token, username, tokenId)));
    }

    @Override
    public final void setKeptDays(SessionToken token, String room, RetentionDays kept) {
        caller.call(port -> port.setRoomRetention(RetentionRequests.setKeptDays(token, room, kept)));
    }

    @Override
    public final void setHeld(SessionToken token, String room, boolean held, String reason) {
        caller.call(port -> port.setLegalHold(RetentionRequests.setHeld(token, room, held, reason)));
    }

    @Override
    public final void deleteRoom(SessionToken token, String room, String confirmation) {
        caller.callOnce(port -> port.deleteRoom(RetentionRequests.deleteRoom(token, room, confirmation)));
    }

    @Override
    public final Retention retention(SessionToken token) {
        return FromAdminContract.retention(caller.call(port -> port.getRetention(RetentionRequests.retention(token)))
                .getRetention());
    }

    @Override
    public final ListPage<RemovalPreview> tooOld(SessionToken token, String after, int limit) {
        PreviewRetentionResponse page =
                caller.call(port -> port.previewRetention(RetentionRequests.preview(token, after, limit)));
        return new ListPage<>(
                Stream.concat(Optional.ofNullable(page.getDirect()).stream(), page.getPreview().stream())
                        .map(FromAdminContract::tooOld)
                        .toList(),
                page.isHasMore());
    }

    @Override
    public final void runRetention(SessionToken token) {
        caller.call(port -> port.runRetention(RetentionRequests.run(token)));
    }

    @Override
    public final ListPage<AuditEntry> audit(SessionToken token, AuditFilter filter, long before, int limit) {
        ListAuditEntriesResponse page =
                caller.call(port -> port.listAuditEntries(RetentionRequests.audit(token, filter, before, limit)));
        return new ListPage<>(
                page.getEntry().stream().map(FromAdminContract::auditEntry).toList(), page.isHasMore());
    }
}
