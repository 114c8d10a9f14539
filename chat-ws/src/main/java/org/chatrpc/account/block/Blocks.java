package org.chatrpc.account.block;

import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.BlockStore;
import org.chatrpc.model.Block;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** The blocks of users. Their effect on messages is decided where messages are posted and edited. Thread-safe. */
public final class Blocks {
    private final Journal journal;
    private final BlockStore store;
    private final RateLimits limits;

    public Blocks(Journal journal, BlockStore store, RateLimits limits) {
        this.journal = journal;
        this.store = store;
        this.limits = limits;
    }

    /** Blocks another user. Repeating the call changes nothing. */
    public void block(String username, String blocked) {
        if (Require.present("username", blocked).equals(username)) {
            throw ChatException.in("username", Problem.INVALID_VALUE, "You cannot block yourself.");
        }
        limits.count(RateClass.BLOCKS, username);
        journal.run(new BlockUser(username, blocked));
    }

    /** Ends the blocking of a user. Repeating the call changes nothing. */
    public void unblock(String username, String blocked) {
        UnblockUser unblock = new UnblockUser(username, Require.present("username", blocked));
        limits.count(RateClass.BLOCKS, username);
        journal.run(unblock);
    }

    /**
     * Whom {@code username} blocks, after {@code afterUsername} (from the first one if empty), ordered by username, at most
     * {@code limit}.
     */
    public Slice<Block> list(String username, String afterUsername, int limit) {
        return store.blocks(username, afterUsername, ReadLimit.items(limit));
    }

    static void requireAccount(State state, String username) {
        if (state.get(Tables.ACCOUNTS, username).isEmpty()) {
            throw ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + username + ".");
        }
    }
}
