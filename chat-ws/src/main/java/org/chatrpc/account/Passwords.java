package org.chatrpc.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.limit.Network;
import org.chatrpc.text.PasswordText;

/**
 * Password hashing with Argon2id (RFC 9106). Each hash takes memory and processor time by design, so only a few run at a
 * time, which leaves the chat its processors, and calls from different networks take turns. Every method may refuse a call as
 * {@link FairQueue#inTurn} does. Thread-safe.
 */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Function argon2;
    private final FairQueue queue;
    /** What an unknown user's password is compared with, so that the answer takes as long as for a known one. */
    private final String decoy;

    Passwords(AccountPolicy.Hashing hashing) {
        this.argon2 = Argon2Function.getInstance(hashing.memoryKib(), hashing.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.queue = new FairQueue(hashing.queue());
        this.decoy = hash(Network.UNKNOWN, "decoy");
    }

    /** Of the password as it is prepared, see {@link PasswordText}. */
    String hash(Network caller, String password) {
        String prepared = PasswordText.prepared(password);
        return queue.inTurn(
                caller,
                () -> Password.hash(new SecureString(prepared.toCharArray()))
                        .addRandomSalt(SALT_BYTES)
                        .with(argon2)
                        .getResult());
    }

    /** Whether the password has this hash, as it is prepared today or as it was typed, which older hashes were made of. */
    boolean matches(Network caller, String password, String hash) {
        return queue.inTurn(
                caller,
                () -> PasswordText.candidates(password).stream().anyMatch(candidate -> isHashOf(candidate, hash)));
    }

    private static boolean isHashOf(String password, String hash) {
        return Password.check(new SecureString(password.toCharArray()), hash)
                .with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches}, and is never true. */
    boolean matchesNothing(Network caller, String password) {
        matches(caller, password, decoy);
        return false;
    }
}
