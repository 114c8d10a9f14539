package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;
import static org.chatrpc.ops.setting.value.Setting.text;

import java.time.Duration;
import java.util.List;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.text.Limits;

/** The settings of accounts, sessions and passwords. */
final class AccountSettings {
    /**
     * The number of waiting calls if the number of request threads is unknown: low enough for the default of any
     * server.
     */
    private static final int DEFAULT_WAITING = 16;

    static final Setting<Boolean> REGISTRATION_OPEN = flag(
            "chat.registration.open",
            true,
            "Whether anyone may create an account. The first account, which becomes the administrator, can always be "
                    + "created.");
    static final Setting<String> SETUP_TOKEN = text(
            "chat.setup.token",
            "a text",
            "The secret required to create the first account, which becomes the administrator. Unset, the server "
                    + "generates one, and its log shows it while there is no account. Nodes of one database need the "
                    + "same value.");
    static final Setting<Boolean> SETUP_OPEN = flag(
            "chat.setup.open",
            false,
            "Whether anyone may create the first account if `chat.setup.token` is unset. The embedded server sets this"
                    + " to true if it listens to its own machine only, and neither `chat.http.trustedProxies` nor"
                    + " `chat.public.url` is set.");
    static final Setting<Boolean> SETUP_LOCAL = flag(
            "chat.setup.local",
            false,
            "Whether programs on the server's own machine may create the first account without the setup token. The"
                    + " embedded server sets this to true if it listens to its own machine only,"
                    + " `chat.http.trustedProxies` is set, which then tell whose requests they pass on, and"
                    + " `chat.public.url` is unset.");
    static final Setting<Integer> REGISTRATIONS_PER_HOUR = number(
            "chat.registration.perHour",
            100,
            1,
            1_000_000,
            "Maximum number of attempts to register from one network within an hour, whether they create an account or "
                    + "not. Here and in all other limits, an IPv6 /64 counts as one network, and so does a single IPv4 address.");
    static final Setting<Integer> SESSION_DAYS =
            number("chat.session.days", 30, 1, 3_650, "How long an unused session stays valid, in days.");
    static final Setting<Integer> SESSION_MAX = number(
            "chat.session.max",
            20,
            1,
            1_000,
            "Maximum number of open sessions per account. Opening one more closes the session that has been unused "
                    + "for the longest time.");
    static final Setting<Integer> TOKENS_MAX = number(
            "chat.service.maxTokens",
            20,
            1,
            1_000,
            "Maximum number of tokens per service account. Creating another one is refused until one is revoked or "
                    + "has expired.");
    static final Setting<Integer> LOGIN_FREE_FAILURES = number(
            "chat.login.freeFailures",
            5,
            1,
            1_000,
            "Consecutive wrong passwords for one account from one network before further attempts are slowed down.");
    static final Setting<Integer> LOGIN_MAX_DELAY =
            number("chat.login.maxDelaySeconds", 300, 1, 86_400, "Maximum delay between such attempts, in seconds.");
    static final Setting<Integer> PASSWORD_MIN = number(
            "chat.password.min", Limits.SHORTEST_PASSWORD, 8, 128, "Minimum length of a password, in characters.");
    static final Setting<Integer> PASSWORD_MAX = number(
            "chat.password.max", Limits.MAX_PASSWORD_LENGTH, 64, 4_096, "Maximum length of a password, in characters.");
    static final Setting<Integer> PASSWORD_ONE_TIME_DAYS = number(
            "chat.password.oneTimeDays",
            7,
            0,
            3_650,
            "How many days a password that an administrator set can be used to sign in, if its owner has not changed "
                    + "it. 0 means no limit.");
    static final Setting<Integer> HASH_MEMORY = number(
            "chat.password.hashKib", 19_456, 1_024, 1 << 21, "Memory for hashing one password with Argon2id, in KiB.");
    static final Setting<Integer> HASH_ITERATIONS =
            number("chat.password.hashIterations", 2, 1, 100, "Number of passes over that memory.");
    static final Setting<Integer> HASH_CONCURRENT =
            number("chat.password.hashConcurrent", 2, 1, 1_000, "Maximum number of passwords hashed at the same time.");
    static final Setting<Integer> HASH_WAITING = number(
            "chat.password.hashWaiting",
            0,
            0,
            100_000,
            "Maximum number of calls that wait for their turn to hash a password, each blocking a thread; networks"
                    + " take turns. Further calls are refused with OVERLOADED. 0 means a quarter of `chat.http.threads`,"
                    + " or 16 if that is unknown.");
    static final Setting<Integer> HASH_WAITING_PER_NETWORK = number(
            "chat.password.hashWaitingPerNetwork",
            0,
            0,
            100_000,
            "Maximum number of these calls from one network; further ones are refused with TOO_MANY_ATTEMPTS. 0 "
                    + "means half of the total.");
    static final Setting<Integer> HASH_MAX_WAIT = number(
            "chat.password.hashMaxWaitSeconds",
            10,
            1,
            600,
            "How long such a call waits for its turn before it is refused with OVERLOADED, in seconds.");
    static final Setting<Integer> DISPLAY_NAME_MAX = number(
            "chat.displayName.max", Limits.DISPLAY_NAME, 1, 1_000, "Maximum length of a display name, in characters.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            REGISTRATION_OPEN,
            SETUP_TOKEN,
            SETUP_OPEN,
            SETUP_LOCAL,
            REGISTRATIONS_PER_HOUR,
            SESSION_DAYS,
            SESSION_MAX,
            TOKENS_MAX,
            LOGIN_FREE_FAILURES,
            LOGIN_MAX_DELAY,
            PASSWORD_MIN,
            PASSWORD_MAX,
            PASSWORD_ONE_TIME_DAYS,
            HASH_MEMORY,
            HASH_ITERATIONS,
            HASH_CONCURRENT,
            HASH_WAITING,
            HASH_WAITING_PER_NETWORK,
            HASH_MAX_WAIT,
            DISPLAY_NAME_MAX);

    private AccountSettings() {}

    /** The limits of accounts and sessions. */
    static AccountPolicy policy(SettingValues values) {
        return new AccountPolicy(
                values.get(REGISTRATION_OPEN),
                values.get(SETUP_TOKEN),
                values.get(SETUP_LOCAL),
                values.get(PASSWORD_MIN),
                values.get(PASSWORD_MAX),
                Duration.ofDays(values.get(PASSWORD_ONE_TIME_DAYS)),
                values.get(DISPLAY_NAME_MAX),
                Duration.ofDays(values.get(SESSION_DAYS)),
                values.get(SESSION_MAX),
                values.get(TOKENS_MAX),
                values.get(LOGIN_FREE_FAILURES),
                values.seconds(LOGIN_MAX_DELAY),
                values.get(REGISTRATIONS_PER_HOUR),
                new AccountPolicy.Hashing(values.get(HASH_MEMORY), values.get(HASH_ITERATIONS), hashingQueue(values)));
    }

    private static FairQueuePolicy hashingQueue(SettingValues values) {
        int threads = values.get(HttpSettings.THREADS);
        int byThreads = threads == 0 ? DEFAULT_WAITING : Math.max(1, threads / 4);
        int waiting = values.get(HASH_WAITING) == 0 ? byThreads : values.get(HASH_WAITING);
        int perNetwork = values.get(HASH_WAITING_PER_NETWORK);
        return new FairQueuePolicy(
                values.get(HASH_CONCURRENT),
                waiting,
                perNetwork == 0 ? Math.max(1, waiting / 2) : perNetwork,
                values.seconds(HASH_MAX_WAIT));
    }
}
