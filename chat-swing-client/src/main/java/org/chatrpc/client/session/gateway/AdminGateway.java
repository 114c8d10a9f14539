package org.chatrpc.client.session.gateway;

import java.util.List;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.AuditFilter;
import org.chatrpc.client.session.admin.Erasure;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.admin.service.ServiceToken;

/** The administration of a chat, for administrators, and its audit log, for auditors. The rules of {@link ChatGateway} apply. */
public interface AdminGateway {

    /**
     * The accounts whose name contains the query, in order of username; all for an empty one.
     *
     * @param after the username to continue after; empty for the start
     * @param limit the maximum number of accounts
     */
    ListPage<ManagedAccount> accounts(SessionToken token, String query, String after, int limit);

    /** Creates an account. */
    OneTimePassword createAccount(SessionToken token, NewAccount account);

    /** Replaces the password of an account and ends its sessions. */
    OneTimePassword resetPassword(SessionToken token, String username);

    /** Deactivates or reactivates an account; a retry changes nothing. */
    void setActive(SessionToken token, String username, boolean active);

    /** Appoints or removes an administrator; a retry changes nothing. */
    void setAdministrator(SessionToken token, String username, boolean administrator);

    /** Lets an account read the audit log, or no longer; a retry changes nothing. */
    void setAuditor(SessionToken token, String username, boolean auditor);

    /**
     * Starts to erase a person permanently, unless already started, and returns the progress.
     *
     * @param confirmation the username, as the person typed it
     * @param deleteMessages whether the texts of the person are deleted too; only the first call counts
     */
    Erasure erase(SessionToken token, String username, String confirmation, boolean deleteMessages);

    /** The open sessions of an account, newest first. */
    List<AccountSession> accountSessions(SessionToken token, String username);

    /** Ends one session of an account. */
    void endSession(SessionToken token, String username, String session);

    /** Ends all sessions of an account; a retry changes nothing. */
    void endSessions(SessionToken token, String username);

    /** Creates an account for a program. */
    void createService(SessionToken token, NewService service);

    /** Makes a token for a service account. */
    IssuedToken createToken(SessionToken token, NewToken made);

    /** The valid tokens of a service account, newest first. */
    List<ServiceToken> serviceTokens(SessionToken token, String username);

    /** Ends a token of a service account. */
    void revokeToken(SessionToken token, String username, String tokenId);

    /**
     * The public and private rooms whose id or title contains the query, in order of id; all for an empty one.
     *
     * @param after the id of the room to continue after; empty for the start
     * @param limit the maximum number of rooms
     */
    ListPage<ManagedRoom> rooms(SessionToken token, String query, String after, int limit);

    /**
     * Members of a room, in order of username.
     *
     * @param after the username to continue after; empty for the start
     * @param limit the maximum number of members
     */
    ListPage<ManagedMember> roomMembers(SessionToken token, MemberFilter filter, String after, int limit);

    /** Makes a user an owner of a room, and a member if necessary; a retry changes nothing. */
    void setOwner(SessionToken token, String room, String username);

    /** Closes a room for new messages, or opens it again; a retry changes nothing. */
    void setArchived(SessionToken token, String room, boolean archived);

    /** Sets for how long a room keeps what is written; a retry changes nothing. */
    void setKeptDays(SessionToken token, String room, RetentionDays kept);

    /**
     * Places a room on legal hold, or releases it; a retry changes nothing.
     *
     * @param reason one line for administrators; empty for none
     */
    void setHeld(SessionToken token, String room, boolean held, String reason);

    /**
     * Deletes a room with everything in it.
     *
     * @param confirmation the room's id, as the person typed it
     */
    void deleteRoom(SessionToken token, String room, String confirmation);

    /** For how long the server keeps what is written, and its runs. */
    Retention retention(SessionToken token);

    /**
     * What a run would remove now, in order of room; direct rooms first, together.
     *
     * @param after the id of the room to continue after; empty for the start
     * @param limit the maximum number of rooms
     */
    ListPage<RemovalPreview> tooOld(SessionToken token, String after, int limit);

    /** Requests a run, and does not wait for it. During a run, another one follows. */
    void runRetention(SessionToken token);

    /**
     * Entries of the audit log, newest first. For auditors.
     *
     * @param before the number to continue before; 0 for the newest
     * @param limit the maximum number of entries
     */
    ListPage<AuditEntry> audit(SessionToken token, AuditFilter filter, long before, int limit);

    /**
     * The unresolved reports.
     *
     * @param after the id of the report to continue after; empty for the start
     * @param limit the maximum number of reports
     */
    ListPage<OpenReport> openReports(SessionToken token, String after, int limit);

    /**
     * Resolves a report; a retry changes nothing.
     *
     * @param resolution one line about what was done; empty for none
     * @param deleteMessage whether to delete the message for everybody, too
     */
    void resolve(SessionToken token, String report, String resolution, boolean deleteMessage);

    /** All settings of the server, in the order of its documentation, with their values at the responding node. */
    List<ServerSetting> settings(SessionToken token);

    /** Changes a setting of all nodes until it is reset; a retry changes nothing. */
    void changeSetting(SessionToken token, String name, String value);

    /** Resets the setting on all nodes to the value with which each was started; a retry changes nothing. */
    void resetSetting(SessionToken token, String name);

    /** The figures of the responding node. */
    ServerStatus status(SessionToken token);
}
