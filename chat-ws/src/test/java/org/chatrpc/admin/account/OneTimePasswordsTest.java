package org.chatrpc.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.account.session.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that the server makes is one that the server takes. */
class OneTimePasswordsTest {
    @TempDir
    Path folder;

    @Test
    void theyAreAsLongAsPasswordsMustBeAndNeverShorterThan80BitsNeed() {
        for (int min = 8; min <= 128; min++) {
            String password = new OneTimePasswords().next(min);
            assertThat(password)
                    .hasSize(Math.max(19, min))
                    .matches("[0-9a-hjkmnp-tv-z-]+")
                    .doesNotContain("--");
            assertThat(password.charAt(password.length() - 1)).isNotEqualTo('-');
        }
    }

    /** Also if passwords must be as long as they may be. */
    @ParameterizedTest
    @ValueSource(ints = {8, 20, 65, 128})
    void accountsAreCreatedAndPasswordsResetHoweverLongPasswordsMustBe(int min) {
        AccountPolicy usual = ChatOptions.defaults().accounts();
        AccountPolicy policy = new AccountPolicy(
                true,
                "",
                false,
                min,
                Math.max(64, min),
                usual.oneTimeLife(),
                64,
                usual.sessionLifetime(),
                5,
                20,
                3,
                usual.maxLoginDelay(),
                100,
                usual.hashing());
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(policy)).ready()) {
            Origin home = new Origin("192.0.2.1", "test");
            chat.accounts.register("ann", "p".repeat(min), Optional.empty(), Optional.empty(), home);
            AccountAdministration accounts = chat.administration.accounts();
            NewPassword first = accounts.create("ann", "bob", Optional.empty(), Optional.empty(), false, "192.0.2.1");
            NewPassword second = accounts.resetPassword("ann", "bob", Optional.empty(), "192.0.2.1");

            assertThat(first.oneTimePassword()).isNotEqualTo(second.oneTimePassword());
            assertThat(chat.accounts
                            .login("bob", second.oneTimePassword().orElseThrow(), home)
                            .account()
                            .mustChangePassword())
                    .isTrue();
        }
    }
}
