package org.chatrpc.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.session.room.Typists;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session knows of others' presence and typing, and what it tells of its own. */
class SessionPresenceTest {

    private final SignedIn alice = SignedIn.alice();
    private final SessionPresence presence = alice.session().presence();

    @BeforeEach
    void start() {
        alice.server().signUp("bob", "correct horse", "Bob");
        alice.server().signUp("chloe", "correct horse", "Chloe");
        alice.session().start();
        pass(5);
    }

    @Test
    void typingIsShownForEightSecondsAfterTheLastEvent() {
        alice.server().type("general", "bob");
        pass(1);
        assertThat(typing()).isEqualTo(Map.of("general", List.of("bob")));
        alice.server().type("general", "bob");
        pass(5);
        alice.server().type("general", "chloe");
        pass(1);
        assertThat(typing()).isEqualTo(Map.of("general", List.of("bob", "chloe")));
        pass(3);
        assertThat(typing()).isEqualTo(Map.of("general", List.of("chloe")));
        pass(6);
        assertThat(typing()).isEmpty();
    }

    @Test
    void typingEndsWithTheMessage() {
        alice.server().type("general", "bob");
        pass(1);
        alice.server().post("general", "bob", "there");
        pass(1);
        assertThat(typing()).isEmpty();
    }

    @Test
    void typingThatIsToldAfterTheMessageIsOver() {
        Typists typists = presence.typists();
        Instant sent = Instant.parse("2026-03-01T12:00:00Z");
        typists.sent("general", "bob", sent);
        typists.sent("general", "bob", sent.minusSeconds(60));
        typists.typing("general", "bob", sent.minusSeconds(1));
        typists.typing("general", "bob", sent);
        assertThat(typing()).isEmpty();
        typists.typing("general", "chloe", sent);
        typists.typing("tea", "bob", sent);
        assertThat(typing()).isEqualTo(Map.of("general", List.of("chloe"), "tea", List.of("bob")));
        typists.typing("general", "bob", sent.plusMillis(1));
        assertThat(typing().get("general")).containsExactly("chloe", "bob");
    }

    @Test
    void typingEndsWithTheMembershipAndWithTheSession() {
        alice.server().type("general", "bob");
        pass(1);
        alice.server().leaveRoom(alice.session().account().token(), "general");
        pass(1);
        assertThat(typing()).isEmpty();
        alice.server().joinRoom(alice.session().account().token(), "general");
        pass(1);
        alice.server().type("general", "bob");
        pass(1);
        assertThat(typing()).isNotEmpty();
        alice.session().close();
        assertThat(typing()).isEmpty();
    }

    @Test
    void ownTypingIsNotShown() {
        alice.server().type("general", "alice");
        pass(2);
        assertThat(typing()).isEmpty();
    }

