package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.search.SearchPolicy;

/** The settings of the search for messages, and of its index. */
final class SearchSettings {
    static final Setting<Optional<Path>> FOLDER = Setting.folder(
            "chat.search.folder",
            "The folder of the search index, with nothing else in it: if it contains any other file, nothing is "
                    + "changed and there is no search. Each node needs its own. It can be deleted while the server is "
                    + "stopped, and is then rebuilt. Unset, it is `search` in the data folder. After changing this, "
                    + "delete the old folder: messages that are deleted from then on stay readable in it.");
    static final Setting<Integer> QUERY_MAX =
            number("chat.search.maxQuery", 500, 1, 10_000, "Maximum length of a query, in characters.");
    static final Setting<Integer> WORDS_MAX =
            number("chat.search.maxWords", 20, 1, 100, "Maximum number of words and phrases in one query.");
    static final Setting<Integer> MATCHES_MAX = number(
            "chat.search.maxMatches", 100, 1, 10_000, "Maximum number of matches that are marked in one message.");
    static final Setting<Integer> PAGE_DEFAULT =
            number("chat.search.default", 20, 1, 1_000, "Messages that a search returns if the caller gives no limit.");
    static final Setting<Integer> PAGE_MAX =
            number("chat.search.max", 100, 1, 1_000, "Maximum number of messages that a search returns.");
    static final Setting<Integer> TIME = number(
            "chat.search.timeoutMillis",
            2_000,
            10,
            600_000,
            "How long a search may take before it returns what it has found so far, in milliseconds. The next call "
                    + "continues from there. In the embedded server without TLS, it also ends when its caller has "
                    + "disconnected.");
    static final Setting<Integer> LAG = number(
            "chat.search.maxLagMillis",
            1_000,
            0,
            60_000,
            "How long a search waits for the index to include the latest messages, in milliseconds. After that, it "
                    + "runs without them.");
    static final Setting<Integer> CONCURRENT =
            number("chat.search.concurrent", 4, 1, 1_000, "Maximum number of searches that run at the same time.");
    static final Setting<Integer> WAITING = number(
            "chat.search.waiting",
            16,
            0,
            10_000,
            "Maximum number of searches that wait for their turn, each blocking a thread; networks take turns, and "
                    + "one network may take at most half of the places. Further searches are refused with OVERLOADED.");
    static final Setting<Integer> MAX_WAIT = number(
            "chat.search.maxWaitMillis",
            2_000,
            0,
            600_000,
            "How long a search waits for its turn before it is refused with OVERLOADED, in milliseconds.");
    static final Setting<Integer> BUFFER = number(
            "chat.search.bufferMib",
            16,
            1,
            2_000,
            "Memory for messages that have not been written to the files of the index yet, in MiB.");
    static final Setting<Integer> COMMIT = number(
            "chat.search.commitSeconds",
            60,
            1,
            86_400,
            "How often the index is saved to disk, in seconds. After a crash, later messages are read from the log "
                    + "again.");
    static final Setting<Integer> PURGE = number(
            "chat.search.purgeHours",
            6,
            1,
            23,
            "How often deleted texts are removed from the files of the index, in hours. That rewrites the files they are in.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            FOLDER,
            QUERY_MAX,
            WORDS_MAX,
            MATCHES_MAX,
            PAGE_DEFAULT,
            PAGE_MAX,
            TIME,
            LAG,
            CONCURRENT,
            WAITING,
            MAX_WAIT,
            BUFFER,
            COMMIT,
            PURGE);

    private SearchSettings() {}

    /** How messages are searched. */
    static SearchPolicy policy(SettingValues values) {
        return new SearchPolicy(
                values.get(QUERY_MAX),
                values.get(WORDS_MAX),
                values.get(MATCHES_MAX),
                values.get(PAGE_DEFAULT),
                values.get(PAGE_MAX),
                values.millis(TIME),
                values.millis(LAG),
                new FairQueuePolicy(
                        values.get(CONCURRENT),
                        values.get(WAITING),
                        Math.max(1, values.get(WAITING) / 2),
                        values.millis(MAX_WAIT)),
                index(values));
    }

    private static SearchPolicy.Index index(SettingValues values) {
        Path usual = values.get(Settings.DATA_DIR).resolve("search");
        Path folder = values.get(FOLDER).orElse(usual);
        return new SearchPolicy.Index(
                folder,
                values.get(BUFFER),
                values.seconds(COMMIT),
                Duration.ofHours(values.get(PURGE)),
                Optional.of(usual).filter(path -> !path.equals(folder)));
    }
}
