package org.chatrpc.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.SecureString;
import com.password4j.types.Argon2;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.limit.Network;
import org.chatrpc.text.PasswordText;

/**
 * Password hashing with Argon2id (RFC 9106). Each hash costs memory and processor time by design, so only a few are
 * computed at a time, which leaves processors for the chat, and calls from different networks take turns. Every method
 * may refuse a call as {@link FairQueue#inTurn} does. Thread-safe.
 */
public final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Argon2Function argon2;
    private final FairQueue queue;
    /** Compared with the password of an unknown user, so that the response takes as long as for a known one. */
    private final String decoy;

    public Passwords(AccountPolicy.Hashing hashing) {
        this.argon2 = Argon2Function.getInstance(hashing.memoryKib(), hashing.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.queue = new FairQueue(hashing.queue(), FairQueue.Refusals.SIGNING_IN);
        this.decoy = hash(Network.UNKNOWN, "decoy");
    }

    /** The hash of the password as prepared by {@link PasswordText}. */
    public String hash(Network caller, String password) {
        String prepared = PasswordText.prepared(password);
        return queue.inTurn(
                caller,
                () -> Password.hash(new SecureString(prepared.toCharArray()))
                        .addRandomSalt(SALT_BYTES)
                        .with(argon2)
                        .getResult());
    }

    /**
     * Whether the password has this hash, either as prepared or as typed: older hashes were computed from the password
     * as typed.
     */
    boolean matches(Network caller, String password, String hash) {
        return queue.inTurn(
                caller,
                () -> PasswordText.candidates(password).stream().anyMatch(candidate -> isHashOf(candidate, hash)));
    }

    private static boolean isHashOf(String password, String hash) {
        return Password.check(new SecureString(password.toCharArray()), hash)
                .with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches}, and always returns false. */
    boolean matchesDecoy(Network caller, String password) {
        matches(caller, password, decoy);
        return false;
    }
}
