package org.chatrpc.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.InconclusiveRefusal;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.Test;

class RealmAuthenticatorTest {
    private static final FairQueuePolicy QUEUE = new FairQueuePolicy(1, 0, 1, Duration.ofSeconds(30));
    private static final RealmPolicy.Probe PROBE = new RealmPolicy.Probe("probe", "secret of probe");

    /** The roles of those whom the realm knows, whose passwords are made from their names. */
    private final Map<String, Set<String>> people = Map.of(
            "ann", Set.of("chat-user", "chat-administrator", "cook"),
            "bob", Set.of("chat-user"),
            "eve", Set.of("chat-administrator"),
            "Chat-Administrator", Set.of("chat-user", "chat-administrator"),
            "probe", Set.of());

    private final List<String> asked = new ArrayList<>();
    private final RealmAuthenticator authenticator = new RealmAuthenticator(new RealmPolicy(Optional.empty(), QUEUE));
    private final RealmAuthenticator probing = new RealmAuthenticator(new RealmPolicy(Optional.of(PROBE), QUEUE));

    private Optional<ContainerRealm.Member> realm(String name, String password, Set<String> roles) {
        asked.add(name);
        return Optional.ofNullable(people.get(name))
                .filter(known -> password.equals("secret of " + name))
                .map(known -> new ContainerRealm.Member(
                        name.equals("ann") ? "Ann@EXAMPLE.org" : name,
                        known.stream().filter(roles::contains).collect(Collectors.toSet())));
    }

    private Credentials credentials(String name, String password) {
        return new Credentials(name, password, Network.UNKNOWN, this::realm);
    }

    private static Credentials failing(RuntimeException failure) {
        return new Credentials("ann", "any", Network.UNKNOWN, (name, password, roles) -> {
            throw failure;
        });
    }

    /** Some realms make a filter of a directory out of the name. */
    @Test
    void theRealmIsNotAskedForNamesWithWhatHasAMeaningInFilters() {
        for (String name : List.of("ann*", "ann)(uid=*", "(ann")) {
            assertThat(authenticator.authenticate(credentials(name, "secret of " + name)))
                    .as(name)
                    .isEmpty();
        }
        assertThat(asked).isEmpty();
        assertThat(authenticator.authenticate(credentials("o'brien", "secret of o'brien")))
                .isEmpty();
        assertThat(asked).containsExactly("o'brien");
    }

    @Test
    void theNameOfTheRealmIsThePersonAndItsRolesSayWhatThePersonMayDo() {
        assertThat(authenticator.authenticate(credentials("ann", "secret of ann")))
                .contains(new ExternalIdentity(
                        "realm", "ann@example.org", "Ann@EXAMPLE.org", "Ann@EXAMPLE.org", Optional.of(true)));
        assertThat(authenticator
                        .authenticate(credentials("bob", "secret of bob"))
                        .flatMap(ExternalIdentity::administrator))
                .contains(false);
    }

    @Test
    void whoeverIsUnknownHasAWrongPasswordOrLacksTheRoleIsRefused() {
        assertThat(authenticator.authenticate(credentials("ann", "secret of bob")))
                .isEmpty();
        assertThat(authenticator.authenticate(credentials("zed", "secret of zed")))
                .isEmpty();
        assertRefused(Problem.ACCOUNT_INACTIVE, () -> authenticator.authenticate(credentials("eve", "secret of eve")));
        assertRefused(
                Problem.ACCOUNT_INACTIVE,
                () -> authenticator.authenticate(credentials("Chat-Administrator", "secret of Chat-Administrator")));
    }

    @Test
    void anEmptyPasswordNeverReachesTheRealm() {
        assertThat(authenticator.authenticate(credentials("ann", ""))).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aRealmThatRefusesEvenTheProbeIsTakenForNotWorking() {
        assertThat(probing.authenticate(credentials("bob", "guess"))).isEmpty();
        assertThat(asked).containsExactly("bob", "probe");
        Credentials down =
                new Credentials("bob", "secret of bob", Network.UNKNOWN, (name, password, roles) -> Optional.empty());
        ChatException refusal = catchThrowableOfType(ChatException.class, () -> probing.authenticate(down));
        assertThat(refusal.problem()).isEqualTo(Problem.UNAVAILABLE);
        assertThat(refusal).as("counts as an attempt").isInstanceOf(InconclusiveRefusal.class);
        assertThat(refusal.retryAfter()).isPresent();
        assertThat(probing.authenticate(credentials("bob", "secret of bob"))).isPresent();
    }

    @Test
    void theLogHasALineForEachChangeAndNotForEachAttempt() {
        Credentials down =
                new Credentials("bob", "secret of bob", Network.UNKNOWN, (name, password, roles) -> Optional.empty());
        try (LogLines lines = LogLines.of(RealmAuthenticator.class)) {
            for (int round = 1; round <= 2; round++) {
                for (int i = 0; i < 5; i++) {
                    assertRefused(Problem.UNAVAILABLE, () -> probing.authenticate(down));
                }
                for (int i = 0; i < 5; i++) {
                    assertRefused(
                            Problem.UNAVAILABLE, () -> probing.authenticate(failing(new SecurityException("none"))));
                }
                assertThat(probing.authenticate(credentials("bob", "guess"))).isEmpty();
                assertThat(lines.at(Level.WARNING)).hasSize(2 * round);
            }
        }
    }

    @Test
    void aContainerThatFailsIsUnavailableAndNoFailureOfThisServer() {
        for (RuntimeException failure :
                List.of(new SecurityException("no realm"), new IllegalStateException("no", new Exception("x")))) {
            assertRefused(Problem.UNAVAILABLE, () -> authenticator.authenticate(failing(failure)));
        }
    }

    @Test
    void noMoreThanTheLimitAskTheRealmAtATime() throws Exception {
        CompletableFuture<Optional<ContainerRealm.Member>> answer = new CompletableFuture<>();
        AtomicInteger asking = new AtomicInteger();
        Credentials slow = new Credentials("ann", "any", Network.UNKNOWN, (name, password, roles) -> {
            asking.incrementAndGet();
            return answer.join();
        });
        CompletableFuture<Optional<ExternalIdentity>> first =
                CompletableFuture.supplyAsync(() -> authenticator.authenticate(slow));
        Awaitility.await().until(() -> asking.get() == 1);

        assertRefused(Problem.OVERLOADED, () -> authenticator.authenticate(credentials("bob", "secret of bob")));
        assertThat(asked).isEmpty();
        answer.complete(Optional.empty());
        assertThat(first.get()).isEmpty();
        assertThat(authenticator.authenticate(credentials("bob", "secret of bob")))
                .isPresent();
    }
}
