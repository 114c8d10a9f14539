package org.chatrpc.ops;

import static org.chatrpc.ops.Setting.flag;
import static org.chatrpc.ops.Setting.number;
import static org.chatrpc.ops.Setting.path;
import static org.chatrpc.ops.Setting.text;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.http.address.PublicUrl;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.text.Limits;

/**
 * Every setting of the server, group by group, in the order in which people read about them; those of {@link RateSettings}
 * come last.
 */
final class Settings {
    static final Setting<Path> DATA_DIR = path(
            "chat.data.dir",
            "chat-data",
            "a folder",
            "Where the server keeps its data. A relative one is relative to the folder the server was started in."
                    + " The embedded server takes the platform's folder for user data unless it is told another.");
    static final Setting<String> DB_URL = text(
            "chat.db.url",
            "a JDBC URL",
            "The database, such as `jdbc:postgresql://db.example.org/chat`. Unset, it is the SQLite file `chat.db` in"
                    + " the data folder.");

    static final Setting<String> DB_JNDI = text(
            "chat.db.jndi",
            "a name",
            "The JNDI name of a data source of the container that leads to PostgreSQL, such as `jdbc/chat`. Set, it"
                    + " counts instead of URL, user, password and connections.");
    static final Setting<String> DB_USER = text("chat.db.user", "a name", "Who the database knows the server as.");
    static final Setting<String> DB_PASSWORD =
            text("chat.db.password", "a text", "The password of that database user.");
    static final Setting<Integer> DB_CONNECTIONS =
            number("chat.db.connections", 8, 1, 1_000, "Connections that read from the database at the same time.");
    static final Setting<Integer> DB_TIMEOUT = number(
            "chat.db.timeoutSeconds",
            5,
            1,
            600,
            "How long a call waits for the database before it counts as away, in seconds.");

    static final Setting<Path> CLIENT_JAR = path(
            "chat.client.jar",
            "",
            "a file",
            "The jar of the desktop client; the start page offers it and the native packages beside it. Unset, it"
                    + " offers none.");
    static final Setting<String> PUBLIC_URL = new Setting<>(
            "chat.public.url",
            "",
            "an absolute http or https URL of a host and a path of plain characters, without query, such as"
                    + " https://chat.example.org/chat",
            "The URL at which people reach the application, such as `https://chat.example.org/chat`. The WSDL and the"
                    + " start page name it, whatever a request or a proxy says. Unset, they name what trusted proxies"
                    + " or, without them, the request says.",
            PublicUrl::parse);
    static final Setting<Integer> MAX_REQUEST_BYTES = number(
            "chat.http.maxRequestBytes", 256 * 1024, 1024, 64 << 20, "The largest request that is read, in bytes.");
    static final Setting<Integer> HTTP_THREADS = number(
            "chat.http.threads",
            0,
            0,
            100_000,
            "How many requests the server answers at the same time; the embedded server says so itself. 0 is unknown.");
    static final Setting<TrustedProxies> TRUSTED_PROXIES = new Setting<>(
            "chat.http.trustedProxies",
            "",
            "addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, with commas between them",
            "The proxies and load balancers, as addresses or networks with commas between them, whose `Forwarded`,"
                    + " `X-Forwarded-For`, `-Host`, `-Port`, `-Prefix` and `-Proto` headers are believed. Unset, none is,"
                    + " and all clients behind a proxy count as one address.",
            TrustedProxies::parse);

