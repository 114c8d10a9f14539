package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.audit.Refusal;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.call.Call;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one node acknowledged about sessions holds on the other one, also for calls that it was about to serve. */
class SessionsAcrossNodesTest extends TwoNodes {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    @AfterEach
    void unbind() {
        Call.unbind();
    }

    /** A call on the other node that has been authenticated, and goes on in this thread. */
    @CanIgnoreReturnValue
    private OpenSession underWay(NewSession session) {
        OpenSession there = other.sessions.authenticate(session.token());
        Call call = new Call(other.answers, HOME.address());
        call.recordOperation("UpdateRoom");
        call.recordCaller(there);
        call.bind();
        return there;
    }

    private NewSession signIn(String username) {
        Call.unbind();
        NewSession session = one.accounts.login(username, "password of " + username, HOME);
        other.journal.catchUp(0);
        return session;
    }

    @Test
    void aWriteUnderWayOnTheOtherNodeIsRefusedOnceItsSessionHasEnded() {
        for (int i = 0; i < 10; i++) {
            OpenSession revoked = underWay(signIn("ann"));
            assertThat(other.post("ann", "general", "in time").message().number())
                    .isEqualTo(i + 1);
            elsewhere(() -> one.sessions.close("ann", revoked.id()));

            assertRefused(Problem.UNAUTHENTICATED, () -> other.post("ann", "general", "late"));
            assertRefused(Problem.UNAUTHENTICATED, () -> other.members.leave("ann", "red"));
        }
        underWay(signIn("bob"));
        elsewhere(() -> one.administration.accounts().deactivate("ann", "bob"));
        assertRefused(Problem.UNAUTHENTICATED, () -> other.post("bob", "general", "late"));
    }

    /** Does something that is not a part of the call under way. */
    private static void elsewhere(Runnable act) {
        Call call = Call.current();
        Call.unbind();
        act.run();
        call.bind();
    }

    @Test
    void theRefusalOfACallWhoseSessionHasEndedIsAuditedAllTheSame() {
        OpenSession revoked = underWay(signIn("ann"));
        elsewhere(() -> one.sessions.close("ann", revoked.id()));
        assertRefused(Problem.UNAUTHENTICATED, () -> other.members.leave("ann", "red"));

        other.refusals.add(new Refusal("UpdateRoom", "UNAUTHENTICATED", "ann", HOME.address(), "", "red"));

        await().atMost(SOON)
                .until(() -> one.stores.audit().after(0, 1_000).stream()
                        .anyMatch(entry -> entry.outcome().equals("UNAUTHENTICATED")));
    }

    @Test
    void aScriptThatSignsInOnOneNodeDoesNotEvictTheSessionInUseOnTheOther() {
        SettableClock clock = new SettableClock();
        ChatOptions options = ChatOptions.defaults().with(clock);
        Chat here = node(database, options).ready();
        Chat there = node(database, options).ready();
        NewSession desktop = here.register("dora");
        there.journal.catchUp(0);
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(6));
            there.sessions.authenticate(desktop.token());
            // Waits for the record of that use, which is queued before.
            there.post("dora", "general", "still here");
            here.accounts.login("dora", "password of dora", HOME);
        }
        here.journal.catchUp(0);
        Instant used = clock.instant();

        for (Chat node : new Chat[] {here, there}) {
            assertThat(node.sessions.of("dora").stream()
                            .filter(session -> session.id().equals(desktop.sessionId()))
                            .map(OpenSession::lastUse))
                    .as("what ListSessions says")
                    .singleElement()
                    .satisfies(last -> assertThat(last).isBetween(used.minusMillis(1), used));
        }
        assertThat(here.sessions.authenticate(desktop.token()).id()).isEqualTo(desktop.sessionId());
    }
}
