package org.chatrpc.client.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The notice of what was reported, over several runs of the client. */
class ReportsModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final Value<Set<String>> dismissed = new Value<>(Set.of());

    @BeforeEach
    void start() {
        SessionToken token = alice.session().account().token();
        alice.server().signUp("bob", "correct horse", "Bob");
        SessionToken carol =
                alice.server().signUp("carol", "correct horse", "Carol").token();
        alice.server().setMemberRole(token, "general", "alice", Role.MODERATOR);
        for (int i = 1; i <= 2; i++) {
            alice.server().post("general", "bob", "spam " + i);
            alice.server().reportMessage(carol, "general/" + i, "unwanted " + i);
        }
    }

    @Test
    void whatWasReportedWhileSheWasAwayIsShownUntilSheHasDealtWithIt() {
        ReportsModel model = model(alice.session());
        assertThat(model.shown().get().orElseThrow().text())
                .isEqualTo("@carol reported a message in General: unwanted 1");
        assertThat(model.shown().get().orElseThrow().more()).isEqualTo(1);
        model.dismiss();
        assertThat(model.shown().get().orElseThrow().text()).endsWith("unwanted 2");
        alice.untold(() -> {});
        assertThat(model.shown().get().orElseThrow().text())
                .as("the first is still open at the server")
                .endsWith("unwanted 2");

        ReportsModel next = model(alice.again());
        assertThat(next.shown().get().orElseThrow().text()).endsWith("unwanted 2");
        assertThat(next.shown().get().orElseThrow().more()).isZero();
        next.openMessage();
        assertThat(next.shown().get()).isEmpty();
        assertThat(model(alice.again()).shown().get()).isEmpty();
    }

    @Test
    void thoseThatAreNoLongerOpenAreForgottenBeforeTheyBecomeTooMany() {
        dismissed.set(IntStream.range(0, ReportsModel.MOST_DISMISSED - 1)
                .mapToObj(i -> "tea/" + i + "/dan")
                .collect(Collectors.toUnmodifiableSet()));
        ReportsModel model = model(alice.session());
        model.dismiss();
        assertThat(dismissed.get()).hasSize(ReportsModel.MOST_DISMISSED);
        model.dismiss();
        assertThat(dismissed.get()).containsExactlyInAnyOrder("general/1/carol", "general/2/carol");
        assertThat(model.shown().get()).isEmpty();
    }

    private ReportsModel model(ChatSession session) {
        session.start();
        alice.dispatcher().pass(Duration.ofSeconds(2));
        return new ReportsModel(session, dismissed, link -> true);
    }
}
