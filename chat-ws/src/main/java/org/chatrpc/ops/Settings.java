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

/** All settings of the server, in the order in which they are documented; those of {@link RateSettings} come last. */
final class Settings {
    static final Setting<Path> DATA_DIR = path(
            "chat.data.dir",
            "chat-data",
            "a folder",
            "The folder for the server's data. A relative path is relative to the folder the server was started in. "
                    + "The embedded server uses the platform's folder for user data unless told otherwise.");
    static final Setting<String> DB_URL = text(
            "chat.db.url",
            "a JDBC URL",
            "The JDBC URL of the database, such as `jdbc:postgresql://db.example.org/chat`. Unset, the server uses "
                    + "the SQLite file `chat.db` in the data folder.");

    static final Setting<String> DB_JNDI = text(
            "chat.db.jndi",
            "a name",
            "The JNDI name of a PostgreSQL data source of the container, such as `jdbc/chat`. If set, URL, user, "
                    + "password and connections are ignored.");
    static final Setting<String> DB_USER = text("chat.db.user", "a name", "The user name for the database.");
    static final Setting<String> DB_PASSWORD = text("chat.db.password", "a text", "The password of that user.");
    static final Setting<Integer> DB_CONNECTIONS =
            number("chat.db.connections", 8, 1, 1_000, "Maximum number of connections for reading from the database.");
    static final Setting<Integer> DB_TIMEOUT = number(
            "chat.db.timeoutSeconds",
            5,
            1,
            600,
            "How long a call waits for the database before the database counts as unavailable, in seconds.");

    static final Setting<Path> CLIENT_JAR = path(
            "chat.client.jar",
            "",
            "a file",
            "The jar of the desktop client. The start page offers it for download, together with native packages in "
                    + "the same folder. Unset, no download is offered.");
    static final Setting<String> PUBLIC_URL = new Setting<>(
            "chat.public.url",
            "",
            "an absolute http or https URL with a path of unreserved characters and no query, such as"
                    + " https://chat.example.org/chat",
            "The URL under which users reach the application, such as `https://chat.example.org/chat`. If set, the "
                    + "WSDL and the start page always show it. Unset, they show the address given by trusted proxies or else "
                    + "by the request.",
            PublicUrl::parse);
    static final Setting<Integer> MAX_REQUEST_BYTES =
            number("chat.http.maxRequestBytes", 256 * 1024, 1024, 64 << 20, "Maximum size of a request, in bytes.");
    static final Setting<Integer> HTTP_THREADS = number(
            "chat.http.threads",
            0,
            0,
            100_000,
            "Number of threads that process requests; the embedded server sets this itself. 0 means unknown.");
    static final Setting<Integer> DOWNLOADS = number(
            "chat.http.downloads",
            0,
            0,
            1_000_000,
            "Maximum number of files that are being sent. They occupy no thread; further requests are answered 503. The "
                    + "embedded server sets 500. 0 means no limit, and that files are sent on the threads of the server.");
    static final Setting<Integer> DOWNLOADS_PER_NETWORK =
            number("chat.http.downloadsPerNetwork", 50, 1, 1_000_000, "How many of them one network may request.");
    static final Setting<Integer> DOWNLOAD_SECONDS =
            number("chat.http.downloadSeconds", 600, 1, 86_400, "How long sending a file may take, in seconds.");
    static final Setting<Integer> ANSWER_SECONDS = number(
            "chat.http.answerSeconds",
            60,
            1,
            86_400,
            "How long sending a large answer may take, in seconds, where `chat.http.downloads` is not 0.");
    static final Setting<TrustedProxies> TRUSTED_PROXIES = new Setting<>(
            "chat.http.trustedProxies",
            "",
            "addresses or networks, such as 10.0.0.5 or 10.0.0.0/8, separated by commas",
            "Addresses or networks of proxies and load balancers, separated by commas, whose `Forwarded`, "
                    + "`X-Forwarded-For`, `-Host`, `-Port`, `-Prefix` and `-Proto` headers are trusted. Unset, none is "
                    + "trusted, and all clients behind a proxy count as one address.",
            TrustedProxies::parse);

