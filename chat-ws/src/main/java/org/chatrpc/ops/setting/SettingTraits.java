package org.chatrpc.ops.setting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.ops.setting.identity.LdapSettings;
import org.chatrpc.ops.setting.identity.RealmSettings;
import org.chatrpc.ops.setting.value.Setting;

/** The traits of settings: which can be changed, and how. */
final class SettingTraits {
    /**
     * Settings that are read for each call, so that they can change at runtime. The others are read once: they concern
     * the machine, the database, the network, or sign-in, or memory and threads that are set up at the start.
     */
    private static final Set<Setting<?>> CHANGEABLE = Stream.of(
                    List.<Setting<?>>of(
                            AccountSettings.REGISTRATION_OPEN,
                            AccountSettings.REGISTRATIONS_PER_HOUR,
                            AccountSettings.SESSION_DAYS,
                            AccountSettings.SESSION_MAX,
                            AccountSettings.TOKENS_MAX,
                            AccountSettings.LOGIN_FREE_FAILURES,
                            AccountSettings.LOGIN_MAX_DELAY,
                            AccountSettings.PASSWORD_MIN,
                            AccountSettings.PASSWORD_ONE_TIME_DAYS,
                            Settings.TITLE_MAX,
                            Settings.TOPIC_MAX,
                            Settings.ROOMS_MAX,
                            Settings.DIRECT_ROOMS_MAX,
                            Settings.ANNOUNCEMENT_MAX,
                            Settings.BODY_MAX,
                            Settings.MENTIONS_MAX,
                            Settings.EVERYBODY_ROLE,
                            Settings.PAGE_DEFAULT,
                            Settings.PAGE_MAX,
                            Settings.EVENTS_DEFAULT,
                            Settings.EVENTS_MAX,
                            Settings.POLL_MAX_WAIT,
                            Settings.POLL_EVERY,
                            Settings.POLLS_PER_SECOND),
                    List.<Setting<?>>of(
                            EditSettings.ALLOWED,
                            EditSettings.WITHIN,
                            EditSettings.REASON_MAX,
                            EditSettings.REACTIONS_MAX,
                            EditSettings.PINNED_MAX,
                            EditSettings.REPORT_REASON_MAX,
                            PresenceSettings.STATUS_MAX,
                            PresenceSettings.TYPING_MEMBERS),
                    List.<Setting<?>>of(
                            SearchSettings.QUERY_MAX,
                            SearchSettings.WORDS_MAX,
                            SearchSettings.MATCHES_MAX,
                            SearchSettings.PAGE_DEFAULT,
                            SearchSettings.PAGE_MAX,
                            SearchSettings.TIME,
                            SearchSettings.LAG),
                    List.<Setting<?>>of(
                            FileSettings.MAX,
                            FileSettings.PER_PERSON,
                            FileSettings.TOTAL,
                            FileSettings.OPEN,
                            FileSettings.PER_MESSAGE),
                    List.<Setting<?>>of(
                            RetentionSettings.MESSAGE_DAYS,
                            RetentionSettings.FILE_DAYS,
                            RetentionSettings.BATCH,
                            RetentionSettings.PAUSE),
                    RateSettings.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The URL of the database may contain its password. */
    private static final Set<Setting<?>> SECRET = Set.of(
            Settings.DB_URL,
            Settings.DB_PASSWORD,
            AccountSettings.SETUP_TOKEN,
            LdapSettings.BIND_PASSWORD,
            RealmSettings.PROBE_PASSWORD,
            Settings.METRICS_TOKEN);

    private SettingTraits() {}

    /** Whether it can change while the server runs. */
    static boolean isChangeable(Setting<?> setting) {
        return CHANGEABLE.contains(setting);
    }

    /** Whether its value must not be given out. */
    static boolean isSecret(Setting<?> setting) {
        return SECRET.contains(setting);
    }
}
