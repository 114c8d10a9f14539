package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.gateway.ModerationGateway;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.contract.BannedUser;
import org.chatrpc.contract.BlockUser;
import org.chatrpc.contract.BlockUserResponse;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ListBanned;
import org.chatrpc.contract.ListBannedResponse;
import org.chatrpc.contract.ListBlocked;
import org.chatrpc.contract.ListBlockedResponse;
import org.chatrpc.contract.ListRoomReports;
import org.chatrpc.contract.ListRoomReportsResponse;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.RemoveMemberResponse;
import org.chatrpc.contract.ReportMessage;
import org.chatrpc.contract.ReportMessageResponse;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.RoomReport;
import org.chatrpc.contract.UnbanMember;
import org.chatrpc.contract.UnbanMemberResponse;
import org.chatrpc.contract.UnblockUser;
import org.chatrpc.contract.UnblockUserResponse;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.chatrpc.contract.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bans, blocks, reports and who may post, by the contract. */
class SoapModerationTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void bansBlocksAndReports() {
        List<String> asked = new ArrayList<>();
        server.on("removeMember", request -> {
            RemoveMember remove = (RemoveMember) request;
            asked.add("remove " + remove.getUsername() + " " + remove.isBan());
            return new RemoveMemberResponse();
        });
        server.on("unbanMember", request -> {
            asked.add("unban " + ((UnbanMember) request).getUsername());
            return new UnbanMemberResponse();
        });
        server.on("blockUser", request -> {
            asked.add("block " + ((BlockUser) request).getUsername());
            return new BlockUserResponse();
        });
        server.on("unblockUser", request -> {
            asked.add("unblock " + ((UnblockUser) request).getUsername());
            return new UnblockUserResponse();
        });
        server.on("reportMessage", request -> {
            ReportMessage report = (ReportMessage) request;
            asked.add("report " + report.getMessageId() + " " + report.getReason());
            return new ReportMessageResponse();
        });
        gateway.removeMember(TOKEN, "general", "eve");
        gateway.banMember(TOKEN, "general", "eve");
        gateway.unbanMember(TOKEN, "general", "eve");
        gateway.blockUser(TOKEN, "eve");
        gateway.unblockUser(TOKEN, "eve");
        gateway.reportMessage(TOKEN, "m7", "spam");
        assertThat(asked)
                .containsExactly(
                        "remove eve null",
                        "remove eve true",
                        "unban eve",
                        "block eve",
                        "unblock eve",
                        "report m7 spam");
    }

    @Test
    void readsTheOpenReportsPageByPageUntilTheyAreEnough() {
        List<String> before = new ArrayList<>();
        server.on("listRoomReports", request -> {
            before.add(((ListRoomReports) request).getBeforeReportId());
            ListRoomReportsResponse response = new ListRoomReportsResponse();
            for (int i = 0; i < 40; i++) {
                RoomReport report = new RoomReport();
                report.setReportId(before.size() + ":" + i);
                report.setRoom("general");
                report.setNumber(before.size() * 100L + i);
                report.setReporter("carol");
                report.setReason("not\u202E nice");
                response.getReport().add(report);
            }
            response.setHasMore(true);
            return response;
        });
        assertThat(gateway.listReports(TOKEN))
                .hasSize(ModerationGateway.MOST_REPORTS)
                .startsWith(new Report("general", 100, "carol", "not nice"));
        assertThat(before).containsExactly(null, "1:39", "2:39");
    }

    @Test
    void readsAllPagesOfBannedAndBlockedPeople() {
        server.on("listBanned", request -> {
            boolean first = ((ListBanned) request).getAfterUsername() == null;
            BannedUser user = new BannedUser();
            user.setUsername(first ? "eve" : "mallory");
            user.setDisplayName(first ? "Eve" : "Mal\u202Elory");
            user.setBannedAt(AT);
            user.setBannedBy("alice");
            ListBannedResponse response = new ListBannedResponse();
            response.getBanned().add(user);
            response.setHasMore(first);
            return response;
        });
        server.on("listBlocked", request -> {
            boolean first = ((ListBlocked) request).getAfterUsername() == null;
            ListBlockedResponse response = new ListBlockedResponse();
            response.getUser().add(user(first ? "eve" : "mallory"));
            response.setHasMore(first);
            return response;
        });
        assertThat(gateway.listBanned(TOKEN, "general"))
                .containsExactly(
                        new BannedPerson("eve", "Eve", AT, "alice"),
                        new BannedPerson("mallory", "Mallory", AT, "alice"));
        assertThat(gateway.listBlocked(TOKEN)).extracting(Person::username).containsExactly("eve", "mallory");
    }

    @Test
    void whoMayPostIsChangedAndRead() {
        server.on("updateRoom", request -> {
            assertThat(((UpdateRoom) request).getPostingRole()).isEqualTo("MODERATOR");
            Room room = new Room();
            room.setRoom("general");
            room.setTitle("General");
            room.setVisibility("PUBLIC");
            room.setRole("MEMBER");
            room.setPostingRole("MODERATOR");
            UpdateRoomResponse response = new UpdateRoomResponse();
            response.setRoomState(room);
            return response;
        });
        var room = gateway.updateRoom(
                TOKEN, RoomChange.describe("general", "General", "").postedBy(Role.MODERATOR));
        assertThat(room.postingRole()).isEqualTo(Role.MODERATOR);
        assertThat(room.mayPost()).isFalse();
        assertThat(room.withRole(Role.OWNER).mayPost()).isTrue();
    }

    @Test
    void readsTheEventsOfTheFeed() {
        server.on("receiveMessages", request -> {
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            response.setCursor("2");
            Event banned = event("MEMBER_BANNED");
            Member member = new Member();
            member.setUsername("eve");
            member.setDisplayName("Eve");
            member.setRole("MEMBER");
            member.setPresence("OFFLINE");
            banned.setMember(member);
            Event unblocked = event("USER_UNBLOCKED");
            unblocked.setUser(user("eve"));
            Event reported = event("MESSAGE_REPORTED");
            reported.setActor("carol");
            reported.setMessageId("m7");
            reported.setNumber(7L);
            reported.setText("spam");
            response.getEvent().addAll(List.of(banned, unblocked, reported));
            return response;
        });
        assertThat(gateway.receive(TOKEN, "1", Duration.ZERO).events())
                .containsExactly(
                        new FeedEvent.BanChanged("general", "eve", true),
                        new FeedEvent.BlockChanged("eve", false),
                        new FeedEvent.Reported(new Report("general", 7, "carol", "spam")));
    }

    private static Event event(String kind) {
        Event event = new Event();
        event.setKind(kind);
        event.setRoom("general");
        event.setAt(AT);
        return event;
    }

    private static User user(String username) {
        User user = new User();
        user.setUsername(username);
        user.setDisplayName(username);
        user.setPresence("OFFLINE");
        return user;
    }
}
