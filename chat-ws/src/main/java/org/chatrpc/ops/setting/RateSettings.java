package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.number;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.ops.setting.value.Setting;

/** The settings that limit how often each account may write: two for each class of writes. */
final class RateSettings {
    private static final Map<RateClass, Pair> PAIRS =
            Arrays.stream(RateClass.values()).collect(Collectors.toMap(Function.identity(), RateSettings::of));

    /** Ordered by class. */
    static final List<Setting<?>> ALL = Arrays.stream(RateClass.values())
            .map(PAIRS::get)
            .<Setting<?>>flatMap(pair -> Stream.of(pair.count(), pair.burst()))
            .toList();

    private RateSettings() {}

    private record Pair(Setting<Integer> count, Setting<Integer> burst, Duration per) {}

    /** The rates according to these setting values. */
    static Map<RateClass, Rate> rates(Function<Setting<Integer>, Integer> values) {
        return PAIRS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Pair pair = entry.getValue();
            return new Rate(values.apply(pair.count()), pair.per(), values.apply(pair.burst()));
        }));
    }

    private static Pair of(RateClass rateClass) {
        return switch (rateClass) {
            case MESSAGES -> perSecond("chat.message", 10, 50, "send messages");
            case SERVICE_MESSAGES ->
                perMinute("chat.service.message", 120, 120, "send messages, if it is a service account");
            case RETRIES ->
                perSecond(
                        "chat.retry",
                        100,
                        1_000,
                        "resend messages that are already stored (beyond that, they count as messages)");
            case UPLOADS ->
                perMinute("chat.upload", 120, 240, "start or finish uploads of files, or read their limits");
            case FILE_PARTS -> perSecond("chat.filePart", 400, 2_000, "send or fetch parts of files");
            case EDITS -> perMinute("chat.edit", 120, 240, "edit or delete messages");
            case REACTIONS -> perMinute("chat.reaction", 120, 240, "add or remove reactions");
            case PINS -> perMinute("chat.pin", 30, 60, "pin messages or remove pins");
            case REPORTS -> perMinute("chat.report", 10, 20, "report messages");
            case ROOMS -> perMinute("chat.room", 30, 60, "create, open or change rooms");
            case MEMBERS -> perMinute("chat.member", 120, 240, "join, leave, invite, remove, ban or change roles");
            case READ_MARKS -> perMinute("chat.readMark", 600, 600, "mark rooms as read or change their preferences");
            case PROFILE -> perMinute("chat.profile", 10, 20, "change profile or password");
            case SEARCHES -> perMinute("chat.search", 120, 60, "search for messages");
            case BLOCKS -> perMinute("chat.block", 30, 60, "block or unblock people");
            case PRESENCE -> perMinute("chat.presence", 30, 60, "change its presence, or report that it is idle");
            case TYPING -> perMinute("chat.typing", 60, 60, "report that it is typing");
            case SIGN_INS -> perMinute("chat.login", 60, 120, "sign in with the right password");
            case SESSIONS -> perMinute("chat.session", 60, 120, "end sessions");
            case ADMINISTRATION -> perMinute("chat.admin", 120, 600, "change something as an administrator");
            case ADMINISTRATION_READS ->
                perMinute("chat.adminRead", 600, 600, "read data as an administrator or auditor");
        };
    }

    private static Pair perSecond(String prefix, int count, int burst, String what) {
        return pair(prefix, "Second", Duration.ofSeconds(1), count, burst, what);
    }

    private static Pair perMinute(String prefix, int count, int burst, String what) {
        return pair(prefix, "Minute", Duration.ofMinutes(1), count, burst, what);
    }

    private static Pair pair(String prefix, String unit, Duration per, int count, int burst, String what) {
        String rate = "How often per " + unit.toLowerCase(Locale.ROOT) + ", on average, one account may " + what
                + ". 0 means no limit.";
        String burstMeaning = "How often one account may do so at once before that rate applies.";
        return new Pair(
                number(prefix + ".per" + unit, count, 0, 1_000_000, rate),
                number(prefix + ".burst", burst, 1, 1_000_000, burstMeaning),
                per);
    }
}
