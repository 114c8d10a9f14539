package org.chatrpc.client.session;

import java.time.Duration;
import java.util.List;

/**
 * One chat, as this client needs it, at whichever of its addresses answers.
 *
 * <p>Each method is one call over the network: it blocks, may be used by many threads at once, and must not be called on
 * the event thread (an {@link IllegalStateException} says so). When there is no answer, or a refusal, it throws a
 * {@link GatewayException}.
 */
public interface ChatGateway {

    Account signUp(String username, String password, String displayName);

    Account signIn(String username, String password);

    void signOut(SessionToken token);

    /** Changes the name that people see, and returns this account as people see it then. */
    Person updateProfile(SessionToken token, String displayName);

    /** Changes the password; every other session of the account ends. */
    void changePassword(SessionToken token, String oldPassword, String newPassword);

    /** Where this account is signed in. */
    List<OwnSession> listSessions(SessionToken token);

    /** Ends a session of this account. */
    void revokeSession(SessionToken token, String sessionId);

    /** The rooms of this account, and the public ones it could join. */
    RoomList listRooms(SessionToken token);

    RoomSummary createRoom(SessionToken token, NewRoom room);

    RoomSummary joinRoom(SessionToken token, String room);

    /** Changes what is given of a room, and returns it as it is then. */
    RoomSummary updateRoom(SessionToken token, RoomChange change);

    void leaveRoom(SessionToken token, String room);

    void inviteMember(SessionToken token, String room, String username);

    /** Ends somebody's membership. */
    void removeMember(SessionToken token, String room, String username);

    void setMemberRole(SessionToken token, String room, String username, Role role);

    /** The members of a room, all of them. */
    List<RoomMember> listMembers(SessionToken token, String room);

    /** People whose name contains the query; everybody for an empty one. */
    List<Person> findPeople(SessionToken token, String query, int limit);

    /** The direct room with another person, made on first use. */
    RoomSummary openDirect(SessionToken token, String username);

    /** Sends a message; a repetition with the same id returns the first receipt. */
    SendReceipt sendMessage(SessionToken token, OutgoingMessage message);

    HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit);

    /**
     * The events after a cursor.
     *
     * @param wait how long the server may hold the call until there is something to tell, in whole seconds
     */
    FeedPage receive(SessionToken token, String cursor, Duration wait);

    void markRead(SessionToken token, String room, long number);

    /** Asks the addresses that have not shown yet whether they know this session, and waits for none that is away. */
    void checkAddresses(SessionToken token);

    /** What is known of the addresses by now. Makes no call; for any thread. */
    Reach reach();
}
