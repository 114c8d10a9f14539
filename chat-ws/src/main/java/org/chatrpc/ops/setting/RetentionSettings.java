package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.time.Duration;
import java.util.List;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.retention.RetentionPolicy;

/** The settings of retention. */
final class RetentionSettings {
    private static final int HUNDRED_YEARS = 36_500;

    static final Setting<Integer> MESSAGE_DAYS = number(
            "chat.retention.messageDays",
            0,
            0,
            HUNDRED_YEARS,
            "After how many days messages are permanently removed, in all rooms without a value of their own. 0 means "
                    + "never. Each run uses the value of the node that performs it, so start all nodes with the same "
                    + "value.");
    static final Setting<Integer> FILE_DAYS = number(
            "chat.retention.fileDays",
            0,
            0,
            HUNDRED_YEARS,
            "After how many days files in messages are permanently removed, in all rooms without a value of their "
                    + "own; their messages stay. 0 means as long as the message. Each run uses the value of the node "
                    + "that performs it, so start all nodes with the same value.");
    static final Setting<Integer> EVERY = number(
            "chat.retention.everyHours",
            24,
            1,
            720,
            "How often a retention run starts, in hours. Administrators can start one at once.");
    static final Setting<Integer> BATCH = number(
            "chat.retention.batch",
            100,
            1,
            10_000,
            "How many messages are removed in one transaction, which all other writes wait for.");
    static final Setting<Integer> PAUSE = number(
            "chat.retention.pauseMillis",
            100,
            0,
            60_000,
            "How long the server waits after each such transaction, in milliseconds.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(MESSAGE_DAYS, FILE_DAYS, EVERY, BATCH, PAUSE);

    private RetentionSettings() {}

    static RetentionPolicy policy(SettingValues values) {
        return new RetentionPolicy(
                values.get(MESSAGE_DAYS),
                values.get(FILE_DAYS),
                Duration.ofHours(values.get(EVERY)),
                values.get(BATCH),
                Duration.ofMillis(values.get(PAUSE)));
    }
}
