package org.chatrpc.client.soap.mapping;

import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.contract.BlockUser;
import org.chatrpc.contract.ListBanned;
import org.chatrpc.contract.ListBlocked;
import org.chatrpc.contract.ListRoomReports;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.ReportMessage;
import org.chatrpc.contract.UnbanMember;
import org.chatrpc.contract.UnblockUser;

/** Converts the client's requests about bans, blocks and reports to the contract's types. */
public final class ModerationRequests {

    private ModerationRequests() {}

    public static RemoveMember ban(SessionToken token, String room, String username) {
        RemoveMember request = ToContract.removeMember(token, room, username);
        request.setBan(true);
        return request;
    }

    public static UnbanMember unban(SessionToken token, String room, String username) {
        UnbanMember request = new UnbanMember();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        return request;
    }

    public static ListBanned listBanned(SessionToken token, String room) {
        ListBanned request = new ListBanned();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static BlockUser block(SessionToken token, String username) {
        BlockUser request = new BlockUser();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static UnblockUser unblock(SessionToken token, String username) {
        UnblockUser request = new UnblockUser();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static ListBlocked listBlocked(SessionToken token) {
        ListBlocked request = new ListBlocked();
        request.setToken(token.value());
        return request;
    }

    public static ListRoomReports listReports(SessionToken token) {
        ListRoomReports request = new ListRoomReports();
        request.setToken(token.value());
        return request;
    }

    public static ReportMessage report(SessionToken token, String messageId, String reason) {
        ReportMessage request = new ReportMessage();
        request.setToken(token.value());
        request.setMessageId(messageId);
        request.setReason(reason);
        return request;
    }
}