    static final Setting<Boolean> REGISTRATION_OPEN = flag(
            "chat.registration.open",
            true,
            "Whether strangers may create accounts. The first account, the administrator's, can always be created.");
    static final Setting<Integer> REGISTRATIONS_PER_HOUR = number(
            "chat.registration.perHour",
            100,
            1,
            1_000_000,
            "New accounts from one network within any hour. A network is an IPv4 address, or an IPv6 /64, which counts as one"
                    + " address everywhere.");
    static final Setting<Integer> SESSION_DAYS =
            number("chat.session.days", 30, 1, 3_650, "How long a session lasts, in days.");
    static final Setting<Integer> SESSION_MAX = number(
            "chat.session.max", 20, 1, 1_000, "Open sessions of one account; opening one more closes the oldest.");
    static final Setting<Integer> PRESENCE_EVERY = number(
            "chat.presence.everyMillis",
            2_000,
            100,
            15_000,
            "How often a node tells the other nodes who came online or went offline there, in milliseconds."
                    + " Where a container's data source hides the driver, each node knows only its own users.");
    static final Setting<Integer> LOGIN_FREE_FAILURES = number(
            "chat.login.freeFailures",
            5,
            1,
            1_000,
            "Wrong passwords in a row, of one account from one network, before further tries are slowed down.");
    static final Setting<Integer> LOGIN_MAX_DELAY =
            number("chat.login.maxDelaySeconds", 300, 1, 86_400, "The longest wait between such tries, in seconds.");
    static final Setting<Integer> PASSWORD_MIN =
            number("chat.password.min", Limits.SHORTEST_PASSWORD, 8, 128, "The shortest password, in characters.");
    static final Setting<Integer> PASSWORD_MAX =
            number("chat.password.max", Limits.LONGEST_PASSWORD, 64, 4_096, "The longest password, in characters.");
    static final Setting<Integer> HASH_MEMORY = number(
            "chat.password.hashKib",
            19_456,
            1_024,
            1 << 21,
            "Memory that hashing one password takes (Argon2id), in KiB.");
    static final Setting<Integer> HASH_ITERATIONS =
            number("chat.password.hashIterations", 2, 1, 100, "Passes over that memory.");
    static final Setting<Integer> HASH_CONCURRENT =
            number("chat.password.hashConcurrent", 2, 1, 1_000, "Passwords hashed at the same time.");
    static final Setting<Integer> HASH_WAITING = number(
            "chat.password.hashWaiting",
            0,
            0,
            100_000,
            "Calls that may wait for their turn to hash, network by network; each holds a thread, and more are refused as"
                    + " OVERLOADED. 0 is a quarter of `chat.http.threads`, or 16 where that is unknown.");
    static final Setting<Integer> HASH_WAITING_PER_NETWORK = number(
            "chat.password.hashWaitingPerNetwork",
            0,
            0,
            100_000,
            "Of these, calls from one network; more are refused as TOO_MANY_ATTEMPTS. 0 is half of them.");
    static final Setting<Integer> HASH_MAX_WAIT = number(
            "chat.password.hashMaxWaitSeconds",
            10,
            1,
            600,
            "How long such a call waits for its turn before it is refused as OVERLOADED, in seconds.");
    static final Setting<Integer> DISPLAY_NAME_MAX =
            number("chat.displayName.max", Limits.DISPLAY_NAME, 1, 1_000, "The longest display name, in characters.");

    static final Setting<Integer> TITLE_MAX =
            number("chat.room.maxTitle", Limits.ROOM_TITLE, 1, 1_000, "The longest title of a room, in characters.");
    static final Setting<Integer> TOPIC_MAX =
            number("chat.room.maxTopic", Limits.ROOM_TOPIC, 1, 10_000, "The longest topic of a room, in characters.");
    static final Setting<Integer> LIST_DEFAULT = number(
            "chat.list.default",
            100,
            1,
            100_000,
            "People, members or rooms in one answer when the caller names no limit.");
    static final Setting<Integer> LIST_MAX =
            number("chat.list.max", 1_000, 1, 100_000, "People, members or rooms in one answer at the most.");

    static final Setting<Integer> BODY_MAX =
            number("chat.message.max", Limits.MESSAGE, 1, 1_000_000, "The longest message, in characters.");
    static final Setting<Integer> MENTIONS_MAX = number(
            "chat.message.maxMentions",
            50,
            0,
            10_000,
            "Members that one message can mention; names after that are text like any other.");

    static final Setting<Integer> PAGE_DEFAULT = number(
            "chat.history.default", 50, 1, 10_000, "Messages in a page of history when the caller names no limit.");
    static final Setting<Integer> PAGE_MAX =
            number("chat.history.max", 500, 1, 10_000, "Messages in a page of history at the most.");

    static final Setting<Integer> EVENTS_DEFAULT =
            number("chat.poll.default", 100, 1, 10_000, "Events in one answer when the caller names no limit.");
    static final Setting<Integer> EVENTS_MAX =
            number("chat.poll.max", 500, 1, 10_000, "Events in one answer at the most.");
    static final Setting<Integer> POLL_MAX_WAITING = number(
            "chat.poll.maxWaiting",
            0,
            0,
            100_000,
            "Readers that may wait for news at once; each holds a thread, and the others come back each second."
                    + " 0 is three quarters of `chat.http.threads`, or 16 where that is unknown.");
    static final Setting<Integer> POLL_MAX_WAIT =
            number("chat.poll.maxWaitSeconds", 30, 1, 3_600, "How long a reader may wait, in seconds.");
    static final Setting<Integer> POLL_EVERY = number(
            "chat.poll.everyMillis",
            1_000,
            10,
            60_000,
            "When a reader that did not wait should come back, in milliseconds.");
    static final Setting<Integer> POLLS_PER_SECOND = number(
            "chat.poll.perSecond",
            2_000,
            1,
            10_000_000,
            "Such polls per second that are welcome; beyond that readers are told to come more rarely.");
    static final Setting<Integer> POLL_CROWD = number(
            "chat.poll.crowd",
            100,
            1,
            1_000_000,
            "From how many waiting readers on an answer is held for a moment, to fill it.");
    static final Setting<Integer> POLL_FILL =
            number("chat.poll.fillMillis", 20, 0, 1_000, "How long that moment is, in milliseconds.");

    static final Setting<Integer> ANSWER_MAX_KIB = number(
            "chat.answer.maxKib",
            1_024,
            16,
            1 << 20,
            "Messages or events in one answer at the most, in KiB of memory; what is left comes with the next call.");
    static final Setting<Integer> ANSWER_TOTAL_KIB = number(
            "chat.answer.totalKib",
            0,
            0,
            1 << 30,
            "The same over all answers that are being made or sent. An answer takes some times as much besides, in XML"
                    + " and buffers. 0 is a 32nd of the JVM's largest heap.");
    static final Setting<Integer> ANSWER_MAX_WAIT = number(
            "chat.answer.maxWaitMillis",
            5_000,
            0,
            600_000,
            "How long a call waits for room in that total before it is refused as OVERLOADED, in milliseconds.");

