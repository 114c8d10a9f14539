package org.chatrpc.client.soap;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.ChatMessage;
import org.chatrpc.client.session.FeedPage;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.MessageRevision;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.OutgoingChange;
import org.chatrpc.client.session.OutgoingMessage;
import org.chatrpc.client.session.OwnSession;
import org.chatrpc.client.session.Person;
import org.chatrpc.client.session.Reach;
import org.chatrpc.client.session.Role;
import org.chatrpc.client.session.RoomChange;
import org.chatrpc.client.session.RoomList;
import org.chatrpc.client.session.RoomMember;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.SendReceipt;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.ServerAddresses;
import org.chatrpc.client.session.SessionToken;
import org.chatrpc.client.soap.Failover.Repeat;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListRooms;

/** The gateway to a chat over SOAP, at whichever of its addresses answers. Thread-safe. */
public final class SoapChatGateway implements ChatGateway {

    /**
     * Longer than the 15 seconds for which the server waits for a write ({@code chat.log.timeoutSeconds}), so that its
     * answer that the outcome is unknown arrives instead of a timeout.
     */
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** The connect timeout if there is another address to try. */
    private static final Duration FAILOVER_CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Map<ServerAddress, PortPool> ports;
    private final Failover failover;
    private final Duration answerTimeout;

    /** @param known addresses already known to belong to the chat */
    public SoapChatGateway(ServerAddresses addresses, Set<ServerAddress> known) {
        this(addresses, known, ANSWER);
    }

    /** With another answer timeout, which is added to the time for which the server may hold the call. */
    SoapChatGateway(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        Duration connect = addresses.several() ? FAILOVER_CONNECT_TIMEOUT : CONNECT_TIMEOUT;
        this.ports = addresses.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), address -> new PortPool(address.service(), connect)));
        this.failover = new Failover(addresses, known);
        this.answerTimeout = answerTimeout;
    }

    /**
     * Prepares the SOAP stack, which takes a good part of a second, so that the first call does not have to. Not for
     * the event thread.
     */
    public static void prepare() {
        PortPool.prepare();
    }

    @Override
    public Account signUp(String username, String password, String displayName) {
        return FromContract.account(
                callOnce(port -> port.register(ToContract.register(username, password, displayName)))
                        .getSession());
    }

    @Override
    public Account signIn(String username, String password) {
        return FromContract.account(
                call(port -> port.login(ToContract.login(username, password))).getSession());
    }

    @Override
    public void signOut(SessionToken token) {
        call(port -> port.logout(ToContract.logout(token)));
    }

    @Override
    public Person updateProfile(SessionToken token, String displayName) {
        return FromContract.person(call(port -> port.updateProfile(ToContract.updateProfile(token, displayName)))
                .getUser());
    }

    @Override
    public void changePassword(SessionToken token, String oldPassword, String newPassword) {
        callOnce(port -> port.changePassword(ToContract.changePassword(token, oldPassword, newPassword)));
    }

    @Override
    public List<OwnSession> listSessions(SessionToken token) {
        return call(port -> port.listSessions(ToContract.listSessions(token))).getSession().stream()
                .map(FromContract::ownSession)
                .toList();
    }

    @Override
    public void revokeSession(SessionToken token, String sessionId) {
        callOnce(port -> port.revokeSession(ToContract.revokeSession(token, sessionId)));
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
    public SendReceipt sendMessage(SessionToken token, OutgoingMessage message) {
        return FromContract.receipt(call(port -> port.sendMessage(ToContract.sendMessage(token, message)))
                .getReceipt());
    }

    @Override
    public ChatMessage editMessage(SessionToken token, OutgoingChange.Edit edit) {
        return FromContract.message(call(port -> port.editMessage(ToContract.editMessage(token, edit)))
                .getMessage());
    }

    @Override
    public void deleteMessage(SessionToken token, String messageId) {
        call(port -> port.deleteMessage(ToContract.deleteMessage(token, messageId)));
    }

    @Override
    public List<MessageRevision> listRevisions(SessionToken token, String messageId) {
        List<MessageRevision> revisions = new ArrayList<>();
        GetRevisions request = ToContract.getRevisions(token, messageId);
        eachPage(port -> port.getRevisions(request), page -> {
            revisions.addAll(
                    0, page.getRevision().stream().map(FromContract::revision).toList());
            page.getRevision().stream().findFirst().ifPresent(first -> request.setBeforeRevision(first.getRevision()));
            return page.isHasMore() && !page.getRevision().isEmpty();
        });
        return List.copyOf(revisions);
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        return FromContract.history(call(port -> port.getHistory(ToContract.getHistory(token, room, range, limit))));
    }

    @Override
    public FeedPage receive(SessionToken token, String cursor, Duration wait) {
        return FromContract.feed(failover.call(Repeat.SAFE, (address, first) -> {
            // The next address must not hold the call: whether it answers must be known now.
            Duration hold = first ? wait : Duration.ZERO;
            return ask(
                    address,
                    hold.plus(answerTimeout),
                    port -> port.receiveMessages(ToContract.receiveMessages(token, cursor, hold)));
        }));
    }

    @Override
    public void markRead(SessionToken token, String room, long number) {
        call(port -> port.markRead(ToContract.markRead(token, room, number)));
    }

    @Override
    public void checkAddresses(SessionToken token) {
        // Without a cursor it returns no events and costs the server nothing.
        failover.check((address, first) -> ask(
                address,
                answerTimeout,
                port -> port.receiveMessages(ToContract.receiveMessages(token, "", Duration.ZERO))));
    }

    @Override
    public Reach reach() {
        return failover.reach();
    }

    /** An idempotent call. */
    private <T> T call(Call<T> call) {
        return failover.call(Repeat.SAFE, (address, first) -> ask(address, answerTimeout, call));
    }

    /** Makes an idempotent call for each page of a list, until {@code take} returns that there is no other. */
    private <T> void eachPage(Call<T> call, Predicate<T> take) {
        boolean more = true;
        while (more) {
            more = take.test(call(call));
        }
    }

    /** A call that is refused when it is repeated. */
    private <T> T callOnce(Call<T> call) {
        return failover.call(Repeat.UNSAFE, (address, first) -> ask(address, answerTimeout, call));
    }

    private <T> T ask(ServerAddress address, Duration timeout, Call<T> call) {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("A call to the server on the event thread would freeze the window");
        }
        try {
            return call.on(Objects.requireNonNull(ports.get(address)).port(timeout));
        } catch (ChatFault fault) {
            throw Faults.from(fault);
        } catch (RuntimeException failure) {
            throw Faults.from(failure);
        }
    }

    /** One operation of the generated port. */
    @FunctionalInterface
    private interface Call<T> {
        T on(ChatPort port) throws ChatFault;
    }
}
