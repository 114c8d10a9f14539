package org.chatrpc.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.time.Duration;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Network;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String DECOMPOSED = "pa\u0308ssword";
    private static final String COMPOSED = "p\u00e4ssword";

    private static final Network CALLER = Network.of("127.0.0.1");

    private final Passwords passwords =
            new Passwords(new AccountPolicy.Hashing(1_024, 1, new FairQueuePolicy(2, 10, 10, Duration.ofSeconds(30))));

    @Test
    void composedAndDecomposedFormsMatchTheSameHash() {
        for (String typed : new String[] {DECOMPOSED, COMPOSED}) {
            String hash = passwords.hash(CALLER, typed);
            assertThat(passwords.matches(CALLER, COMPOSED, hash)).isTrue();
            assertThat(passwords.matches(CALLER, DECOMPOSED, hash)).isTrue();
            assertThat(passwords.matches(CALLER, "password", hash)).isFalse();
        }
    }

    @Test
    void aHashOfAnUnpreparedPasswordStillMatches() {
        String old = Password.hash(DECOMPOSED)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(1_024, 1, 1, 32, Argon2.ID))
                .getResult();

        assertThat(passwords.matches(CALLER, DECOMPOSED, old)).isTrue();
        assertThat(passwords.matches(CALLER, "password", old)).isFalse();
    }
}
