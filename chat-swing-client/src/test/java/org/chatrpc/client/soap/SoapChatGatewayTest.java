package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.ListSessionsResponse;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.LoginResponse;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SendMessageResponse;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SessionInfo;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoapChatGatewayTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsInWithTheNameOfTheClient() {
        AtomicReference<Login> asked = new AtomicReference<>();
        server.on("login", request -> {
            asked.set((Login) request);
            LoginResponse response = new LoginResponse();
            Session session = new Session();
            session.setToken("secret");
            session.setSessionId("s1");
            session.setUsername("alice");
            // A name that a server may have stored before there were rules for names.
            session.setDisplayName("Al\u202Eice\u2028");
            session.setExpiresAt(AT);
            response.setSession(session);
            return response;
        });
        assertThat(gateway.signIn("alice", "correct horse")).isEqualTo(new Account(TOKEN, "alice", "Alice"));
        assertThat(asked.get().getPassword()).isEqualTo("correct horse");
        assertThat(asked.get().getClientName()).contains("desktop");
    }

    @Test
    void allPartsOfAMessageAndItsReceiptAreTransmitted() {
        server.on("sendMessage", request -> {
            SendMessage sent = (SendMessage) request;
            assertThat(sent.getToken()).isEqualTo("secret");
            assertThat(sent.getReplyTo()).isEqualTo("m6");
            assertThat(sent.getBody()).isEqualTo("two\nlines & <tags> 👍");
            SendMessageResponse response = new SendMessageResponse();
            Receipt receipt = new Receipt();
            receipt.setMessageId("m7");
            receipt.setRoom(sent.getRoom());
            receipt.setNumber(7);
            receipt.setSentAt(AT);
            response.setReceipt(receipt);
            return response;
        });
        var receipt = gateway.sendMessage(
                TOKEN,
                new OutgoingMessage("c1", "general", "two\nlines & <tags> 👍", Instant.now(), Optional.of("m6")));
        assertThat(receipt.number()).isEqualTo(7);
        assertThat(receipt.sentAt()).isEqualTo(AT);
    }

    @Test
    void unchangedPropertiesOfARoomAreNotSent() {
        AtomicReference<UpdateRoom> asked = new AtomicReference<>();
        server.on("updateRoom", request -> {
            asked.set((UpdateRoom) request);
            UpdateRoomResponse response = new UpdateRoomResponse();
            Room room = new Room();
            room.setRoom("zoo");
            room.setTitle("Zoo");
            room.setVisibility("PUBLIC");
            room.setArchived(true);
            response.setRoomState(room);
            return response;
        });
        assertThat(gateway.updateRoom(TOKEN, RoomChange.archive("zoo", true)).archived())
                .isTrue();
        assertThat(asked.get().getTitle()).isNull();
        assertThat(asked.get().getTopic()).isNull();
        assertThat(asked.get().isArchived()).isTrue();
        gateway.updateRoom(TOKEN, RoomChange.describe("zoo", "Zoo", ""));
        assertThat(asked.get().getTopic()).isEmpty();
        assertThat(asked.get().isArchived()).isNull();
    }

    @Test
    void ownSessionsCanBeDistinguished() {
        server.on("listSessions", request -> {
            ListSessionsResponse response = new ListSessionsResponse();
            SessionInfo session = new SessionInfo();
            session.setSessionId("s1");
            session.setClientName("gajim");
            session.setCreatedAt(AT);
            session.setLastSeenAt(AT);
            session.setExpiresAt(AT);
            session.setCurrent(true);
            response.getSession().add(session);
            return response;
        });
        assertThat(gateway.listSessions(TOKEN)).containsExactly(new OwnSession("s1", "gajim", "", AT, AT, AT, true));
    }

    @Test
    void knownEventsArriveInOrderAndUnknownOnesAreSkipped() {
        server.on("receiveMessages", request -> {
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            response.setCursor("42");
            response.setPollAfterMillis(1_000);
            response.getEvent().add(event("MESSAGE_POSTED"));
            response.getEvent().add(event("SOMETHING_NEW"));
            Event read = event("READ_MARKED");
            read.setNumber(3L);
            response.getEvent().add(read);
            return response;
        });
        FeedPage page = gateway.receive(TOKEN, "41", Duration.ZERO);
        assertThat(page.events()).hasSize(2).first().isInstanceOfSatisfying(FeedEvent.Posted.class, posted -> {
            ChatMessage message = posted.message();
            assertThat(message.number()).isEqualTo(3);
            assertThat(message.authorName()).isEqualTo("bob");
            assertThat(message.sentAt()).isEqualTo(AT);
        });
        assertThat(page.events().get(1)).isEqualTo(new FeedEvent.ReadMarked("general", 3));
        assertThat(page.cursor()).isEqualTo("42");
        assertThat(page.pollAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void personalPropertiesOfRoomsAreReadAndUnknownValuesAreHarmless() {
        server.on("listRooms", request -> {
            ListRoomsResponse response = new ListRoomsResponse();
            response.setCursor("1");
            Room room = room("general", "PUBLIC");
            room.setRole("JANITOR");
            room.setReadNumber(4L);
            room.setLastNumber(9);
            response.getRoom().add(room);
            response.getRoom().add(room("odd", "UNHEARD_OF"));
            return response;
        });
        List<RoomSummary> rooms = gateway.listRooms(TOKEN).rooms();
        assertThat(rooms.get(0).unread()).isEqualTo(5);
        assertThat(rooms.get(0).joined()).isTrue();
        assertThat(rooms.get(1).kind()).isEqualTo(RoomKind.PRIVATE);
        assertThat(rooms.get(1).role()).isEmpty();
    }

    @Test
    void asksForTheRangeOfHistoryThatIsWanted() {
        AtomicReference<GetHistory> asked = new AtomicReference<>();
        server.on("getHistory", request -> {
            asked.set((GetHistory) request);
            return new GetHistoryResponse();
        });
        gateway.readHistory(TOKEN, "general", new HistoryRange.Newest(), 60);
        assertThat(asked.get().getBeforeNumber()).isNull();
        assertThat(asked.get().getAfterNumber()).isNull();
        gateway.readHistory(TOKEN, "general", new HistoryRange.Before(10), 60);
        assertThat(asked.get().getBeforeNumber()).isEqualTo(10);
        gateway.readHistory(TOKEN, "general", new HistoryRange.After(0), 60);
        assertThat(asked.get().getAfterNumber()).isZero();
    }

    @Test
    void readsAllPagesOfRoomsAndKeepsTheCursorOfTheFirst() {
        server.on("listRooms", request -> {
            String after =
                    Optional.ofNullable(((ListRooms) request).getAfterRoom()).orElse("r0");
            ListRoomsResponse response = new ListRoomsResponse();
            int next = Integer.parseInt(after.substring(1)) + 1;
            response.setCursor("cursor " + next);
            response.getRoom().add(room("r" + next, "PUBLIC"));
            response.setHasMore(next < 3);
            return response;
        });
        RoomList list = gateway.listRooms(TOKEN);
        assertThat(list.rooms()).extracting(RoomSummary::id).containsExactly("r1", "r2", "r3");
        assertThat(list.cursor()).isEqualTo("cursor 1");
    }

    @Test
    void readsAllPagesOfMembers() {
        server.on("listMembers", request -> {
            String after = Optional.ofNullable(((ListMembers) request).getAfterUsername())
                    .orElse("a0");
            ListMembersResponse response = new ListMembersResponse();
            int next = Integer.parseInt(after.substring(1)) + 1;
            Member member = new Member();
            member.setUsername("a" + next);
            member.setDisplayName("A " + next);
            member.setRole("MEMBER");
            member.setPresence("ONLINE");
            response.getMember().add(member);
            response.setHasMore(next < 3);
            return response;
        });
        assertThat(gateway.listMembers(TOKEN, "general"))
                .extracting(member -> member.username())
                .containsExactly("a1", "a2", "a3");
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        Set<String> rooms = ConcurrentHashMap.newKeySet();
        server.on("getHistory", request -> {
            GetHistoryResponse response = new GetHistoryResponse();
            Message message = event("MESSAGE_POSTED").getMessage();
            message.setRoom(((GetHistory) request).getRoom());
            response.getMessage().add(message);
            return response;
        });
        IntStream.range(0, 200).parallel().forEach(i -> {
            var page = gateway.readHistory(TOKEN, "room" + i, new HistoryRange.Newest(), 1);
            assertThat(page.messages().get(0).room()).isEqualTo("room" + i);
            rooms.add(page.messages().get(0).room());
        });
        assertThat(rooms).hasSize(200);
    }

    private static Event event(String kind) {
        Event event = new Event();
        event.setKind(kind);
        event.setRoom("general");
        event.setAt(AT);
        Message message = new Message();
        message.setMessageId("m3");
        message.setRoom("general");
        message.setNumber(3);
        message.setAuthor("bob");
        message.setBody("hello");
        message.setSentAt(AT);
        event.setMessage(message);
        return event;
    }

    private static Room room(String id, String visibility) {
        Room room = new Room();
        room.setRoom(id);
        room.setTitle(id);
        room.setVisibility(visibility);
        room.setCreatedAt(AT);
        return room;
    }
}
