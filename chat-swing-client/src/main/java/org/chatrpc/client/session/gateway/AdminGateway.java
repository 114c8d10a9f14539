package org.chatrpc.client.session.gateway;

import java.util.List;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.Found;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.session.admin.ServerStatus;

/** The administration of a chat, for administrators. The rules of {@link ChatGateway} apply. */
public interface AdminGateway {

    /**
     * The accounts whose name contains the query, in order of username; all for an empty one.
     *
     * @param after the username after which to go on; empty for the beginning
     * @param limit the maximum number of accounts
     */
    Found<ManagedAccount> accounts(SessionToken token, String query, String after, int limit);

    /** Creates an account. */
    OneTimePassword createAccount(SessionToken token, NewAccount account);

    /** Replaces the password of an account and ends its sessions. */
    OneTimePassword resetPassword(SessionToken token, String username);

    /** Lets nobody sign in with an account, or again somebody; a retry changes nothing. */
    void setActive(SessionToken token, String username, boolean active);

    /** Makes an account an administrator, or no longer one; a retry changes nothing. */
    void setAdministrator(SessionToken token, String username, boolean administrator);

    /** The open sessions of an account, newest first. */
    List<AccountSession> accountSessions(SessionToken token, String username);

    /** Ends one session of an account. */
    void endSession(SessionToken token, String username, String session);

    /** Ends all sessions of an account; a retry changes nothing. */
    void endSessions(SessionToken token, String username);

    /**
     * The public and private rooms whose id or title contains the query, in order of id; all for an empty one.
     *
     * @param after the id of the room after which to go on; empty for the beginning
     * @param limit the maximum number of rooms
     */
    Found<ManagedRoom> rooms(SessionToken token, String query, String after, int limit);

    /** All members of a room, in order of username. */
    List<ManagedMember> roomMembers(SessionToken token, String room);

    /** Makes somebody an owner of a room, and a member if necessary; a retry changes nothing. */
    void setOwner(SessionToken token, String room, String username);

    /** Closes a room for new messages, or opens it again; a retry changes nothing. */
    void setArchived(SessionToken token, String room, boolean archived);

    /**
     * The reports that nobody has resolved.
     *
     * @param after the id of the report after which to go on; empty for the beginning
     * @param limit the maximum number of reports
     */
    Found<OpenReport> openReports(SessionToken token, String after, int limit);

    /**
     * Resolves a report; a retry changes nothing.
     *
     * @param resolution one line about what was done; empty for none
     */
    void resolve(SessionToken token, String report, String resolution);

    /** The figures of the node that answers. */
    ServerStatus status(SessionToken token);
}
