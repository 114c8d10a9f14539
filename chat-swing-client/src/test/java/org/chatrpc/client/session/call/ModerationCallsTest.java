package org.chatrpc.client.session.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.IncomingMessage;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bans, blocks and reports: the calls, and what the feed tells of those made elsewhere. */
class ModerationCallsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private SessionToken bob;

    @BeforeEach
    void start() {
        bob = server.signUp("bob", "correct horse", "Bob").token();
    }

    @Test
    void aBlockMadeElsewhereIsKnownFromTheStartAndFollowed() {
        server.blockUser(token(), "bob");
        session.start();
        pass();
        assertThat(session.moderation().blocked().get()).containsExactly("bob");
        server.unblockUser(token(), "bob");
        pass();
        assertThat(session.moderation().blocked().get()).isEmpty();
        server.blockUser(token(), "bob");
        pass();
        assertThat(session.moderation().blocked().get()).containsExactly("bob");
    }

    @Test
    void blocksAreReadAgainWhenTheFeedBeginsAgain() {
        session.start();
        pass();
        server.weather(Weather.AWAY);
        pass();
        server.blockUserQuietly("alice", "bob");
        server.expireCursors();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(30));
        assertThat(session.moderation().blocked().get()).containsExactly("bob");
    }

    @Test
    void messagesOfBlockedPeopleAreNotAnnounced() {
        List<IncomingMessage> announced = new ArrayList<>();
        session.arrivals().onArrival(announced::add);
        session.start();
        pass();
        session.moderationCalls().block("bob", true, () -> {}, failure -> {});
        pass();
        server.post("general", "bob", "hello");
        pass();
        assertThat(announced).isEmpty();
        session.moderationCalls().block("bob", false, () -> {}, failure -> {});
        pass();
        server.post("general", "bob", "hello again");
        pass();
        assertThat(announced).hasSize(1);
    }

    @Test
    void aModeratorIsToldOfReports() {
        server.setMemberRole(token(), "general", "alice", Role.MODERATOR);
        server.post("general", "bob", "spam");
        session.start();
        pass();
        server.signUp("carol", "correct horse", "Carol");
        server.reportMessage(server.signIn("carol", "correct horse").token(), "general/1", "unwanted");
        pass();
        Report report = new Report("general", 1, "carol", "unwanted");
        assertThat(session.moderation().reports().get()).containsExactly(report);
    }

    @Test
    void reportsOfATimeWithoutThisClientAreReadAtTheStartAndWhenTheFeedBeginsAgain() {
        server.setMemberRole(token(), "general", "alice", Role.MODERATOR);
        server.post("general", "bob", "spam");
        server.post("general", "alice", "no spam");
        SessionToken carol = server.signUp("carol", "correct horse", "Carol").token();
        server.reportMessage(carol, "general/1", "unwanted");
        server.reportMessage(carol, "general/2", "unwanted as well");
        session.start();
        pass();
        Report first = new Report("general", 1, "carol", "unwanted");
        assertThat(session.moderation().reports().get())
                .as("not of her own message")
                .containsExactly(first);
        Report second = new Report("general", 3, "carol", "this too");
        alice.untold(() -> {
            server.post("general", "bob", "more spam");
            server.reportMessage(carol, "general/3", "this too");
        });
        assertThat(session.moderation().reports().get()).containsExactly(first, second);
        server.settleReports();
        ChatSession again = alice.again();
        again.start();
        pass();
        assertThat(again.moderation().reports().get()).isEmpty();
    }

    @Test
    void reportsThatCouldNotBeReadAreReadWithTheNextConnection() {
        server.setMemberRole(token(), "general", "alice", Role.MODERATOR);
        server.post("general", "bob", "spam");
        server.reportMessage(server.signUp("carol", "correct horse", "Carol").token(), "general/1", "unwanted");
        session.start();
        // The answer with the rooms, and nothing after it.
        dispatcher.runCalls();
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.moderation().reports().get()).isEmpty();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(session.moderation().reports().get()).hasSize(1);
    }

    @Test
    void whoIsBannedCannotComeBackBeforeTheBanEnds() {
        server.setMemberRole(token(), "general", "alice", Role.OWNER);
        session.start();
        pass();
        int before = session.moderation().bans().get();
        List<Exception> failures = new ArrayList<>();
        session.moderationCalls().ban("general", "bob", () -> {}, failures::add);
        pass();
        assertThat(failures).isEmpty();
        assertThat(session.moderation().bans().get()).isGreaterThan(before);
        List<BannedPerson> banned = new ArrayList<>();
        session.moderationCalls().listBanned("general", banned::addAll, failures::add);
        pass();
        assertThat(banned).extracting(BannedPerson::username).containsExactly("bob");
        assertThat(catchThrowable(() -> server.joinRoom(bob, "general"))).isInstanceOf(GatewayException.Refused.class);
        session.moderationCalls().unban("general", "bob", () -> {}, failures::add);
        pass();
        assertThat(server.joinRoom(bob, "general").joined()).isTrue();
    }

    private SessionToken token() {
        return session.account().token();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(2));
    }
}
