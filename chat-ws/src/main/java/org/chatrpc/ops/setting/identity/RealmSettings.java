package org.chatrpc.ops.setting.identity;

import static org.chatrpc.ops.setting.value.Setting.number;
import static org.chatrpc.ops.setting.value.Setting.text;

import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.realm.RealmPolicy;

/** The settings of the application server's realm. */
public final class RealmSettings {
    static final Setting<Integer> CHECKS = number(
            "chat.realm.checks",
            4,
            1,
            100,
            "Maximum number of sign-ins that ask the realm of the application server at the same time.");
    static final Setting<Integer> WAITING = number(
            "chat.realm.waiting",
            16,
            0,
            10_000,
            "Maximum number of sign-ins that wait for that, each blocking a thread; networks take turns. Further ones are refused "
                    + "with OVERLOADED.");
    static final Setting<Integer> WAIT = number(
            "chat.realm.waitSeconds",
            15,
            1,
            300,
            "How long a sign-in waits for its turn, in seconds, before it is refused with OVERLOADED. How long the realm may take is "
                    + "a setting of the application server.");
    static final Setting<String> PROBE_USER = text(
            "chat.realm.probeUser",
            "a text",
            "The name of a user that the realm always accepts, for this purpose only and without a role. Application "
                    + "servers do not distinguish a wrong password from a realm that is down; if this user is refused "
                    + "as well, sign-ins are refused with UNAVAILABLE. Unset, they are refused with WRONG_CREDENTIALS.");
    public static final Setting<String> PROBE_PASSWORD =
            text("chat.realm.probePassword", "a text", "The password of that user. Required with one.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(CHECKS, WAITING, WAIT, PROBE_USER, PROBE_PASSWORD);

    private RealmSettings() {}

    /**
     * The policy for the realm package.
     *
     * @throws IllegalArgumentException if one of the two settings of the probe is missing
     */
    public static RealmPolicy policy(SettingValues values) {
        String user = values.get(PROBE_USER);
        String password = values.get(PROBE_PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    "The settings " + PROBE_USER.key() + " and " + PROBE_PASSWORD.key() + " are needed together.");
        }
        int waiting = values.get(WAITING);
        return new RealmPolicy(
                Optional.of(new RealmPolicy.Probe(user, password)).filter(probe -> !user.isEmpty()),
                new FairQueuePolicy(values.get(CHECKS), waiting, Math.max(1, waiting / 2), values.seconds(WAIT)));
    }
}
