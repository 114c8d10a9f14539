package org.chatrpc.client.session.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountCallsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> outcomes = new ArrayList<>();
    private SessionToken bob;

    @BeforeEach
    void start() {
        bob = server.signUp("bob", "correct horse", "Bob").token();
        session.start();
        dispatcher.runRounds(3);
    }

    @Test
    void aNewOwnNameAppliesAtOnceAndToLaterMessages() {
        session.accountCalls().rename("Alice Adams", () -> outcomes.add("renamed"), this::failed);
        pass();
        assertThat(outcomes).containsExactly("renamed");
        assertThat(session.me().get().displayName()).isEqualTo("Alice Adams");
        Conversation general = session.open("general");
        session.send("general", "hello");
        pass();
        assertThat(general.transcript().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.authorName()).isEqualTo("Alice Adams"));
    }

    @Test
    void anothersNewNameIsShownWithTheirMessagesAndAsTheTitleOfOurConversation() {
        server.openDirect(bob, "alice");
        server.post("general", "bob", "hello");
        pass();
        Conversation general = session.open("general");
        pass();
        server.updateProfile(bob, "Robert");
        pass();
        assertThat(general.transcript().find(1).map(ChatMessage::authorName)).contains("Robert");
        assertThat(session.rooms().find("dm.alice.bob").map(RoomSummary::title)).contains("Robert");
    }

    @Test
    void aNewRoleTakesEffectAtOnce() {
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "zoo", "alice");
        pass();
        server.setMemberRole(bob, "zoo", "alice", Role.MODERATOR);
        pass();
        assertThat(session.rooms().find("zoo").flatMap(RoomSummary::role)).contains(Role.MODERATOR);
        session.roomCalls().update(RoomChange.describe("zoo", "The zoo", "Animals"), () -> {}, this::failed);
        session.roomCalls().update(RoomChange.archive("zoo", true), () -> {}, this::failed);
        pass();
        assertThat(session.rooms().find("zoo")).hasValueSatisfying(zoo -> {
            assertThat(zoo.title()).isEqualTo("The zoo");
            assertThat(zoo.topic()).isEqualTo("Animals");
            assertThat(zoo.archived()).isTrue();
        });
    }

    @Test
    void otherSessionsAreListedAndEnded() {
        SessionToken phone = server.signIn("alice", "correct horse").token();
        session.accountCalls()
                .listSessions(
                        found -> found.stream()
                                .filter(other -> !other.current())
                                .map(OwnSession::id)
                                .forEach(outcomes::add),
                        this::failed);
        pass();
        assertThat(outcomes).hasSize(1);
        session.accountCalls().revoke(List.copyOf(outcomes), () -> outcomes.add("ended"), this::failed);
        pass();
        assertThat(outcomes).endsWith("ended");
        server.post("general", "bob", "still here");
        pass();
        assertThat(session.connection().get()).isEqualTo(new ConnectionState.Online());
        assertThat(phone).isNotEqualTo(session.account().token());
    }

    @Test
    void aWrongOldPasswordIsReportedWithItsField() {
        session.accountCalls().changePassword("wrong", "a longer one", () -> outcomes.add("changed"), this::failed);
        pass();
        assertThat(outcomes).containsExactly("WRONG_CREDENTIALS oldPassword");
        session.accountCalls()
                .changePassword("correct horse", "a longer one", () -> outcomes.add("changed"), this::failed);
        pass();
        assertThat(outcomes).endsWith("changed");
        assertThat(server.signIn("alice", "a longer one").username()).isEqualTo("alice");
    }

    private void failed(Exception failure) {
        Refusal refusal = Optional.of(failure)
                .map(GatewayException.Refused.class::cast)
                .orElseThrow()
                .refusal();
        outcomes.add(refusal.code() + " " + refusal.field());
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
