package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");
    private static final Origin ELSEWHERE = new Origin("192.0.2.2", "test");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(clock).with(clock::nanos)).ready();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void theFirstAccountIsTheAdministrator() {
        assertThat(chat.register("ann").account().administrator()).isTrue();
        assertThat(chat.register("bob").account().administrator()).isFalse();
    }

    @Test
    void usernamesAreUniqueAndValid() {
        chat.register("ann");

        assertRefused(Problem.USERNAME_TAKEN, () -> chat.register("ann"));
        for (String bad : List.of("a", "Ann", "x".repeat(33), "an n", "ann~bob", "änn")) {
            assertRefused(Problem.INVALID_VALUE, () -> chat.register(bad));
        }
    }

    @Test
    void passwordsHaveAMinimumAndAMaximumLength() {
        assertRefused(Problem.INVALID_VALUE, () -> chat.accounts.register("ann", "1234567", Optional.empty(), HOME));
        assertRefused(
                Problem.INVALID_VALUE, () -> chat.accounts.register("ann", "x".repeat(129), Optional.empty(), HOME));
    }

    @Test
    void theMaximumLengthCountsCodePoints() {
        String longest = "\uD83D\uDE00".repeat(128);
        chat.accounts.register("ann", longest, Optional.empty(), HOME);

        assertThat(chat.accounts.login("ann", longest, HOME).account().username())
                .isEqualTo("ann");
    }

    @Test
    void aTokenWorksUntilItExpires() {
        String token = chat.register("ann").token();
        assertThat(chat.sessions.authenticate(token).username()).isEqualTo("ann");

        clock.advance(Duration.ofDays(31));
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(token));
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate("no such token"));
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(null));
    }

    @Test
    void aSessionSurvivesARestartAndARevokedOneDoesNot() {
        String kept = chat.register("ann").token();
        NewSession lost = login("ann", "password of ann", HOME);
        chat.sessions.close("ann", lost.sessionId());
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(lost.token()));
        chat.close();

        chat = new Chat(folder, ChatOptions.defaults().with(clock).with(clock::nanos)).ready();
        assertThat(chat.sessions.authenticate(kept).username()).isEqualTo("ann");
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(lost.token()));
    }

    @Test
    void sessionsOfOthersCannotBeEnded() {
        NewSession ann = chat.register("ann");
        chat.register("bob");

        assertRefused(Problem.NO_SUCH_SESSION, () -> chat.sessions.close("bob", ann.sessionId()));
        assertThat(chat.sessions.authenticate(ann.token()).username()).isEqualTo("ann");
    }

    @Test
    void theLeastRecentlyUsedSessionIsClosedAtTheLimit() {
        String first = chat.register("ann").token();
        IntStream.range(0, 5).forEach(i -> {
            clock.advance(Duration.ofSeconds(1));
            login("ann", "password of ann", HOME);
        });

        assertThat(chat.sessions.of("ann")).hasSize(5);
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(first));
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameFault() {
        chat.register("ann");

        String wrong = assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "wrong password", HOME))
                .getMessage();
        assertThat(assertRefused(Problem.WRONG_CREDENTIALS, () -> login("nobody", "wrong password", HOME))
                        .getMessage())
                .isEqualTo(wrong);
    }

    @Test
    void guessingSlowsDownOnlyThatAccountFromThatAddress() {
        chat.register("ann");
        chat.register("bob");
        IntStream.range(0, 4)
                .forEach(i -> assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "guess " + i, HOME)));

        assertThat(assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> login("ann", "password of ann", HOME))
                        .retryAfter())
                .contains(Duration.ofSeconds(1));
        login("ann", "password of ann", ELSEWHERE);
        login("bob", "password of bob", HOME);
        clock.advance(Duration.ofSeconds(1));
        login("ann", "password of ann", HOME);
    }

    @Test
    void concurrentGuessesAreThrottledLikeSequentialOnes() throws Exception {
        chat.register("ann");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Problem>> guesses = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                String guess = "wrong password " + i;
                guesses.add(() -> catchThrowableOfType(ChatException.class, () -> login("ann", guess, HOME))
                        .problem());
            }
            List<Problem> answers = new ArrayList<>();
            for (Future<Problem> answer : threads.invokeAll(guesses)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(Problem.WRONG_CREDENTIALS, Problem.TOO_MANY_ATTEMPTS);
            assertThat(Collections.frequency(answers, Problem.WRONG_CREDENTIALS))
                    .isEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
        login("ann", "password of ann", ELSEWHERE);
    }

    @Test
    void theDelayDoublesUpToAQuarterOfAnHour() {
        chat.register("ann");
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "guess", HOME));
            if (i >= 3) {
                Duration delay = assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> login("ann", "guess", HOME))
                        .retryAfter()
                        .orElseThrow();
                delays.add(delay);
                clock.advance(delay);
            }
        }
        assertThat(delays)
                .startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4))
                .endsWith(Duration.ofMinutes(15), Duration.ofMinutes(15));
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        chat.register("ann");
        NewSession here = login("ann", "password of ann", HOME);
        NewSession other = login("ann", "password of ann", ELSEWHERE);
        OpenSession session = chat.sessions.authenticate(here.token());

        assertRefused(
                Problem.WRONG_CREDENTIALS,
                () -> chat.accounts.changePassword(session, "wrong password", "a new password", HOME.address()));
        chat.accounts.changePassword(session, "password of ann", "a new password", HOME.address());

        assertThat(chat.sessions.authenticate(here.token()).username()).isEqualTo("ann");
        assertRefused(Problem.UNAUTHENTICATED, () -> chat.sessions.authenticate(other.token()));
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "password of ann", HOME));
        login("ann", "a new password", HOME);
    }

    /** Also not with other spaces, which are the same password. */
    @Test
    void aPasswordThatSomebodySetIsNotKept() {
        chat.registerAll("ann", "bob");
        chat.administration.accounts().resetPassword("ann", "bob", Optional.of("for one use"), HOME.address());
        OpenSession session = chat.sessions.authenticateBeforePasswordChange(
                login("bob", "for one use", HOME).token());

        for (String same : List.of("for one use", "for\u00A0one\u2003use")) {
            assertThat(assertRefused(
                                    Problem.INVALID_VALUE,
                                    () -> chat.accounts.changePassword(session, "for one use", same, HOME.address()))
                            .field())
                    .contains("newPassword");
        }
        chat.accounts.changePassword(session, "for one use", "for all uses", HOME.address());
    }

    @Test
    void aChangedDisplayNameIsStoredAndAnnounced() {
        chat.registerAll("ann", "bob");
        String cursor = chat.feed.now();
        AccountInfo updated = chat.accounts.updateProfile("ann", "Ann Other");

        assertThat(updated).isEqualTo(new AccountInfo("ann", "Ann Other", true, updated.createdAt()));
        assertThat(chat.accounts.search("other", 5)).containsExactly(updated);
        assertThat(chat.poll("bob", cursor).entries())
                .extracting(LogEntry::fact)
                .containsExactly(new AccountUpdated(updated));
        chat.accounts.updateProfile("ann", "Ann Other");
        assertThat(chat.poll("bob", cursor).entries()).hasSize(1);
        chat.close();

        chat = new Chat(folder, ChatOptions.defaults().with(clock).with(clock::nanos)).ready();
        assertThat(chat.accountDirectory.displayName("ann")).isEqualTo("Ann Other");
        chat.accounts.login("ann", "password of ann", HOME);
    }

    @Test
    void aDisplayNameIsValidated() {
        chat.register("ann");
        for (String bad : List.of("", "  ", "x".repeat(65), "bell\u0007")) {
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.accounts.updateProfile("ann", bad))
                            .field())
                    .contains("displayName");
        }
    }

    @Test
    void peopleAreFoundByPartsOfTheirNames() {
        chat.accounts.register("ann", "12345678", Optional.of("Ann Smith"), HOME);
        chat.register("bob");
        chat.register("joann");

        assertThat(chat.accounts.search("ANN", 10))
                .extracting(AccountInfo::username)
                .containsExactly("ann", "joann");
        assertThat(chat.accounts.search("smith", 10))
                .extracting(AccountInfo::username)
                .containsExactly("ann");
        assertThat(chat.accounts.search("", 2))
                .extracting(AccountInfo::username)
                .containsExactly("ann", "bob");
    }

    private NewSession login(String username, String password, Origin origin) {
        return chat.accounts.login(username, password, origin);
    }
}
