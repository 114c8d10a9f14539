package org.chatrpc.account.identity.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.problem.ChatException;

/**
 * Compares the accounts with a provider again and again, on one of several nodes each time. Thread-safe.
 */
public final class SyncSchedule implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(SyncSchedule.class.getName());
    private static final String FAILED =
            "The accounts could not be compared with the directory, and stay as they are; will retry";
    /**
     * Checks per sync interval: how often, within the time in which accounts must follow, a node checks whether a run
     * is due.
     */
    private static final int LOOKS = 4;

    private final IdentitySync sync;
    private final IdentityStore store;
    private final String provider;
    private final int maxGonePercent;
    private final Duration within;
    private final BooleanSupplier ready;
    private final Clock clock;
    private final Duration pause;
    private final PeriodicTask work;

    /**
     * @param within the maximum time for which an account may differ from the provider
     * @param ready whether the store is open
     */
    public SyncSchedule(
            IdentitySync sync,
            IdentityStore store,
            String provider,
            int maxGonePercent,
            Duration within,
            BooleanSupplier ready,
            Clock clock,
            ThreadFactory threads) {
        this.sync = sync;
        this.store = store;
        this.provider = provider;
        this.maxGonePercent = maxGonePercent;
        this.within = within;
        this.ready = ready;
        this.clock = clock;
        this.pause = within.dividedBy(LOOKS);
        this.work = new PeriodicTask("Comparing the accounts with the directory", pause, pause, threads);
    }

    /** If its thread cannot be started, the server continues without it. */
    public void start() {
        work.start(() -> {
            look();
            return pause;
        });
    }

    /** Does not wait for the thread; what it leaves undone is done the next time. */
    @Override
    public void close() {
        work.close();
    }

    /** Compares, if it is time and this node's turn. */
    void look() {
        Instant now = clock.instant();
        Instant next = now.plus(within).minus(pause);
        boolean turn = false;
        try {
            turn = ready.getAsBoolean() && store.claimSync(provider, now, next, within);
            if (turn) {
                report(sync.compare(maxGonePercent, false));
            }
        } catch (RuntimeException | Error e) {
            // Continues after any failure: no other thread deactivates users who have left.
            if (!work.isClosed()) {
                if (e instanceof ChatException) {
                    LOGGER.log(Level.WARNING, FAILED + ": {0}", e.getMessage());
                } else {
                    LOGGER.log(Level.WARNING, FAILED, e);
                }
                retry(turn, next, now.plus(pause));
            }
        }
    }

    /** Releases the claim, so that a node can retry at its next check. */
    private void retry(boolean turn, Instant next, Instant sooner) {
        try {
            if (turn) {
                store.claimSync(provider, next, sooner, within);
            }
        } catch (RuntimeException | Error e) {
            // The database is unavailable, too; the claim expires by itself.
        }
    }

    private static void report(SyncReport report) {
        if (report.refused()) {
            LOGGER.log(
                    Level.WARNING,
                    "The directory lists {0} people, and not those of {1} of {2} accounts, so none of these is deactivated. If that is"
                            + " right, run the command directory sync with --allow.",
                    report.listed(),
                    report.doubtful().size(),
                    report.linked());
        }
        if (!report.gone().isEmpty() || !report.kept().isEmpty()) {
            LOGGER.log(
                    Level.INFO,
                    "Deactivated as the directory no longer lets them in: {0}; the last administrator, who stays: {1}",
                    report.gone(),
                    report.kept());
        }
        report.rooms().forEach(SyncSchedule::report);
    }

    private static void report(RoomReport report) {
        switch (report.standing()) {
            case FOLLOWED, CREATED -> {
                if (!report.joined().isEmpty() || !report.left().isEmpty()) {
                    LOGGER.log(
                            Level.INFO,
                            "The room {0} follows its group: {1} joined, {2} left",
                            report.room(),
                            report.joined().size(),
                            report.left().size());
                }
            }
            case TOO_MANY_LEFT ->
                LOGGER.log(
                        Level.WARNING,
                        "{0} members of the room {1} are not in what can be seen of its group any more, so nobody is removed. If that"
                                + " is right, run the command directory sync with --allow.",
                        report.left().size(),
                        report.room());
            case TAKEN ->
                LOGGER.log(
                        Level.WARNING,
                        "There is a room {0} that the directory did not create, so its members do not follow a group; choose another"
                                + " id in chat.ldap.rooms",
                        report.room());
            case DELETED ->
                LOGGER.log(
                        Level.WARNING,
                        "The room {0} was deleted, and its id is not used again; choose another one in chat.ldap.rooms",
                        report.room());
            case SILENT -> {
                // The reader of the group has logged the reason.
            }
        }
    }
}
