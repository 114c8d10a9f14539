package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String DECOMPOSED = "pa\u0308ssword";
    private static final String COMPOSED = "p\u00e4ssword";

    private final Passwords passwords = new Passwords(new AccountPolicy.Hashing(1_024, 1, 2, 10));

    @Test
    void bothWaysOfTypingHaveOneHash() {
        for (String typed : new String[] {DECOMPOSED, COMPOSED}) {
            String hash = passwords.hash(typed);
            assertThat(passwords.matches(COMPOSED, hash)).isTrue();
            assertThat(passwords.matches(DECOMPOSED, hash)).isTrue();
            assertThat(passwords.matches("password", hash)).isFalse();
        }
    }

    @Test
    void aHashFromBeforePasswordsWerePreparedStillMatchesWhatWasTyped() {
        String old = Password.hash(DECOMPOSED)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.matches(DECOMPOSED, old)).isTrue();
        assertThat(passwords.matches("password", old)).isFalse();
    }
}
