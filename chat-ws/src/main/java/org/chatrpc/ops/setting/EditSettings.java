package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;

import java.util.List;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/** The settings for changing, deleting, reporting and responding to messages. */
final class EditSettings {
    static final Setting<Boolean> ALLOWED =
            flag("chat.edit.allowed", true, "Whether authors can edit their messages. They can always delete them.");
    static final Setting<Integer> WITHIN = number(
            "chat.edit.withinSeconds",
            0,
            0,
            Integer.MAX_VALUE,
            "How long after sending a message can be edited, in seconds. 0 means no limit.");
    static final Setting<Boolean> HISTORY = flag(
            "chat.edit.history",
            true,
            "Whether the earlier texts of edited messages are kept, for their authors and the owners and moderators of "
                    + "the room. If not, an edit removes the earlier text for good, and those that exist are removed "
                    + "soon after the start.");
    static final Setting<Integer> REASON_MAX = number(
            "chat.delete.maxReason",
            200,
            0,
            10_000,
            "Maximum length of the reason for deleting a message, in characters.");

    static final Setting<Integer> REACTIONS_MAX = number(
            "chat.reaction.maxPerMessage",
            20,
            0,
            1_000,
            "Maximum number of different emoji among the reactions to one message.");

    static final Setting<Integer> PINNED_MAX =
            number("chat.pin.maxPerRoom", 50, 0, 10_000, "Maximum number of pinned messages in one room.");

    static final Setting<Integer> REPORT_REASON_MAX = number(
            "chat.report.maxReason",
            500,
            1,
            10_000,
            "Maximum length of the reason for reporting a message, in characters.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL =
            List.of(ALLOWED, WITHIN, HISTORY, REASON_MAX, REACTIONS_MAX, PINNED_MAX, REPORT_REASON_MAX);

    private EditSettings() {}

    static EditPolicy policy(SettingValues values) {
        return new EditPolicy(values.get(ALLOWED), values.seconds(WITHIN), values.get(HISTORY), values.get(REASON_MAX));
    }
}
