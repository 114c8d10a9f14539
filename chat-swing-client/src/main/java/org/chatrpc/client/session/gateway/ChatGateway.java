package org.chatrpc.client.session.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.admin.AdminRights;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.client.session.signin.SignInOptions;

/**
 * The gateway to one chat, at the first of its addresses that responds.
 *
 * <p>Each method is one network call: it blocks, may be used by several threads at once, and throws {@link
 * IllegalStateException} on the event thread. It throws {@link GatewayException} if there is no response or the call is
 * refused.
 */
public interface ChatGateway extends ModerationGateway, FileGateway {

    /** The server parks no poll for less, and a call that breaks earlier was not cut off because of its duration. */
    Duration SHORTEST_HOLD = Duration.ofSeconds(3);

    default Account signUp(String username, String password, String displayName) {
        return signUp(username, password, displayName, "");
    }

    /** @param setupToken what the first account of a server may have to give; empty for none */
    Account signUp(String username, String password, String displayName, String setupToken);

    Account signIn(String username, String password);

    /** How the server signs people in; may take some seconds while its provider does not respond. */
    SignInOptions signInOptions();

    /**
     * Signs in with an ID token of the server's provider, which cannot be used again.
     *
     * @param nonce the nonce of the authorization request
     */
    Account signInWithToken(String idToken, String nonce);

    void signOut(SessionToken token);

    /** Changes the display name, and returns this account as others see it. */
    Person updateProfile(SessionToken token, String displayName);

    /** Changes the password; all other sessions of the account end. */
    void changePassword(SessionToken token, String oldPassword, String newPassword);

    /** The sessions of this account. */
    List<OwnSession> listSessions(SessionToken token);

    /** Ends a session of this account. */
    void revokeSession(SessionToken token, String sessionId);

    /** The rooms of this account, and the public ones that it could join. */
    RoomList listRooms(SessionToken token);

    RoomSummary createRoom(SessionToken token, NewRoom room);

    RoomSummary joinRoom(SessionToken token, String room);

    /** Changes the given properties of a room, and returns its new state. */
    RoomSummary updateRoom(SessionToken token, RoomChange change);

    /**
     * Sets what this account chooses for a room, on all its devices; a retry changes nothing.
     *
     * @param notify empty to leave it as it is
     * @param favourite empty to leave it as it is
     * @return the room with both
     */
    RoomSummary setRoomPreferences(
            SessionToken token, String room, Optional<RoomSummary.Notify> notify, Optional<Boolean> favourite);

    void leaveRoom(SessionToken token, String room);

    void inviteMember(SessionToken token, String room, String username);

    /** Ends another person's membership. */
    void removeMember(SessionToken token, String room, String username);

    void setMemberRole(SessionToken token, String room, String username, Role role);

    /** All members of a room. */
    List<RoomMember> listMembers(SessionToken token, String room);

    /** People whose name contains the query; everybody for an empty one. */
    List<Person> findPeople(SessionToken token, String query, int limit);

    /** The direct room with another person, created on first use. */
    RoomSummary openDirect(SessionToken token, String username);

    /** Sends a message without files; a retry with the same id returns the original receipt. */
    default SendReceipt sendMessage(SessionToken token, OutgoingMessage message) {
        return sendMessage(token, message, List.of());
    }

    /** Sends a message with uploaded files; a retry with the same id returns the original receipt. */
    SendReceipt sendMessage(SessionToken token, OutgoingMessage message, List<String> attachmentIds);

    /** Changes the text of a message; a retry changes nothing. @return the message with its new text */
    ChatMessage editMessage(SessionToken token, OutgoingChange.Edit edit);

    /**
     * Deletes a message; a retry changes nothing.
     *
     * @param reason why, in one line for everybody in the room; empty for none
     */
    void deleteMessage(SessionToken token, String messageId, String reason);

    /** The texts that a message had, and the current one, in the order in which they were written. */
    List<MessageRevision> listRevisions(SessionToken token, String messageId);

    /** Adds or removes a reaction; a retry changes nothing. */
    void react(SessionToken token, OutgoingReaction reaction);

    /** Pins a message to its room or unpins it; a retry changes nothing. */
    void pin(SessionToken token, String messageId, boolean pinned);

    /** The pinned messages of a room, the latest first. */
    List<ChatMessage> listPinned(SessionToken token, String room);

    /**
     * A page of the answers in a thread, in order.
     *
     * @param messageId any message in it
     */
    ThreadPage readThread(SessionToken token, String messageId, HistoryRange range, int limit);

    /** Searches the messages of all rooms that this account may read, or of one of them. */
    SearchPage searchMessages(SessionToken token, MessageSearch search);

    HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit);

    /**
     * The events after a cursor.
     *
     * @param wait how long the server may hold the call until there is an event, in whole seconds
     */
    FeedPage receive(SessionToken token, String cursor, Duration wait);

    /**
     * Aborts the parked poll, if there is one, because its response is not needed. Does not block, and may be called on
     * the event thread; a gateway without connections has nothing to abort.
     */
    default void dropHeld() {}

    void markRead(SessionToken token, String room, long number);

    /**
     * Notifies the other members of a room that this account is typing. Not retried.
     *
     * @return when to call again while typing continues; empty if nobody is notified
     */
    Optional<Duration> setTyping(SessionToken token, String room);

    /** Changes what others are shown of this account, and returns its own state. It is not tried twice. */
    Person setPresence(SessionToken token, PresenceChange change);

    /** What this account may do beside chatting. */
    AdminRights duties(SessionToken token, String username);

    /** The current announcement; empty for none. */
    Optional<Announcement> announcement(SessionToken token);

    /**
     * Publishes an announcement, for administrators; a retry changes nothing.
     *
     * @param text one line
     * @param end in the future; empty to keep it until it is withdrawn
     */
    Announcement announce(SessionToken token, String text, Optional<Instant> end);

    /** Withdraws the announcement, for administrators; a retry changes nothing. */
    void clearAnnouncement(SessionToken token);

    /** The administration of this chat. */
    AdminGateway administration();

    /** Checks the unverified addresses for whether they accept this session; does not wait for unreachable ones. */
    void checkAddresses(SessionToken token);

    /** What is known about the addresses. Makes no call; may be used by any thread. */
    Reach reach();
}