    @Test
    void typingIsToldAsOftenAsTheServerSays() {
        for (int i = 0; i < 30; i++) {
            presence.typing().typed("general");
            alice.dispatcher().pass(Duration.ofMillis(200));
        }
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void aFailedReportIsNotRepeated() {
        alice.server().weather(Weather.AWAY);
        presence.typing().typed("general");
        pass(1);
        alice.server().weather(Weather.FINE);
        pass(60);
        assertThat(told()).isLessThanOrEqualTo(1);
    }

    @Test
    void thePresenceOfPeopleInDirectRoomsIsKnownFromTheStart() {
        alice.server().show("bob", Status.of(Presence.BUSY));
        alice.session().roomCalls().openDirect("bob", room -> {}, failure -> {});
        pass(2);
        assertThat(presence.statuses().of("bob").map(Status::presence)).contains(Presence.BUSY);
        alice.server().show("bob", Status.of(Presence.AWAY));
        pass(2);
        assertThat(presence.statuses().of("bob").map(Status::presence)).contains(Presence.AWAY);
    }

    @Test
    void aStatusTextEndsByItself() {
        Status lunch = new Status(
                Presence.AWAY,
                "At lunch",
                Optional.of(alice.dispatcher().instant().plusSeconds(1800)),
                Optional.empty(),
                Optional.empty());
        alice.server().show("bob", lunch);
        pass(2);
        assertThat(presence.statuses().of("bob")).contains(lunch);
        pass(1800);
        assertThat(presence.statuses().of("bob")).contains(Status.of(Presence.AWAY));
    }

    @Test
    void theOwnChoiceFollowsOtherDevicesAndIsNotLostWithAListOfMembers() {
        presence.own().choose(Presence.BUSY, failure -> {});
        pass(2);
        assertThat(mine().chosen()).contains(Presence.BUSY);
        alice.session().roomCalls().listMembers("general", members -> {}, failure -> {});
        pass(2);
        assertThat(mine().chosen()).contains(Presence.BUSY);
        presence.own().say("In a meeting", Optional.empty(), () -> {}, failure -> {});
        pass(2);
        assertThat(mine().text()).isEqualTo("In a meeting");
    }

    @Test
    void onlyTheLatestDirectRoomsAreAskedFor() {
        alice.session().close();
        for (int i = 0; i < 120; i++) {
            alice.server().signUp("person" + i, "correct horse", "Person " + i);
            alice.server().openDirect(alice.session().account().token(), "person" + i);
        }
        long before = calls("listMembers");
        ChatSession again = alice.again();
        again.start();
        pass(5);
        for (int i = 0; i < 10; i++) {
            alice.server().post("general", "bob", "news " + i);
            pass(5);
        }
        assertThat(again.rooms().joined().get()).hasSize(121);
        assertThat(calls("listMembers") - before).isBetween(50L, 60L);
    }

    @Test
    void aBlockAsksAgainForThePresenceOfTheOthers() {
        alice.session().roomCalls().openDirect("bob", room -> {}, failure -> {});
        pass(2);
        long before = calls("listMembers");
        alice.session().moderationCalls().block("bob", true, () -> {}, failure -> {});
        pass(2);
        assertThat(calls("listMembers")).isGreaterThan(before);
    }

    @Test
    void nothingIsWaitedForAfterTheEndOfTheSession() {
        Status lunch = new Status(
                Presence.AWAY,
                "At lunch",
                Optional.of(alice.dispatcher().instant().plusSeconds(1800)),
                Optional.empty(),
                Optional.empty());
        alice.server().show("bob", lunch);
        pass(2);
        alice.session().close();
        pass(60);
        assertThat(alice.dispatcher().nextDelay()).isEmpty();
        presence.statuses().saw(new Person("bob", "Bob", lunch));
        assertThat(alice.dispatcher().nextDelay()).isEmpty();
    }

    private Status mine() {
        return presence.statuses().of("alice").orElseThrow();
    }

    private Map<String, List<String>> typing() {
        return presence.typists().typing().get();
    }

    private long told() {
        return calls("setTyping");
    }

    private long calls(String operation) {
        return alice.server().calls().stream().filter(operation::equals).count();
    }

    @Test
    void whoIsIdleIsNeverShownAsBeingThereAfterTheConnectionWasLost() {
        presence.own().report(true);
        pass(1);
        alice.server().weather(Weather.AWAY);
        pass(60);
        alice.server().weather(Weather.FINE);
        int before = alice.server().calls().size();
        alice.session().reconnectNow();
        pass(1);
        assertThat(alice.server().calls().subList(before, before + 2)).containsExactly("setPresence", "receive");
    }

    @Test
    void whoIsIdleWhenTheClientStartsIsNeverShownAsBeingThere() {
        ChatSession again = alice.again();
        again.presence().own().remember(true);
        int before = alice.server().calls().size();
        again.start();
        pass(1);
        List<String> calls =
                alice.server().calls().subList(before, alice.server().calls().size());
        assertThat(calls.indexOf("setPresence"))
                .isLessThan(calls.indexOf("listRooms"))
                .isNotNegative();
        assertThat(alice.server().idleReports()).endsWith(true);
    }

    private void pass(int seconds) {
        alice.dispatcher().pass(Duration.ofSeconds(seconds));
    }
}
