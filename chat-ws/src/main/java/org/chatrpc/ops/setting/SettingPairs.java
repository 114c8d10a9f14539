package org.chatrpc.ops.setting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/**
 * Settings that must not contradict each other: each of a pair is valid alone, but together they may be impossible.
 * Pairs of which the smaller value simply wins, such as two timeouts, are not included, nor are a rate and its burst.
 */
final class SettingPairs {
    private static final List<Pair> ALL = List.of(
            atMost(AccountSettings.PASSWORD_MIN, AccountSettings.PASSWORD_MAX),
            atMost(Settings.LIST_DEFAULT, Settings.LIST_MAX),
            atMost(Settings.PAGE_DEFAULT, Settings.PAGE_MAX),
            atMost(Settings.EVENTS_DEFAULT, Settings.EVENTS_MAX),
            atMost(SearchSettings.PAGE_DEFAULT, SearchSettings.PAGE_MAX),
            atMost(FileSettings.MAX, FileSettings.PER_PERSON),
            atMost(FileSettings.PER_PERSON, FileSettings.TOTAL),
            atMost(HttpSettings.RECEIVE_SECONDS, HttpSettings.RECEIVE_MAX_SECONDS),
            // A character takes at least one byte, and three bytes take four characters in base64.
            atMost(Settings.BODY_MAX, HttpSettings.MAX_REQUEST_BYTES),
            new Pair(FileSettings.PART, 4, HttpSettings.MAX_REQUEST_BYTES, 3, "4/3 of "));

    /** The value of one, times its factor, must be at most that of the other, times the factor of that. */
    private record Pair(Setting<Integer> low, long lowTimes, Setting<Integer> high, long highTimes, String part) {
        Optional<Contradiction> contradiction(SettingValues values) {
            int one = values.get(low);
            int other = values.get(high);
            return one * lowTimes <= other * highTimes
                    ? Optional.empty()
                    : Optional.of(new Contradiction(
                            low,
                            high,
                            "The settings " + low.key() + " (" + low.environmentName() + "), " + one + ", and "
                                    + high.key()
                                    + " (" + high.environmentName() + "), " + other + ", contradict each other: " + part
                                    + "the first must be at most the second."));
        }
    }

    /**
     * Two settings that contradict each other.
     *
     * @param reason in one line for administrators; none of them is secret
     */
    record Contradiction(Setting<?> one, Setting<?> other, String reason) {}

    private SettingPairs() {}

    private static Pair atMost(Setting<Integer> low, Setting<Integer> high) {
        return new Pair(low, 1, high, 1, "");
    }

    /** The settings that contradict each other, in a fixed order. */
    static Stream<Contradiction> contradictions(SettingValues values) {
        return ALL.stream().flatMap(pair -> pair.contradiction(values).stream());
    }
}
