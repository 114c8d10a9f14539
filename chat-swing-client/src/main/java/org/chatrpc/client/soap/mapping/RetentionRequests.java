package org.chatrpc.client.soap.mapping;

import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.contract.admin.CreateServiceAccount;
import org.chatrpc.contract.admin.CreateServiceToken;
import org.chatrpc.contract.admin.DeleteRoom;
import org.chatrpc.contract.admin.EraseAccount;
import org.chatrpc.contract.admin.GetRetention;
import org.chatrpc.contract.admin.ListAuditEntries;
import org.chatrpc.contract.admin.ListServiceTokens;
import org.chatrpc.contract.admin.PreviewRetention;
import org.chatrpc.contract.admin.RevokeServiceToken;
import org.chatrpc.contract.admin.RunRetention;
import org.chatrpc.contract.admin.SetAuditor;
import org.chatrpc.contract.admin.SetLegalHold;
import org.chatrpc.contract.admin.SetRoomRetention;

/**
 * Converts the client's requests about retention, the audit log and service tokens to the contract's types. An empty
 * value counts as absent.
 */
public final class RetentionRequests {

    private RetentionRequests() {}

    public static SetAuditor setAuditor(SessionToken token, String username, boolean auditor) {
        SetAuditor request = new SetAuditor();
        request.setToken(token.value());
        request.setUsername(username);
        request.setAuditor(auditor);
        return request;
    }

    public static EraseAccount erase(SessionToken token, String username, String confirmation, boolean deleteMessages) {
        EraseAccount request = new EraseAccount();
        request.setToken(token.value());
        request.setUsername(username);
        request.setConfirmation(confirmation);
        request.setMessages(deleteMessages ? "DELETE" : "KEEP");
        return request;
    }

    public static CreateServiceAccount createService(SessionToken token, NewService service) {
        CreateServiceAccount request = new CreateServiceAccount();
        request.setToken(token.value());
        request.setUsername(service.username());
        request.setDisplayName(service.displayName());
        request.getRoom().addAll(service.rooms());
        return request;
    }

    public static CreateServiceToken createToken(SessionToken token, NewToken made) {
        CreateServiceToken request = new CreateServiceToken();
        request.setToken(token.value());
        request.setUsername(made.username());
        request.setName(made.name());
        request.getScope().addAll(made.scopes());
        made.expiresAt().ifPresent(request::setExpiresAt);
        return request;
    }

    public static ListServiceTokens listTokens(SessionToken token, String username) {
        ListServiceTokens request = new ListServiceTokens();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static RevokeServiceToken revokeToken(SessionToken token, String username, String tokenId) {
        RevokeServiceToken request = new RevokeServiceToken();
        request.setToken(token.value());
        request.setUsername(username);
        request.setTokenId(tokenId);
        return request;
    }

    public static SetRoomRetention setKeptDays(SessionToken token, String room, RetentionDays kept) {
        SetRoomRetention request = new SetRoomRetention();
        request.setToken(token.value());
        request.setRoom(room);
        kept.messages().ifPresent(request::setMessageDays);
        kept.files().ifPresent(request::setFileDays);
        return request;
    }

    public static SetLegalHold setHeld(SessionToken token, String room, boolean held, String reason) {
        SetLegalHold request = new SetLegalHold();
        request.setToken(token.value());
        request.setRoom(room);
        request.setHeld(held);
        request.setReason(reason);
        return request;
    }

    public static DeleteRoom deleteRoom(SessionToken token, String room, String confirmation) {
        DeleteRoom request = new DeleteRoom();
        request.setToken(token.value());
        request.setRoom(room);
        request.setConfirmation(confirmation);
        return request;
    }

    public static GetRetention retention(SessionToken token) {
        GetRetention request = new GetRetention();
        request.setToken(token.value());
        return request;
    }

    public static PreviewRetention preview(SessionToken token, String after, int limit) {
        PreviewRetention request = new PreviewRetention();
        request.setToken(token.value());
        request.setAfterRoom(after);
        request.setLimit(limit);
        return request;
    }

    public static RunRetention run(SessionToken token) {
        RunRetention request = new RunRetention();
        request.setToken(token.value());
        return request;
    }

    public static ListAuditEntries audit(SessionToken token, AuditFilter filter, long before, int limit) {
        ListAuditEntries request = new ListAuditEntries();
        request.setToken(token.value());
        if (before > 0) {
            request.setBeforeNumber(before);
        }
        request.setKind(filter.kind());
        request.setActor(filter.actor());
        request.setSubject(filter.subject());
        request.setRoom(filter.room());
        request.setRefusedOnly(filter.refusedOnly());
        filter.from().ifPresent(request::setFrom);
        filter.until().ifPresent(request::setUntil);
        request.setLimit(limit);
        return request;
    }
}
