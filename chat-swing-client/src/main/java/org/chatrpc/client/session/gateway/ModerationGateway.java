package org.chatrpc.client.session.gateway;

import java.util.List;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;

/** The part of a {@link ChatGateway} that keeps people apart: bans, blocks and reports. The same rules apply. */
public interface ModerationGateway {

    /** Maximum number of reports that are read; administrators can list all of them. */
    int MOST_REPORTS = 100;

    /** Bans a person from a room, and ends the membership if there is one. */
    void banMember(SessionToken token, String room, String username);

    /** Unbans a person; a retry changes nothing. */
    void unbanMember(SessionToken token, String room, String username);

    /** The people who are banned from a room, in order of username. */
    List<BannedPerson> listBanned(SessionToken token, String room);

    /** Blocks another person, who is not notified; a retry changes nothing. */
    void blockUser(SessionToken token, String username);

    /** Unblocks a person; a retry changes nothing. */
    void unblockUser(SessionToken token, String username);

    /** The people whom this account blocks, in order of username. */
    List<Person> listBlocked(SessionToken token);

    /**
     * The open reports that concern this account, which moderates their room or administers the server: the latest
     * message first, at most {@value #MOST_REPORTS}.
     */
    List<Report> listReports(SessionToken token);

    /**
     * Reports a message to the moderators of its room and the administrators; a retry changes nothing.
     *
     * @param reason one line
     */
    void reportMessage(SessionToken token, String messageId, String reason);
}
