package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;
import static org.chatrpc.ops.setting.value.Setting.path;
import static org.chatrpc.ops.setting.value.Setting.text;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chatrpc.admin.setting.SettingView.Source;
import org.chatrpc.http.address.PublicUrl;
import org.chatrpc.model.Role;
import org.chatrpc.ops.setting.identity.IdentitySettings;
import org.chatrpc.ops.setting.identity.OidcSettings;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.text.Limits;

/** All settings of the server; the large groups have classes of their own. */
final class Settings {
    static final Setting<Path> DATA_DIR = path(
            "chat.data.dir",
            "chat-data",
            "a folder",
            "The folder for the server's data. A relative path is relative to the folder the server was started in. "
                    + "By default, the embedded server uses the platform's folder for user data.");
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
    static final Setting<Integer> TITLE_MAX = number(
            "chat.room.maxTitle", Limits.ROOM_TITLE, 1, 1_000, "Maximum length of a room's title, in characters.");
    static final Setting<Integer> TOPIC_MAX = number(
            "chat.room.maxTopic", Limits.ROOM_TOPIC, 1, 10_000, "Maximum length of a room's topic, in characters.");
    static final Setting<Integer> ROOMS_MAX = number(
            "chat.room.maxPerPerson",
            500,
            1,
            1_000_000,
            "Maximum number of existing rooms that one person has created, regardless of their present owners. Direct "
                    + "rooms have a limit of their own.");
    static final Setting<Integer> DIRECT_ROOMS_MAX = number(
            "chat.room.maxDirectPerPerson",
            2_000,
            1,
            1_000_000,
            "Maximum number of direct rooms that one person has created, by opening them first.");
    static final Setting<Integer> LIST_DEFAULT = number(
            "chat.list.default",
            100,
            1,
            100_000,
            "Users, members or rooms in one response if the caller gives no limit.");
    static final Setting<Integer> LIST_MAX =
            number("chat.list.max", 1_000, 1, 100_000, "Maximum number of users, members or rooms in one response.");

    static final Setting<Integer> ANNOUNCEMENT_MAX = number(
            "chat.announcement.maxText",
            Limits.ANNOUNCEMENT,
            1,
            10_000,
            "Maximum length of an announcement, in characters.");

    static final Setting<Integer> BODY_MAX =
            number("chat.message.max", Limits.MESSAGE, 1, 1_000_000, "Maximum length of a message, in characters.");
    static final Setting<Integer> MENTIONS_MAX = number(
            "chat.message.maxMentions",
            50,
            0,
            10_000,
            "Maximum number of members that one message can mention; further names are treated as plain text.");
    static final Setting<Role> EVERYBODY_ROLE = Setting.role(
            "chat.message.mentionAllRole",
            Role.MODERATOR,
            "The lowest role that can mention everybody in a room, with @room; for other roles, it is treated as "
                    + "plain text.");

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
            "Maximum number of polls that wait for events at the same time. Each occupies a connection and some "
                    + "memory, but no thread; the other clients poll every second. In a heap of less than 480 MiB, "
                    + "the default is lower: one for each 48 KiB.");
    static final Setting<Integer> POLL_NETWORK_PERCENT = number(
            "chat.poll.networkPercent",
            50,
            1,
            100,
            "How much of that number the polls from one network may use, in percent; beyond that, its clients poll every "
                    + "second.");
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

    static final Setting<String> METRICS_TOKEN = text(
            "chat.metrics.token",
            "a text",
            "The token for reading `/chat/metrics`, sent as `Authorization: Bearer` and the token. Unset, only "
                    + "programs on the same machine may read the metrics, under a loopback address or `localhost`.");

    private static final List<Setting<?>> DATA_AND_CLIENT = List.of(
            DATA_DIR, DB_URL, DB_JNDI, DB_USER, DB_PASSWORD, DB_CONNECTIONS, DB_TIMEOUT, CLIENT_JAR, PUBLIC_URL);

    private static final List<Setting<?>> ROOMS_AND_MESSAGES = List.of(
            TITLE_MAX,
            TOPIC_MAX,
            ROOMS_MAX,
            DIRECT_ROOMS_MAX,
            LIST_DEFAULT,
            LIST_MAX,
            ANNOUNCEMENT_MAX,
            BODY_MAX,
            MENTIONS_MAX,
            EVERYBODY_ROLE,
            PAGE_DEFAULT,
            PAGE_MAX,
            EVENTS_DEFAULT,
            EVENTS_MAX,
            POLL_MAX_WAITING,
            POLL_NETWORK_PERCENT,
            POLL_MAX_WAIT,
            POLL_EVERY,
            POLLS_PER_SECOND,
            POLL_CROWD,
            POLL_FILL);

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = Stream.of(
                    DATA_AND_CLIENT,
                    HttpSettings.ALL,
                    AccountSettings.ALL,
                    ROOMS_AND_MESSAGES,
                    IdentitySettings.ALL,
                    OidcSettings.ALL,
                    ResponseSettings.ALL,
                    LogSettings.ALL,
                    AuditSettings.ALL,
                    List.<Setting<?>>of(METRICS_TOKEN),
                    EditSettings.ALL,
                    PresenceSettings.ALL,
                    SearchSettings.ALL,
                    FileSettings.ALL,
                    RetentionSettings.ALL,
                    RateSettings.ALL)
            .flatMap(List::stream)
            .toList();

    /**
     * The memory budget of a waiting poll and its connection, so that all of them take at most half of the heap: they
     * need some 22 KiB each.
     */
    private static final int WAITING_POLL_BYTES = 48 * 1024;

    private Settings() {}

    /**
     * Reads all settings; an invalid one, or two that contradict each other, throw an IllegalArgumentException that names them and the
     * reason.
     */
    static SettingValues read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        SettingValues all = withinHeap(
                SettingValues.read(ALL, property, environment),
                Runtime.getRuntime().maxMemory());
        SettingPairs.contradictions(all).findFirst().ifPresent(found -> {
            throw new IllegalArgumentException(found.reason());
        });
        return all;
    }

    /** With a default number of waiting polls that a heap of this size, in bytes, has room for. */
    static SettingValues withinHeap(SettingValues values, long heapBytes) {
        long room = heapBytes / WAITING_POLL_BYTES;
        return values.given(POLL_MAX_WAITING).source() == Source.DEFAULT && room < values.get(POLL_MAX_WAITING)
                ? values.withDefault(POLL_MAX_WAITING, Long.toString(room))
                : values;
    }
}