    static final Setting<Boolean> REGISTRATION_OPEN = flag(
            "chat.registration.open",
            true,
            "Whether anyone may create an account. The first account, which becomes the administrator, can always be "
                    + "created.");
    static final Setting<Integer> REGISTRATIONS_PER_HOUR = number(
            "chat.registration.perHour",
            100,
            1,
            1_000_000,
            "Maximum number of new accounts from one network within an hour. Here and in all other limits, an IPv6 "
                    + "/64 counts as one network, and so does a single IPv4 address.");
    static final Setting<Integer> SESSION_DAYS =
            number("chat.session.days", 30, 1, 3_650, "How long an unused session stays valid, in days.");
    static final Setting<Integer> SESSION_MAX = number(
            "chat.session.max",
            20,
            1,
            1_000,
            "Maximum number of open sessions per account. Opening one more closes the session that has been unused "
                    + "for the longest time.");
    static final Setting<Integer> PRESENCE_EVERY = number(
            "chat.presence.everyMillis",
            2_000,
            100,
            15_000,
            "How often a node informs the other nodes of users who came online or went offline, in milliseconds. "
                    + "With a container's data source that hides the driver, each node knows only its own users.");
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
            "chat.password.max", Limits.LONGEST_PASSWORD, 64, 4_096, "Maximum length of a password, in characters.");
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
            "Maximum number of calls that wait for their turn to hash a password, each blocking a thread; networks "
                    + "take turns. Further calls are refused with OVERLOADED. 0 means a quarter of `chat.http.threads`, or 16 "
                    + "if that is unknown.");
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

    static final Setting<Integer> TITLE_MAX = number(
            "chat.room.maxTitle", Limits.ROOM_TITLE, 1, 1_000, "Maximum length of a room's title, in characters.");
    static final Setting<Integer> TOPIC_MAX = number(
            "chat.room.maxTopic", Limits.ROOM_TOPIC, 1, 10_000, "Maximum length of a room's topic, in characters.");
    static final Setting<Integer> LIST_DEFAULT = number(
            "chat.list.default",
            100,
            1,
            100_000,
            "Users, members or rooms in one response if the caller gives no limit.");
    static final Setting<Integer> LIST_MAX =
            number("chat.list.max", 1_000, 1, 100_000, "Maximum number of users, members or rooms in one response.");

    static final Setting<Integer> BODY_MAX =
            number("chat.message.max", Limits.MESSAGE, 1, 1_000_000, "Maximum length of a message, in characters.");
    static final Setting<Integer> MENTIONS_MAX = number(
            "chat.message.maxMentions",
            50,
            0,
            10_000,
            "Maximum number of members that one message can mention; further names are treated as plain text.");

    static final Setting<Integer> PAGE_DEFAULT = number(
            "chat.history.default", 50, 1, 10_000, "Messages in a page of history if the caller gives no limit.");
    static final Setting<Integer> PAGE_MAX =
            number("chat.history.max", 500, 1, 10_000, "Maximum number of messages in a page of history.");

    static final Setting<Integer> EVENTS_DEFAULT =
            number("chat.poll.default", 100, 1, 10_000, "Events in one response if the caller gives no limit.");
    static final Setting<Integer> EVENTS_MAX =
            number("chat.poll.max", 500, 1, 10_000, "Maximum number of events in one response.");
    static final Setting<Integer> POLL_MAX_WAITING = number(
            "chat.poll.maxWaiting",
            10_000,
            0,
            100_000,
            "Maximum number of polls that wait for events at the same time. Each holds a connection and some memory, but no "
                    + "thread; the other clients poll every second.");
    static final Setting<Integer> POLL_MAX_WAIT =
            number("chat.poll.maxWaitSeconds", 30, 1, 3_600, "Maximum time that a poll waits, in seconds.");
    static final Setting<Integer> POLL_EVERY = number(
            "chat.poll.everyMillis",
            1_000,
            10,
            60_000,
            "How soon a client whose poll did not wait should poll again, in milliseconds.");
    static final Setting<Integer> POLLS_PER_SECOND = number(
            "chat.poll.perSecond",
            2_000,
            1,
            10_000_000,
            "Target rate of polls that do not wait, per second. At higher rates, clients are told to poll less often.");
    static final Setting<Integer> POLL_CROWD = number(
            "chat.poll.crowd",
            100,
            1,
            1_000_000,
            "From this many waiting polls on, a response is delayed briefly to collect more events.");
    static final Setting<Integer> POLL_FILL =
            number("chat.poll.fillMillis", 20, 0, 1_000, "Length of that delay, in milliseconds.");

    static final Setting<Integer> ANSWER_MAX_KIB = number(
            "chat.answer.maxKib",
            1_024,
            16,
            1 << 20,
            "Maximum size of the messages or events in one response, in KiB of memory; the rest follows with the "
                    + "next call.");
    static final Setting<Integer> ANSWER_TOTAL_KIB = number(
            "chat.answer.totalKib",
            0,
            0,
            1 << 30,
            "Maximum for all responses that are being built or sent together, in KiB. XML and buffers take several "
                    + "times as much in addition. 0 means 1/32 of the maximum heap.");
    static final Setting<Integer> ANSWER_NETWORK_PERCENT = number(
            "chat.answer.networkPercent",
            50,
            1,
            100,
            "How much of that total the responses to one network may use, in percent.");
    static final Setting<Integer> ANSWER_MAX_WAIT = number(
            "chat.answer.maxWaitMillis",
            5_000,
            0,
            600_000,
            "How long a call waits for memory within that total before it is refused with OVERLOADED, in "
                    + "milliseconds.");
    static final Setting<Integer> ANSWER_RENDERED_KIB = number(
            "chat.answer.renderedKib",
            8 * 1024,
            0,
            1 << 20,
            "How much memory the XML of recent messages may take, which is made once and shared by all readers, in KiB.");
    static final Setting<Boolean> ANSWER_DIRECT = flag(
            "chat.answer.direct",
            true,
            "Whether SendMessage, ReceiveMessages and GetHistory are answered without the SOAP stack of the server. The "
                    + "answers are the same; false lets every call pass through the stack.");

    static final Setting<Integer> LOG_QUEUE = number(
            "chat.log.queue",
            10_000,
            1,
            10_000_000,
            "Maximum number of writes that wait for the disk; further ones are refused with OVERLOADED.");
    static final Setting<Integer> LOG_BATCH =
            number("chat.log.batch", 1_000, 1, 100_000, "Maximum number of writes in one transaction.");
    static final Setting<Integer> LOG_TIMEOUT = number(
            "chat.log.timeoutSeconds", 15, 1, 600, "How long a call waits for its write to complete, in seconds.");
    static final Setting<Integer> LOG_WINDOW =
            number("chat.log.window", 20_000, 100, 10_000_000, "Number of recent events kept in memory for polls.");
    static final Setting<Integer> LOG_WINDOW_KIB = number(
            "chat.log.windowKib",
            0,
            0,
            1 << 30,
            "Maximum size of these events, in KiB of memory. 0 means 1/16 of the maximum heap.");
    static final Setting<Integer> LOG_KEEP = number(
            "chat.log.keep",
            1_000_000,
            1_000,
            Integer.MAX_VALUE,
            "Number of events kept on disk for clients that reconnect late. Messages are kept forever.");
    static final Setting<Integer> LOG_PROBE = number(
            "chat.log.probeSeconds",
            10,
            1,
            86_400,
            "How long after the last write the server tests whether it can still write, in seconds. It does so only "
                    + "when `/chat/health/ready` or the metrics are requested, and writes 64 KiB.");
    static final Setting<Integer> LOG_CLOCK_SKEW = number(
            "chat.log.maxClockSkewSeconds",
            5,
            0,
            86_400,
            "A new message is never dated before the previous one, provided that the previous date is at most this "
                    + "far ahead of the server's clock, in seconds. A date further ahead must come from a wrong clock and is "
                    + "ignored.");
    static final Setting<Integer> LOG_CLOCK_PATIENCE = number(
            "chat.log.clockPatienceSeconds",
            600,
            0,
            86_400,
            "For how long after the server's clock was set back messages are still dated by the old time, in "
                    + "seconds. After that, the server accepts the new time.");
    static final Setting<Boolean> LOG_REQUESTS = flag(
            "chat.log.requests",
            true,
            "Whether every call is logged. If false, only calls that failed or took longer than a second are. Polls "
                    + "that returned no events are never logged.");
    static final Setting<Integer> LOG_REFUSALS = number(
            "chat.log.refusalsPerMinute",
            20,
            0,
            1_000_000,
            "How many refused calls with the same fault code are logged per minute, each in a line; the others are "
                    + "summed up in one line. Calls of users who are signed in count separately.");
    static final Setting<String> METRICS_TOKEN = text(
            "chat.metrics.token",
            "a text",
            "The token for reading `/chat/metrics`, sent as `Authorization: Bearer` and the token. Unset, only "
                    + "programs on the same machine may read the metrics, under a loopback address or `localhost`.");

    private static final List<Setting<?>> INDIVIDUAL = List.of(
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
            DOWNLOADS,
            DOWNLOADS_PER_NETWORK,
            DOWNLOAD_SECONDS,
            ANSWER_SECONDS,
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
            ANSWER_NETWORK_PERCENT,
            ANSWER_MAX_WAIT,
            ANSWER_RENDERED_KIB,
            ANSWER_DIRECT,
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
            LOG_REFUSALS,
            METRICS_TOKEN);

    static final List<Setting<?>> ALL = Stream.of(INDIVIDUAL, EditSettings.ALL, RateSettings.ALL)
            .<Setting<?>>flatMap(List::stream)
            .toList();

    private Settings() {}
}
