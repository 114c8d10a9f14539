package org.chatrpc.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.text.PasswordText;

/**
 * Password hashing with Argon2id (RFC 9106). Each hash takes memory and processor time by design, so only a few run at a
 * time: a flood of logins may delay other logins, but leaves the chat its processors. Thread-safe.
 */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Argon2Function argon2;
    private final Semaphore running;
    private final int maxWaiting;
    /** What an unknown user's password is compared with, so that the answer takes as long as for a known one. */
    private final String decoy;

    Passwords(AccountPolicy.Hashing hashing) {
        this.argon2 = Argon2Function.getInstance(hashing.memoryKib(), hashing.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.running = new Semaphore(hashing.concurrent(), true);
        this.maxWaiting = hashing.maxWaiting();
        this.decoy = hash("decoy");
    }

    /** Of the password as it is prepared, see {@link PasswordText}. */
    String hash(String password) {
        String prepared = PasswordText.prepared(password);
        return inTurn(() -> Password.hash(new SecureString(prepared.toCharArray()))
                .addRandomSalt(SALT_BYTES)
                .with(argon2)
                .getResult());
    }

    /** Whether the password has this hash, as it is prepared today or as it was typed, which older hashes were made of. */
    boolean matches(String password, String hash) {
        return PasswordText.candidates(password).stream().anyMatch(candidate -> isHashOf(candidate, hash));
    }

    private boolean isHashOf(String password, String hash) {
        return inTurn(() -> Password.check(new SecureString(password.toCharArray()), hash)
                .with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches}, and is never true. */
    boolean matchesNothing(String password) {
        matches(password, decoy);
        return false;
    }

    private <T> T inTurn(Supplier<T> work) {
        if (running.getQueueLength() >= maxWaiting) {
            throw tooBusy();
        }
        try {
            if (!running.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw tooBusy();
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private static ChatException tooBusy() {
        return ChatException.later(
                Problem.OVERLOADED, Duration.ofSeconds(3), "Too many people are signing in at the moment.");
    }
}
