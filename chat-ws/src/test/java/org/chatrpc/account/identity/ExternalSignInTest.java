package org.chatrpc.account.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with passwords that somebody else checks. */
class ExternalSignInTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    @TempDir
    Path folder;

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final List<Credentials> asked = new ArrayList<>();
    private boolean doubtful;
    private Chat chat;

    /** A directory whose subjects are the login names, each after {@code id-}. */
    private Optional<ExternalIdentity> check(Credentials credentials) {
        asked.add(credentials);
        if (doubtful) {
            throw new InconclusiveRefusal(Duration.ofSeconds(1), "It refuses everybody.");
        }
        return Optional.ofNullable(passwords.get(credentials.login()))
                .filter(credentials.password()::equals)
                .map(right -> new ExternalIdentity(
                        "test",
                        "id-" + credentials.login(),
                        credentials.login(),
                        "The " + credentials.login(),
                        Optional.empty()));
    }

    private void start(boolean internal) {
        Authorities authorities = new Authorities(internal, List.of(this::check));
        chat = new Chat(folder, ChatOptions.defaults().with(authorities)).ready();
        chat.register("root1");
        passwords.put("ann", "secret of ann");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private NewSession login(String username, String password) {
        return chat.accounts.login(username, password, HOME);
    }

    @Test
    void whoeverTheDirectoryKnowsGetsAnAccountAndASession() {
        start(false);
        NewSession first = login("ann", "secret of ann");
        NewSession second = login("ANN", "secret of ann");

        assertThat(first.account().displayName()).isEqualTo("The ann");
        assertThat(second.account().username()).isEqualTo("ann");
        assertThat(chat.sessions.authenticate(second.token()).username()).isEqualTo("ann");
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "wrong"));
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("bob", "wrong"));
    }

    @Test
    void theOwnAdministratorAlwaysSignsInAndTheDirectoryNeverSeesThatPassword() {
        start(false);
        assertThat(login("root1", "password of root1").account().administrator())
                .isTrue();
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("root1", "guess"));
        assertThat(asked).isEmpty();
    }

    @Test
    void withoutInternalTheOwnPasswordsOfOthersAreOfNoUse() {
        start(true);
        chat.register("bob");
        assertThat(login("bob", "password of bob").account().username()).isEqualTo("bob");
        chat.close();
        Authorities directory = new Authorities(false, List.of(this::check));
        chat = new Chat(folder, ChatOptions.defaults().with(directory)).ready();

        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("bob", "password of bob"));
        passwords.put("bob", "secret of bob");
        assertRefused(Problem.USERNAME_TAKEN, () -> login("bob", "secret of bob"));
        assertRefused(Problem.REGISTRATION_CLOSED, () -> chat.register("cid"));
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreCannotSignInWithTheOwnPassword() {
        start(true);
        chat.register("bob");
        chat.administration.accounts().setAdministrator("root1", "bob", true);
        chat.close();
        Authorities directory = new Authorities(false, List.of(this::check));
        chat = new Chat(folder, ChatOptions.defaults().with(directory)).ready();

        assertThat(login("bob", "password of bob").account().username()).isEqualTo("bob");
        chat.administration.accounts().setAdministrator("root1", "bob", false);
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("bob", "password of bob"));
    }

    @Test
    void thePasswordIsChangedElsewhere() {
        start(false);
        NewSession session = login("ann", "secret of ann");
        OpenSession open = chat.sessions.authenticate(session.token());

        assertRefused(
                Problem.EXTERNAL_ACCOUNT,
                () -> chat.accounts.changePassword(open, "secret of ann", "another secret", "192.0.2.1"));
        assertRefused(Problem.EXTERNAL_ACCOUNT, () -> chat.accounts.updateProfile("ann", "Annie"));
        assertRefused(
                Problem.EXTERNAL_ACCOUNT,
                () -> chat.administration.accounts().resetPassword("root1", "ann", Optional.empty(), "192.0.2.1"));
    }

    @Test
    void guessingIsSlowedDownWhateverTheCase() {
        start(false);
        for (String name : List.of("ann", "Ann", "aNn", "anN")) {
            assertRefused(Problem.WRONG_CREDENTIALS, () -> login(name, "guess"));
        }
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> login("ANN", "secret of ann"));
        assertThat(asked).hasSize(4);
    }

    /** Otherwise guesses would be free as long as whoever checks them seems to be out of order. */
    @Test
    void guessesCountThoughTheirRefusalIsInDoubt() {
        start(false);
        doubtful = true;
        for (int i = 0; i < 4; i++) {
            assertRefused(Problem.UNAVAILABLE, () -> login("ann", "guess"));
        }
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> login("ann", "guess"));
        assertThat(asked).hasSize(4);
        assertRefused(Problem.UNAVAILABLE, () -> login("bob", "guess"));
    }

    @Test
    void namesThatDirectoriesMayCompareLooselyAreNotTaken() {
        start(false);
        for (String name : List.of("änn", "a\tnn", "a\u00a0nn", "ann\u00ad", "", "x".repeat(129))) {
            assertRefused(Problem.INVALID_VALUE, () -> login(name, "guess"));
        }
        assertRefused(Problem.INVALID_VALUE, () -> login("ann", ""));
        assertRefused(Problem.WRONG_CREDENTIALS, () -> login("ann", "x".repeat(100_000)));
        assertThat(asked).isEmpty();
    }

    /** A directory compares these as one name, so they must be one for whoever counts attempts, too. */
    @Test
    void namesOfDirectoriesMayHaveApostrophesAndSpaces() {
        for (String typed : List.of("O'Brien@example.org", "van dyke", " Van  Dyke ", "smith (sales)", "a&b#c!")) {
            assertThat(LoginName.of(typed))
                    .isEqualTo(typed.strip().replace("  ", " ").toLowerCase(Locale.ROOT));
        }
        start(false);
        for (String typed : List.of("van dyke", "Van  Dyke", " van   dyke", "VAN DYKE")) {
            assertRefused(Problem.WRONG_CREDENTIALS, () -> login(typed, "guess"));
        }
        assertRefused(Problem.TOO_MANY_ATTEMPTS, () -> login("van dyke", "guess"));
        assertThat(DerivedUsername.of("o'brien@example.org")).isEqualTo("o-brien");
    }

    @Test
    void usernamesAreMadeFromThoseOfTheDirectory() {
        assertThat(DerivedUsername.of("Änne.Müller@example.org")).isEqualTo("anne.muller");
        assertThat(DerivedUsername.of("CORP\\Bob Ross")).isEqualTo("corp-bob-ross");
        start(false);
        for (String bad : List.of("admin", "a", "", "名前", "x".repeat(33), "é".repeat(10_000))) {
            assertRefused(Problem.INVALID_VALUE, () -> DerivedUsername.of(bad));
        }
    }

    @Test
    void aPasswordIsNotShown() {
        start(false);
        login("ann", "secret of ann");
        assertThat(asked.toString()).contains("ann").doesNotContain("secret");
    }
}
