package org.chatrpc.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatrpc.client.profile.PasswordModel.Field;
import org.chatrpc.client.profile.PasswordModel.Strength;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private PasswordModel model;

    @BeforeEach
    void start() {
        session.start();
        pass();
        model = new PasswordModel(session);
    }

    @Test
    void errorsAreShownAtTheirFieldWithoutACall() {
        model.change("", "battery staple", "battery staple");
        assertThat(model.errors().get()).containsOnlyKeys(Field.OLD);
        model.change("correct horse", "short", "short");
        assertThat(model.errors().get()).containsOnlyKeys(Field.NEW);
        model.change("correct horse", "correct horse", "correct horse");
        assertThat(model.errors().get()).containsOnlyKeys(Field.NEW);
        model.change("correct horse", "battery staple", "battery stable");
        assertThat(model.errors().get()).containsOnlyKeys(Field.REPEAT);
        assertThat(server.calls()).doesNotContain("changePassword");
    }

    @Test
    void refusalsAreShownAtTheirField() {
        model.change("wrong horse", "battery staple", "battery staple");
        pass();
        assertThat(model.errors().get()).containsEntry(Field.OLD, "This is not your old password.");
        server.weather(Weather.AWAY);
        model.change("correct horse", "battery staple", "battery staple");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.FORM);
        assertThat(model.busy().get()).isFalse();
        assertThat(model.changes().get()).isZero();
    }

    @Test
    void aChangeTakesEffectAndEndsTheOtherSessions() {
        server.signIn("alice", "correct horse");
        SessionsModel sessions = new SessionsModel(session);
        pass();
        assertThat(sessions.sessions().get()).hasSize(2).first().matches(OwnSession::current);
        assertThat(sessions.others()).hasSize(1);
        model.change("correct horse", "battery staple", "battery staple");
        pass();
        assertThat(model.changes().get()).isEqualTo(1);
        sessions.refresh();
        pass();
        assertThat(sessions.sessions().get()).singleElement().matches(OwnSession::current);
        assertThat(server.signIn("alice", "battery staple").username()).isEqualTo("alice");
    }

    @Test
    void aLongerPasswordIsStronger() {
        assertThat(Strength.of("x".repeat(0))).isEqualTo(Strength.NONE);
        assertThat(Strength.of("x".repeat(7))).isEqualTo(Strength.TOO_SHORT);
        assertThat(Strength.of("x".repeat(8))).isEqualTo(Strength.FAIR);
        assertThat(Strength.of("x".repeat(12))).isEqualTo(Strength.GOOD);
        assertThat(Strength.of("x".repeat(16))).isEqualTo(Strength.STRONG);
        assertThat(Strength.of("u\u0308".repeat(7))).isEqualTo(Strength.TOO_SHORT);
    }

    @Test
    void aNewNameIsSavedOrReportedAsInvalid() {
        NameModel names = new NameModel(session);
        names.save("  ");
        assertThat(names.error().get()).isNotEmpty();
        names.save("x".repeat(65));
        assertThat(names.error().get()).isNotEmpty();
        names.save(" Alice Adams ");
        assertThat(names.busy().get()).isTrue();
        pass();
        assertThat(names.error().get()).isEmpty();
        assertThat(names.notice().get()).isEqualTo("Saved.");
        assertThat(session.account().displayName()).isEqualTo("Alice Adams");
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
