package org.chatrpc.client.soap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.session.admin.Erasure;
import org.chatrpc.client.session.admin.Found;
import org.chatrpc.client.session.admin.KeptDays;
import org.chatrpc.client.session.admin.MadeToken;
import org.chatrpc.client.session.admin.NewService;
import org.chatrpc.client.session.admin.NewToken;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.ServiceToken;
import org.chatrpc.client.session.admin.TooOld;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.soap.mapping.FromAdminContract;
import org.chatrpc.client.soap.mapping.KeepingRequests;
import org.chatrpc.contract.admin.CreateServiceTokenResponse;
import org.chatrpc.contract.admin.EraseAccountResponse;
import org.chatrpc.contract.admin.ListAuditEntriesResponse;
import org.chatrpc.contract.admin.PreviewRetentionResponse;

/** The part of the administration about retention, the audit log and service tokens. Thread-safe. */
abstract class SoapKeeping implements AdminGateway {

    private final SoapAdministration.Caller caller;

    SoapKeeping(SoapAdministration.Caller caller) {
        this.caller = caller;
    }

    @Override
    public final void setAuditor(SessionToken token, String username, boolean auditor) {
        caller.call(port -> port.setAuditor(KeepingRequests.setAuditor(token, username, auditor)));
    }

    @Override
    public final Erasure erase(SessionToken token, String username, String confirmation, boolean deleteMessages) {
        EraseAccountResponse answer = caller.call(
                port -> port.eraseAccount(KeepingRequests.erase(token, username, confirmation, deleteMessages)));
        return new Erasure(answer.isFinished(), answer.getMessagesLeft());
    }

    @Override
    public final void createService(SessionToken token, NewService service) {
        caller.callOnce(port -> port.createServiceAccount(KeepingRequests.createService(token, service)));
    }

    @Override
    public final MadeToken createToken(SessionToken token, NewToken made) {
        CreateServiceTokenResponse answer =
                caller.callOnce(port -> port.createServiceToken(KeepingRequests.createToken(token, made)));
        return new MadeToken(made.username(), answer.getServiceToken().getName(), answer.getSecret());
    }

    @Override
    public final List<ServiceToken> serviceTokens(SessionToken token, String username) {
        return caller
                .call(port -> port.listServiceTokens(KeepingRequests.listTokens(token, username)))
                .getServiceToken()
                .stream()
                .map(FromAdminContract::token)
                .toList();
    }

    @Override
    public final void revokeToken(SessionToken token, String username, String tokenId) {
        caller.callOnce(port -> port.revokeServiceToken(KeepingRequests.revokeToken(token, username, tokenId)));
    }

    @Override
    public final void setKeptDays(SessionToken token, String room, KeptDays kept) {
        caller.call(port -> port.setRoomRetention(KeepingRequests.setKeptDays(token, room, kept)));
    }

    @Override
    public final void setHeld(SessionToken token, String room, boolean held, String reason) {
        caller.call(port -> port.setLegalHold(KeepingRequests.setHeld(token, room, held, reason)));
    }

    @Override
    public final void deleteRoom(SessionToken token, String room, String confirmation) {
        caller.callOnce(port -> port.deleteRoom(KeepingRequests.deleteRoom(token, room, confirmation)));
    }

    @Override
    public final Retention retention(SessionToken token) {
        return FromAdminContract.retention(caller.call(port -> port.getRetention(KeepingRequests.retention(token)))
                .getRetention());
    }

    @Override
    public final Found<TooOld> tooOld(SessionToken token, String after, int limit) {
        PreviewRetentionResponse page =
                caller.call(port -> port.previewRetention(KeepingRequests.preview(token, after, limit)));
        return new Found<>(
                Stream.concat(Optional.ofNullable(page.getDirect()).stream(), page.getPreview().stream())
                        .map(FromAdminContract::tooOld)
                        .toList(),
                page.isHasMore());
    }

    @Override
    public final void runRetention(SessionToken token) {
        caller.call(port -> port.runRetention(KeepingRequests.run(token)));
    }

    @Override
    public final Found<AuditEntry> audit(SessionToken token, AuditFilter filter, long before, int limit) {
        ListAuditEntriesResponse page =
                caller.call(port -> port.listAuditEntries(KeepingRequests.audit(token, filter, before, limit)));
        return new Found<>(
                page.getEntry().stream().map(FromAdminContract::auditEntry).toList(), page.isHasMore());
    }
}