    static final Setting<Integer> LOG_QUEUE = number(
            "chat.log.queue",
            10_000,
            1,
            10_000_000,
            "Writes that may wait for the disk; more are refused as OVERLOADED.");
    static final Setting<Integer> LOG_BATCH =
            number("chat.log.batch", 1_000, 1, 100_000, "Writes in one transaction at the most.");
    static final Setting<Integer> LOG_TIMEOUT =
            number("chat.log.timeoutSeconds", 15, 1, 600, "How long a call waits for its write, in seconds.");
    static final Setting<Integer> LOG_WINDOW =
            number("chat.log.window", 20_000, 100, 10_000_000, "Recent events kept in memory, where polls find them.");
    static final Setting<Integer> LOG_WINDOW_KIB = number(
            "chat.log.windowKib",
            0,
            0,
            1 << 30,
            "What these events may take at the most, in KiB of memory. 0 is a 16th of the JVM's largest heap.");
    static final Setting<Integer> LOG_KEEP = number(
            "chat.log.keep",
            1_000_000,
            1_000,
            Integer.MAX_VALUE,
            "Events kept on disk for readers that come back late. Messages stay for ever.");
    static final Setting<Integer> LOG_PROBE = number(
            "chat.log.probeSeconds",
            10,
            1,
            86_400,
            "How long after the last write the server tries out whether it can still write, in seconds, if somebody asks for"
                    + " `/chat/health/ready` or the metrics. It writes 64 KiB.");
    static final Setting<Integer> LOG_CLOCK_SKEW = number(
            "chat.log.maxClockSkewSeconds",
            5,
            0,
            86_400,
            "How far ahead of the server's clock the last message may be dated, in seconds, for the next one not to be dated"
                    + " earlier. What is dated further ahead was written by a clock that was wrong.");
    static final Setting<Integer> LOG_CLOCK_PATIENCE = number(
            "chat.log.clockPatienceSeconds",
            600,
            0,
            86_400,
            "How long messages keep the right time after the server's clock was set back, in seconds; then the clock is"
                    + " believed.");
    static final Setting<Boolean> LOG_REQUESTS = flag(
            "chat.log.requests",
            true,
            "Whether each call is a line in the server's log; else only those are that failed or took longer than a second."
                    + " Polls that brought nothing never are.");
    static final Setting<String> METRICS_TOKEN = text(
            "chat.metrics.token",
            "a text",
            "What a program must know to read `/chat/metrics`: it sends `Authorization: Bearer` and this. Unset, programs on"
                    + " the same machine may read it under a loopback address or `localhost`, and nobody else.");

    private static final List<Setting<?>> SINGLE = List.of(
            DATA_DIR,
            DB_URL,
            DB_JNDI,
            DB_USER,
            DB_PASSWORD,
            DB_CONNECTIONS,
            DB_TIMEOUT,
            CLIENT_JAR,
            PUBLIC_URL,
            MAX_REQUEST_BYTES,
            HTTP_THREADS,
            TRUSTED_PROXIES,
            REGISTRATION_OPEN,
            REGISTRATIONS_PER_HOUR,
            SESSION_DAYS,
            SESSION_MAX,
            PRESENCE_EVERY,
            LOGIN_FREE_FAILURES,
            LOGIN_MAX_DELAY,
            PASSWORD_MIN,
            PASSWORD_MAX,
            HASH_MEMORY,
            HASH_ITERATIONS,
            HASH_CONCURRENT,
            HASH_WAITING,
            HASH_WAITING_PER_NETWORK,
            HASH_MAX_WAIT,
            DISPLAY_NAME_MAX,
            TITLE_MAX,
            TOPIC_MAX,
            LIST_DEFAULT,
            LIST_MAX,
            BODY_MAX,
            MENTIONS_MAX,
            PAGE_DEFAULT,
            PAGE_MAX,
            EVENTS_DEFAULT,
            EVENTS_MAX,
            POLL_MAX_WAITING,
            POLL_MAX_WAIT,
            POLL_EVERY,
            POLLS_PER_SECOND,
            POLL_CROWD,
            POLL_FILL,
            ANSWER_MAX_KIB,
            ANSWER_TOTAL_KIB,
            ANSWER_MAX_WAIT,
            LOG_QUEUE,
            LOG_BATCH,
            LOG_TIMEOUT,
            LOG_WINDOW,
            LOG_WINDOW_KIB,
            LOG_KEEP,
            LOG_PROBE,
            LOG_CLOCK_SKEW,
            LOG_CLOCK_PATIENCE,
            LOG_REQUESTS,
            METRICS_TOKEN);

    static final List<Setting<?>> ALL =
            Stream.concat(SINGLE.stream(), RateSettings.ALL.stream()).toList();

    private Settings() {}
}
