package org.chatrpc.client.soap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.SendReceipt;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
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
import org.chatrpc.client.soap.mapping.FeedEvents;
import org.chatrpc.client.soap.mapping.FoundMessages;
import org.chatrpc.client.soap.mapping.FromContract;
import org.chatrpc.client.soap.mapping.MessageRequests;
import org.chatrpc.client.soap.mapping.PresenceRequests;
import org.chatrpc.client.soap.mapping.ToContract;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ReceiveMessagesResponse;

/** The gateway to a chat over SOAP, at the first of its addresses that responds. Thread-safe. */
public final class SoapChatGateway extends SoapFiles implements ChatGateway {

    /**
     * Longer than the 15 seconds for which the server waits for a write ({@code chat.log.timeoutSeconds}), so that its
     * response that the outcome is unknown arrives instead of a timeout.
     */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    /** @param known addresses already known to belong to the chat */
    public SoapChatGateway(ServerAddresses addresses, Set<ServerAddress> known) {
        this(addresses, known, ANSWER);
    }

    /** With another read timeout, which is added to the time for which the server may park the call. */
    SoapChatGateway(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        super(addresses, known, answerTimeout);
    }

    /**
     * Prepares the SOAP stack, which takes a good part of a second, so that the first call does not have to. Not for
     * the event thread.
     */
    public static void prepare() {
        PortPool.prepare();
    }

    @Override
    public RoomList listRooms(SessionToken token) {
        List<RoomSummary> rooms = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        ListRooms request = ToContract.listRooms(token);
        eachPage(port -> port.listRooms(request), page -> {
            cursors.add(page.getCursor());
            page.getRoom().forEach(room -> rooms.add(FromContract.room(room)));
            page.getRoom().forEach(room -> request.setAfterRoom(room.getRoom()));
            return page.isHasMore() && !page.getRoom().isEmpty();
        });
        // The feed continues from before the first page: changes during paging are delivered again.
        return new RoomList(List.copyOf(rooms), cursors.get(0));
    }

    @Override
    public RoomSummary createRoom(SessionToken token, NewRoom room) {
        return FromContract.room(callOnce(port -> port.createRoom(ToContract.createRoom(token, room)))
                .getRoomState());
    }

    @Override
    public RoomSummary joinRoom(SessionToken token, String room) {
        return FromContract.room(
                call(port -> port.joinRoom(ToContract.joinRoom(token, room))).getRoomState());
    }

    @Override
    public RoomSummary updateRoom(SessionToken token, RoomChange change) {
        return FromContract.room(call(port -> port.updateRoom(ToContract.updateRoom(token, change)))
                .getRoomState());
    }

    @Override
    public RoomSummary setRoomPreferences(
            SessionToken token, String room, Optional<RoomSummary.Notify> notify, Optional<Boolean> favourite) {
        return FromContract.room(
                call(port -> port.setRoomPreferences(ToContract.setRoomPreferences(token, room, notify, favourite)))
                        .getRoomState());
    }

    @Override
    public void leaveRoom(SessionToken token, String room) {
        callOnce(port -> port.leaveRoom(ToContract.leaveRoom(token, room)));
    }

    @Override
    public void inviteMember(SessionToken token, String room, String username) {
        call(port -> port.inviteMember(ToContract.inviteMember(token, room, username)));
    }

    @Override
    public void removeMember(SessionToken token, String room, String username) {
        callOnce(port -> port.removeMember(ToContract.removeMember(token, room, username)));
    }

    @Override
    public void setMemberRole(SessionToken token, String room, String username, Role role) {
        call(port -> port.setMemberRole(ToContract.setMemberRole(token, room, username, role)));
    }

    @Override
    public List<RoomMember> listMembers(SessionToken token, String room) {
        List<RoomMember> members = new ArrayList<>();
        ListMembers request = ToContract.listMembers(token, room);
        eachPage(port -> port.listMembers(request), page -> {
            page.getMember().forEach(member -> members.add(FromContract.member(member)));
            page.getMember().forEach(member -> request.setAfterUsername(member.getUsername()));
            return page.isHasMore() && !page.getMember().isEmpty();
        });
        return List.copyOf(members);
    }

    @Override
    public List<Person> findPeople(SessionToken token, String query, int limit) {
        return call(port -> port.listUsers(ToContract.listUsers(token, query, limit))).getUser().stream()
                .map(FromContract::person)
                .toList();
    }

    @Override
    public RoomSummary openDirect(SessionToken token, String username) {
        return FromContract.room(call(port -> port.openDirect(ToContract.openDirect(token, username)))
                .getRoomState());
    }

