package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may create the account that administers the server. */
class SetupTokenTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    @TempDir
    Path folder;

    private Chat chat;

    private void start(int registrationsPerHour) {
        chat = new Chat(folder, ChatOptions.defaults().with(policy(registrationsPerHour))).ready();
    }

    private static AccountPolicy policy(int registrationsPerHour) {
        return policy(registrationsPerHour, false);
    }

    private static AccountPolicy policy(int registrationsPerHour, boolean local) {
        AccountPolicy open = ChatOptions.defaults().accounts();
        return new AccountPolicy(
                true,
                "secret",
                local,
                8,
                128,
                open.oneTimeLife(),
                64,
                open.sessionLifetime(),
                5,
                20,
                3,
                open.maxLoginDelay(),
                registrationsPerHour,
                open.hashing());
    }

    @AfterEach
    void close() {
        if (chat != null) {
            chat.close();
        }
    }

    @Test
    void theSetupTokenIsNotShown() {
        assertThat(policy(1).toString()).doesNotContain("secret");
    }

    @Test
    void theSetupTokenIsNeededForTheFirstAccountOnly() {
        start(100);

        assertRefused(Problem.SETUP_TOKEN_REQUIRED, () -> chat.register("ann"));
        assertRefused(Problem.SETUP_TOKEN_REQUIRED, () -> register("ann", "secrets"));
        assertThat(register("ann", "secret").account().administrator()).isTrue();
        assertThat(register("bob", "wrong").account().administrator()).isFalse();
        assertThat(chat.register("cid").account().administrator()).isFalse();
    }

    @Test
    void onTheServersOwnMachineItIsNotNeededIfThatIsSet() {
        chat = new Chat(folder, ChatOptions.defaults().with(policy(100, true))).ready();

        for (String remote : List.of("192.0.2.1", "::ffff:192.0.2.1", "2001:db8::1", "")) {
            assertRefused(
                    Problem.SETUP_TOKEN_REQUIRED,
                    () -> chat.accounts.register("eve", "password of eve", Optional.empty(), new Origin(remote, "")));
        }
        NewSession ann =
                chat.accounts.register("ann", "password of ann", Optional.empty(), new Origin("0:0:0:0:0:0:0:1", ""));
        assertThat(ann.account().administrator()).isTrue();
    }

    /** With a password that is refused, the right guess would show otherwise, however many there were before. */
    @Test
    void theSetupTokenCannotBeGuessed() {
        start(2);

        assertRefused(Problem.SETUP_TOKEN_REQUIRED, () -> chat.register("ann"));
        assertRefused(Problem.SETUP_TOKEN_REQUIRED, () -> register("ann", "one"));
        assertRefused(Problem.SETUP_TOKEN_REQUIRED, () -> register("ann", "two"));
        for (String guess : List.of("three", "secret")) {
            assertRefused(
                    Problem.TOO_MANY_ATTEMPTS,
                    () -> chat.accounts.register("ann", "short", Optional.empty(), Optional.of(guess), HOME));
        }
    }

    private NewSession register(String username, String setupToken) {
        return chat.accounts.register(
                username, "password of " + username, Optional.empty(), Optional.of(setupToken), HOME);
    }

    @Test
    void registrationCanBeClosedExceptForTheFirstAccount() {
        AccountPolicy open = ChatOptions.defaults().accounts();
        AccountPolicy closed = new AccountPolicy(
                false,
                "",
                false,
                8,
                128,
                open.oneTimeLife(),
                64,
                open.sessionLifetime(),
                5,
                20,
                3,
                open.maxLoginDelay(),
                100,
                open.hashing());
        chat = new Chat(folder, ChatOptions.defaults().with(closed)).ready();

        chat.register("ann");
        assertRefused(Problem.REGISTRATION_CLOSED, () -> chat.register("bob"));
    }
}
