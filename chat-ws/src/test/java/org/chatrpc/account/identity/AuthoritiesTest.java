package org.chatrpc.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Several who check passwords, of whom some cannot at the moment. */
class AuthoritiesTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Authenticator REFUSING = credentials -> Optional.empty();
    private static final Authenticator DOWN =
            failing(() -> ChatException.later(Problem.UNAVAILABLE, SOON, "The realm does not answer."));
    private static final Authenticator BUSY =
            failing(() -> ChatException.later(Problem.OVERLOADED, SOON, "Too many sign in."));
    private static final Authenticator IN_DOUBT =
            failing(() -> new InconclusiveRefusal(SOON, "The realm refuses everybody."));
    private static final Authenticator CLOSED =
            failing(() -> ChatException.of(Problem.ACCOUNT_INACTIVE, "You may not use the chat."));
    private static final ExternalIdentity ANN = new ExternalIdentity("ldap", "1", "ann", "Ann", Optional.empty());
    private static final Authenticator KNOWING = credentials -> Optional.of(ANN);

    private static Authenticator failing(Supplier<ChatException> failure) {
        return credentials -> {
            throw failure.get();
        };
    }

    private static Optional<ExternalIdentity> ask(Authenticator... authorities) {
        return new Authorities(false, List.of(authorities))
                .authenticate(new Credentials("ann", "secret", Network.UNKNOWN, ContainerRealm.NONE));
    }

    @Test
    void oneThatIsDownKeepsNobodyOutWhomAnotherKnows() {
        for (Authenticator unable : List.of(DOWN, BUSY, IN_DOUBT)) {
            assertThat(ask(unable, KNOWING)).contains(ANN);
            assertThat(ask(unable, REFUSING, KNOWING)).contains(ANN);
        }
        assertThat(ask(KNOWING, DOWN)).contains(ANN);
    }

    @Test
    void whomNobodyElseKnowsIsToldToTryLater() {
        assertRefused(Problem.UNAVAILABLE, () -> ask(DOWN, REFUSING));
        assertRefused(Problem.UNAVAILABLE, () -> ask(REFUSING, DOWN));
        assertRefused(Problem.UNAVAILABLE, () -> ask(DOWN, BUSY));
        assertThat(ask(REFUSING, REFUSING)).isEmpty();
        assertThat(ask()).isEmpty();
    }

    @Test
    void aRefusalInDoubtCountsWhateverElseIsDown() {
        for (Authenticator[] order : new Authenticator[][] {{DOWN, IN_DOUBT}, {IN_DOUBT, DOWN}}) {
            assertThat(assertRefused(Problem.UNAVAILABLE, () -> ask(order))).isInstanceOf(InconclusiveRefusal.class);
        }
    }

    @Test
    void whoeverMayNotUseTheChatIsToldAtOnce() {
        assertRefused(Problem.ACCOUNT_INACTIVE, () -> ask(CLOSED, KNOWING));
        assertRefused(Problem.ACCOUNT_INACTIVE, () -> ask(DOWN, CLOSED));
    }
}