    @Override
    public SendReceipt sendMessage(SessionToken token, OutgoingMessage message, List<String> attachmentIds) {
        return FromContract.receipt(
                call(port -> port.sendMessage(ToContract.sendMessage(token, message, attachmentIds)))
                        .getReceipt());
    }

    @Override
    public ChatMessage editMessage(SessionToken token, OutgoingChange.Edit edit) {
        return FromContract.message(call(port -> port.editMessage(MessageRequests.editMessage(token, edit)))
                .getMessage());
    }

    @Override
    public void deleteMessage(SessionToken token, String messageId, String reason) {
        call(port -> port.deleteMessage(MessageRequests.deleteMessage(token, messageId, reason)));
    }

    @Override
    public List<MessageRevision> listRevisions(SessionToken token, String messageId) {
        List<MessageRevision> revisions = new ArrayList<>();
        GetRevisions request = MessageRequests.getRevisions(token, messageId);
        eachPage(port -> port.getRevisions(request), page -> {
            revisions.addAll(
                    0, page.getRevision().stream().map(FromContract::revision).toList());
            page.getRevision().stream().findFirst().ifPresent(first -> request.setBeforeRevision(first.getRevision()));
            return page.isHasMore() && !page.getRevision().isEmpty();
        });
        return List.copyOf(revisions);
    }

    @Override
    public void react(SessionToken token, OutgoingReaction reaction) {
        if (reaction.chosen()) {
            call(port -> port.addReaction(MessageRequests.addReaction(token, reaction)));
        } else {
            call(port -> port.removeReaction(MessageRequests.removeReaction(token, reaction)));
        }
    }

    @Override
    public void pin(SessionToken token, String messageId, boolean pinned) {
        if (pinned) {
            call(port -> port.pinMessage(MessageRequests.pinMessage(token, messageId)));
        } else {
            call(port -> port.unpinMessage(MessageRequests.unpinMessage(token, messageId)));
        }
    }

    @Override
    public List<ChatMessage> listPinned(SessionToken token, String room) {
        List<ChatMessage> pinned = new ArrayList<>();
        ListPinned request = MessageRequests.listPinned(token, room);
        eachPage(port -> port.listPinned(request), page -> {
            List<ChatMessage> messages =
                    page.getMessage().stream().map(FromContract::message).toList();
            pinned.addAll(messages);
            messages.stream().mapToLong(ChatMessage::number).min().ifPresent(request::setBeforeNumber);
            return page.isHasMore() && !messages.isEmpty();
        });
        pinned.sort(Comparator.comparingLong(ChatMessage::number).reversed());
        return List.copyOf(pinned);
    }

    @Override
    public ThreadPage readThread(SessionToken token, String messageId, HistoryRange range, int limit) {
        return FromContract.thread(
                call(port -> port.getThread(MessageRequests.getThread(token, messageId, range, limit))));
    }

    @Override
    public SearchPage searchMessages(SessionToken token, MessageSearch search) {
        return FoundMessages.page(call(port -> port.searchMessages(MessageRequests.searchMessages(token, search))));
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        return FromContract.history(call(port -> port.getHistory(ToContract.getHistory(token, room, range, limit))));
    }

    @Override
    public FeedPage receive(SessionToken token, String cursor, Duration wait) {
        Held<ReceiveMessagesResponse> held =
                hold(wait, (port, hold) -> port.receiveMessages(ToContract.receiveMessages(token, cursor, hold)));
        FeedPage page = FeedEvents.page(held.answer());
        return held.cut() ? page.afterCut() : page;
    }

    @Override
    public void markRead(SessionToken token, String room, long number) {
        call(port -> port.markRead(ToContract.markRead(token, room, number)));
    }

    @Override
    public Optional<Duration> setTyping(SessionToken token, String room) {
        return Optional.ofNullable(callOnce(port -> port.setTyping(PresenceRequests.setTyping(token, room)))
                        .getRepeatAfterMillis())
                .map(Duration::ofMillis);
    }

    @Override
    public Person setPresence(SessionToken token, PresenceChange change) {
        return FromContract.person(callOnce(port -> port.setPresence(PresenceRequests.setPresence(token, change)))
                .getUser());
    }

    @Override
    public void checkAddresses(SessionToken token) {
        // Without a cursor it returns no events and costs the server nothing.
        check(port -> port.receiveMessages(ToContract.receiveMessages(token, "", Duration.ZERO)));
    }
}
