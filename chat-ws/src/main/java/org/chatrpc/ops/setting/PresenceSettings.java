package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.util.List;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.presence.PresencePolicy;
import org.chatrpc.text.Limits;

/** The settings for presence, status texts and typing. */
final class PresenceSettings {
    static final Setting<Integer> EVERY = number(
            "chat.presence.everyMillis",
            1_000,
            100,
            15_000,
            "How often a node checks for users who came online, became idle or went offline, and informs the other "
                    + "nodes, in milliseconds. With a container's data source that hides the driver, each node knows "
                    + "only its own users.");
    static final Setting<Integer> WAKE_EVERY = number(
            "chat.presence.wakeSeconds",
            5,
            1,
            600,
            "How often a waiting poll is answered only because of a changed presence, in seconds. Meanwhile, such "
                    + "changes are collected, and included in every other response.");
    static final Setting<Integer> MEMBERS = number(
            "chat.presence.maxMembers",
            200,
            0,
            100_000,
            "The size of a room up to which its members are notified of each other's changes of presence. Between "
                    + "people who share only larger rooms, it is visible in lists of users and members.");
    static final Setting<Integer> TYPING_MEMBERS = number(
            "chat.typing.maxMembers", 50, 0, 100_000, "The size of a room up to which its members see who is typing.");
    static final Setting<Integer> TYPING_EVERY = number(
            "chat.typing.everySeconds",
            5,
            1,
            5,
            "How often the other members are notified that a member is still typing, in seconds. Without a new "
                    + "notification, clients stop showing it three seconds later.");
    static final Setting<Integer> STATUS_MAX = number(
            "chat.status.maxText", Limits.STATUS_TEXT, 1, 1_000, "Maximum length of a status text, in characters.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(EVERY, WAKE_EVERY, MEMBERS, TYPING_MEMBERS, TYPING_EVERY, STATUS_MAX);

    private PresenceSettings() {}

    static PresencePolicy policy(SettingValues values) {
        return new PresencePolicy(values.get(STATUS_MAX), values.get(TYPING_MEMBERS), values.seconds(TYPING_EVERY));
    }
}
