package org.chatrpc.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Limits how often each account may write: a token bucket per account and {@link RateClass}. A service counts a write
 * after validating its form and before doing any work for it. A call that is run again is counted once, see {@link
 * CountedOnce}. Thread-safe.
 */
public final class RateLimits {
    /** Limits nothing. */
    public static final RateLimits NONE = new RateLimits(Map.of(), System::nanoTime);

    private static final int MAX_ACCOUNTS = 100_000;

    private final LongSupplier nanoTime;
    /** Contains only the classes that are limited. Replaced as a whole. */
    private volatile Map<RateClass, Buckets> limited = Map.of();

    /**
     * @param rates classes missing here are unlimited
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public RateLimits(Map<RateClass, Rate> rates, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        change(rates);
    }

    /**
     * Applies new rates from now on. In a class whose rate has changed, every account starts with a full bucket.
     *
     * @param rates classes missing here are unlimited
     */
    public synchronized void change(Map<RateClass, Rate> rates) {
        Map<RateClass, Buckets> changed = new EnumMap<>(RateClass.class);
        rates.forEach((rateClass, rate) -> {
            if (!rate.isUnlimited()) {
                Buckets before = limited.get(rateClass);
                boolean same = before != null && before.rate().equals(rate);
                changed.put(rateClass, same ? before : new Buckets(rate, MAX_ACCOUNTS, nanoTime));
            }
        });
        limited = changed;
    }

    /** Counts a write of this account, or refuses it with RATE_LIMITED. */
    public void count(RateClass rateClass, String account) {
        Duration wait = take(rateClass, account);
        if (!wait.isZero()) {
            throw ChatException.later(Problem.RATE_LIMITED, wait, tooOften(rateClass));
        }
    }

    /** Counts a write of this account if the limit allows it; returns whether it was counted. */
    public boolean tryCount(RateClass rateClass, String account) {
        return take(rateClass, account).isZero();
    }

    /**
     * Does work that is counted, unless it is refused with OVERLOADED: a caller that did not get a turn should retry,
     * which must not use up the rate.
     *
     * @throws ChatException RATE_LIMITED without doing the work, or what the work throws
     */
    public <T> T counted(RateClass rateClass, String account, Supplier<T> work) {
        count(rateClass, account);
        try {
            return work.get();
        } catch (ChatException e) {
            if (e.problem() == Problem.OVERLOADED) {
                uncount(rateClass, account);
            }
            throw e;
        }
    }

    /** Undoes a count. */
    public void uncount(RateClass rateClass, String account) {
        Buckets buckets = limited.get(rateClass);
        if (buckets != null) {
            buckets.putBack(account);
            CountedOnce.undo(rateClass, account);
        }
    }

    private Duration take(RateClass rateClass, String account) {
        Buckets buckets = limited.get(rateClass);
        if (buckets == null || CountedOnce.isCounted(rateClass, account)) {
            return Duration.ZERO;
        }
        Duration wait = buckets.take(account);
        if (wait.isZero()) {
            CountedOnce.add(rateClass, account);
        }
        return wait;
    }

    private static String tooOften(RateClass rateClass) {
        return switch (rateClass) {
            case MESSAGES, SERVICE_MESSAGES, RETRIES -> "You are sending faster than this server allows.";
            case UPLOADS -> "You are uploading files faster than this server allows.";
            case FILE_PARTS -> "You are sending or fetching parts of files faster than this server allows.";
            case EDITS -> "You are editing or deleting messages faster than this server allows.";
            case REACTIONS -> "You are reacting to messages faster than this server allows.";
            case PINS -> "You are pinning messages faster than this server allows.";
            case REPORTS -> "You are reporting messages faster than this server allows.";
            case ROOMS -> "You are creating or changing rooms faster than this server allows.";
            case MEMBERS -> "You are changing memberships faster than this server allows.";
            case READ_MARKS -> "You are marking rooms as read faster than this server allows.";
            case PROFILE -> "You are changing your account faster than this server allows.";
            case SEARCHES -> "You are searching faster than this server allows.";
            case BLOCKS -> "You are blocking people faster than this server allows.";
            case PRESENCE -> "You are changing your presence faster than this server allows.";
            case TYPING -> "You are reporting that you type faster than this server allows.";
            case SIGN_INS -> "You are signing in more often than this server allows.";
            case SESSIONS -> "You are ending sessions faster than this server allows.";
            case ADMINISTRATION -> "You are changing things faster than this server allows.";
            case ADMINISTRATION_READS -> "You are asking the administration faster than this server allows.";
        };
    }
}
