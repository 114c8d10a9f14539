package org.chatrpc.admin.erasure;

import java.security.SecureRandom;
import org.chatrpc.admin.account.EraseAccount;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.ErasureStore;
import org.chatrpc.model.Erasure;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/**
 * Starts erasures and reports their progress. Callers must have verified that the actor is an administrator.
 * Thread-safe.
 */
public final class Erasures {
    /** Of a pseudonym. */
    private static final int RANDOM_BYTES = 10;

    private final ErasureStore store;
    private final Journal journal;
    private final RateLimits limits;
    private final SecureRandom random = new SecureRandom();

    public Erasures(ErasureStore store, Journal journal, RateLimits limits) {
        this.store = store;
        this.journal = journal;
        this.limits = limits;
    }

    /**
     * The progress of an erasure.
     *
     * @param messages how many messages still name the user
     */
    public record Progress(boolean finished, long messages) {}

    /**
     * Starts the erasure of a user, unless it was started before; it continues after this returns. Repeat the call for
     * its progress.
     *
     * @param confirmation the username again
     * @param messages what happens to the messages, {@code KEEP} or {@code DELETE}
     */
    public Progress erase(
            String actor, @Nullable String username, @Nullable String confirmation, @Nullable String messages) {
        String name = Require.present("username", username);
        if (!name.equals(Require.present("confirmation", confirmation))) {
            throw ChatException.in("confirmation", Problem.INVALID_VALUE, "confirmation must be the username.");
        }
        boolean deletes = deletesMessages(Require.present("messages", messages));
        limits.count(RateClass.ADMINISTRATION, actor);
        byte[] bits = new byte[RANDOM_BYTES];
        random.nextBytes(bits);
        Erasure erasure = journal.run(new EraseAccount(actor, name, Erasure.pseudonym(bits), deletes));
        return erasure.isFinished() ? new Progress(true, 0) : new Progress(false, store.messagesOf(name));
    }

    private static boolean deletesMessages(String messages) {
        return switch (messages) {
            case "KEEP" -> false;
            case "DELETE" -> true;
            default -> throw ChatException.in("messages", Problem.INVALID_VALUE, "messages must be KEEP or DELETE.");
        };
    }
}
