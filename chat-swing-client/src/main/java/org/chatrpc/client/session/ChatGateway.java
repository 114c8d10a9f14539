package org.chatrpc.client.session;

import java.time.Duration;
import java.util.List;

/**
 * One chat server, as this client needs it.
 *
 * <p>Each method is one call over the network: it blocks, may be used by many threads at once, and must not be called on
 * the event thread (an {@link IllegalStateException} says so).
 *
 * @throws GatewayException from every method, when there is no answer or a refusal
 */
public interface ChatGateway {

    Account signUp(String username, String password, String displayName);

    Account signIn(String username, String password);

    void signOut(SessionToken token);

    /** The rooms of this account, and the public ones it could join. */
    RoomList listRooms(SessionToken token);

    RoomSummary createRoom(SessionToken token, NewRoom room);

    RoomSummary joinRoom(SessionToken token, String room);

    void leaveRoom(SessionToken token, String room);

    void inviteMember(SessionToken token, String room, String username);

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
}
