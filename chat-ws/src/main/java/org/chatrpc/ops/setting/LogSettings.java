package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;

import java.util.List;
import org.chatrpc.ops.setting.value.Setting;

/** The settings of the log of events, its clock, and what is logged about calls. */
final class LogSettings {
    static final Setting<Integer> QUEUE = number(
            "chat.log.queue",
            10_000,
            1,
            10_000_000,
            "Maximum number of writes that wait for the disk; further ones are refused with OVERLOADED.");
    static final Setting<Integer> BATCH =
            number("chat.log.batch", 1_000, 1, 100_000, "Maximum number of writes in one transaction.");
    static final Setting<Integer> TIMEOUT = number(
            "chat.log.timeoutSeconds", 15, 1, 600, "How long a call waits for its write to complete, in seconds.");
    static final Setting<Integer> WINDOW =
            number("chat.log.window", 20_000, 100, 10_000_000, "Number of recent events kept in memory for polls.");
    static final Setting<Integer> WINDOW_KIB = number(
            "chat.log.windowKib",
            0,
            0,
            1 << 30,
            "Maximum size of these events, in KiB of memory. 0 means 1/16 of the maximum heap.");
    static final Setting<Integer> KEEP = number(
            "chat.log.keep",
            1_000_000,
            1_000,
            Integer.MAX_VALUE,
            "Number of events kept on disk for clients that reconnect late. Messages are kept separately, for "
                    + "`chat.retention.messageDays`.");
    static final Setting<Integer> MAX_BEHIND = number(
            "chat.log.maxBehindSeconds",
            5,
            1,
            3_600,
            "With several nodes: how long ago a node may last have compared its memory with the database, in seconds. "
                    + "Beyond that, it refuses polls that have events with UNAVAILABLE, because the messages may have "
                    + "been edited or deleted meanwhile.");
    static final Setting<Integer> PROBE = number(
            "chat.log.probeSeconds",
            10,
            1,
            86_400,
            "How long after the last write the server tests whether it can still write, in seconds. It does so only "
                    + "when `/chat/health/ready` or the metrics are requested, and writes 64 KiB.");
    static final Setting<Integer> CLOCK_SKEW = number(
            "chat.log.maxClockSkewSeconds",
            5,
            0,
            86_400,
            "A new message is never dated before the previous one, provided that the previous date is at most this "
                    + "far ahead of the server's clock, in seconds. A date further ahead must come from a wrong clock and is "
                    + "ignored.");
    static final Setting<Integer> CLOCK_PATIENCE = number(
            "chat.log.clockPatienceSeconds",
            600,
            0,
            86_400,
            "How long messages are still dated by the old time after the server's clock was set back, in seconds; "
                    + "then the server accepts the new time. For the same period after the clock jumped ahead, and "
                    + "after the server's start, the new time neither deletes nor expires anything.");
    static final Setting<Integer> SCRUB = number(
            "chat.log.scrubMinutes",
            60,
            1,
            1_440,
            "How often the server removes deleted texts from SQLite's write-ahead log, in minutes. PostgreSQL removes "
                    + "them when it vacuums.");
    static final Setting<Boolean> REQUESTS = flag(
            "chat.log.requests",
            true,
            "Whether every call is logged. If false, only calls that failed or took longer than a second are. Polls "
                    + "that returned no events are never logged.");
    static final Setting<Integer> REFUSALS = number(
            "chat.log.refusalsPerMinute",
            20,
            0,
            1_000_000,
            "How many refused calls with the same fault code are logged per minute, each in a line; the others are "
                    + "summed up in one line. Calls of users who are signed in count separately.");

    static final Setting<Integer> CALLS = number(
            "chat.log.callsPerMinute",
            120,
            0,
            1_000_000,
            "How many successful calls of one account, or of one network without an account, are logged per minute, each in a "
                    + "line; the others are summed up in one line.");
    static final Setting<Integer> CALLS_PER_NETWORK = number(
            "chat.log.callsPerMinutePerNetwork",
            1_200,
            0,
            10_000_000,
            "The same for all accounts of one network together, and for all callers without an account.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(
            QUEUE,
            BATCH,
            TIMEOUT,
            WINDOW,
            WINDOW_KIB,
            KEEP,
            MAX_BEHIND,
            PROBE,
            CLOCK_SKEW,
            CLOCK_PATIENCE,
            SCRUB,
            REQUESTS,
            REFUSALS,
            CALLS,
            CALLS_PER_NETWORK);

    private LogSettings() {}
}
