package org.chatrpc.ops.setting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.audit.AuditPolicy;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.FeedPolicy;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.http.address.ServerAddress;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.page.ClientFiles;
import org.chatrpc.http.receive.ReceivePolicy;
import org.chatrpc.http.transfer.TransferPolicy;
import org.chatrpc.ldap.LdapPolicy;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.MaintenancePolicy;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.message.report.ReportPolicy;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.oidc.ProviderPolicy;
import org.chatrpc.ops.setting.identity.Authority;
import org.chatrpc.ops.setting.identity.IdentitySettings;
import org.chatrpc.ops.setting.identity.LdapSettings;
import org.chatrpc.ops.setting.identity.OidcSettings;
import org.chatrpc.ops.setting.identity.RealmSettings;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;
import org.chatrpc.presence.PresencePolicy;
import org.chatrpc.realm.RealmPolicy;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.room.RoomPolicy;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.telemetry.RequestLog;

/** The configuration of this server, in the form that each package needs. Immutable. */
public final class Configuration {
    private static final long KIB = 1_024;
    /** The default size of the window of recent events: this fraction of the maximum heap. */
    private static final int WINDOW_FRACTION = 16;
    /**
     * The default limit for the texts in all responses: this fraction of the maximum heap. A response needs several
     * times as much, in objects, XML and buffers.
     */
    private static final int ANSWERS_FRACTION = 32;

    final SettingValues values;

    Configuration(SettingValues values) {
        this.values = values;
    }

    /** The configuration of this process. */
    public static Configuration ofProcess() {
        return read(System::getProperty, System::getenv);
    }

    /** Reads all settings; throws an IllegalArgumentException as {@link Settings#read} does. */
    public static Configuration read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return new Configuration(Settings.read(property, environment));
    }

    private <T> T get(Setting<T> setting) {
        return values.get(setting);
    }

    private Duration seconds(Setting<Integer> setting) {
        return values.seconds(setting);
    }

    private Duration millis(Setting<Integer> setting) {
        return values.millis(setting);
    }

    public DatabaseConfig database() {
        Path file = get(Settings.DATA_DIR).resolve("chat.db");
        String url =
                get(Settings.DB_URL).isEmpty() ? DatabaseConfig.sqlite(file).url() : get(Settings.DB_URL);
        return new DatabaseConfig(
                url,
                get(Settings.DB_JNDI),
                get(Settings.DB_USER),
                get(Settings.DB_PASSWORD),
                get(Settings.DB_CONNECTIONS),
                seconds(Settings.DB_TIMEOUT));
    }

    public ClientFiles clientFiles() {
        return new ClientFiles(get(Settings.CLIENT_JAR));
    }

    /** Empty if none is needed. */
    public String metricsToken() {
        return get(Settings.METRICS_TOKEN);
    }

    public RequestLog requestLog(ThreadFactory threads) {
        return new RequestLog(
                get(LogSettings.REQUESTS),
                new RequestLog.Quotas(
                        get(LogSettings.REFUSALS), get(LogSettings.CALLS), get(LogSettings.CALLS_PER_NETWORK)),
                threads);
    }

    public ReceivePolicy receiving() {
        return HttpSettings.receiving(values);
    }

    public TransferPolicy transfers() {
        return HttpSettings.transfers(values);
    }

    public EndpointPolicy endpoint() {
        return new EndpointPolicy(
                get(HttpSettings.MAX_REQUEST_BYTES),
                get(Settings.LIST_DEFAULT),
                get(Settings.LIST_MAX),
                get(ResponseSettings.DIRECT),
                1024L * get(ResponseSettings.RENDERED_KIB));
    }

    public TrustedProxies trustedProxies() {
        return get(HttpSettings.TRUSTED_PROXIES);
    }

    public ServerAddress serverAddress() {
        return new ServerAddress(get(Settings.PUBLIC_URL), trustedProxies());
    }

    /** The authorities that verify passwords, in order. */
    public Set<Authority> authorities() {
        return get(IdentitySettings.AUTH);
    }

    /** The directory, if there is one. */
    public Optional<LdapPolicy> ldap() {
        return IdentitySettings.ldap(values);
    }

    /** The policy for the realm of the container, if it is used. */
    public RealmPolicy realm() {
        return RealmSettings.policy(values);
    }

    /** Within which time accounts follow the directory. */
    public Duration followWithin() {
        return LdapSettings.within(values);
    }

    /** How many of the accounts may be deactivated at once, in percent. */
    public int maxGonePercent() {
        return get(LdapSettings.MAX_GONE);
    }

    /** Whether the first account requires a secret, and none was configured. */
    public boolean needsSetupToken() {
        return !get(AccountSettings.SETUP_OPEN)
                && get(AccountSettings.SETUP_TOKEN).isEmpty();
    }

    /** The same with a secret that the first account requires. */
    public Configuration withSetupToken(String token) {
        return new Configuration(values.withDefault(AccountSettings.SETUP_TOKEN, token));
    }

    public AccountPolicy accounts() {
        return AccountSettings.policy(values);
    }

    /** The maximum length of the announcement, in characters. */
    public int maxAnnouncement() {
        return get(Settings.ANNOUNCEMENT_MAX);
    }

    /** The rate of each class of writes. */
    public Map<RateClass, Rate> rates() {
        return RateSettings.rates(this::get);
    }

    public RoomPolicy rooms() {
        return new RoomPolicy(
                get(Settings.TITLE_MAX),
                get(Settings.TOPIC_MAX),
                get(Settings.ROOMS_MAX),
                get(Settings.DIRECT_ROOMS_MAX));
    }

    public MessagePolicy messages() {
        return new MessagePolicy(
                get(Settings.BODY_MAX),
                get(Settings.MENTIONS_MAX),
                get(Settings.EVERYBODY_ROLE),
                get(FileSettings.PER_MESSAGE),
                get(Settings.PAGE_DEFAULT),
                get(Settings.PAGE_MAX));
    }

    public EditPolicy edits() {
        return EditSettings.policy(values);
    }

    public ResponsePolicy responses() {
        return new ResponsePolicy(get(EditSettings.REACTIONS_MAX), get(EditSettings.PINNED_MAX));
    }

    public ReportPolicy reports() {
        return new ReportPolicy(get(EditSettings.REPORT_REASON_MAX));
    }

    public SearchPolicy searches() {
        return SearchSettings.policy(values);
    }

    public Optional<ProviderPolicy> provider() {
        return OidcSettings.policy(values);
    }

    public FilePolicy files() {
        return FileSettings.policy(values);
    }

    public RetentionPolicy retention() {
        return RetentionSettings.policy(values);
    }

    public FeedPolicy feed() {
        return new FeedPolicy(
                get(Settings.EVENTS_DEFAULT),
                get(Settings.EVENTS_MAX),
                get(Settings.POLL_MAX_WAITING),
                Math.max(1, get(Settings.POLL_MAX_WAITING) * get(Settings.POLL_NETWORK_PERCENT) / 100),
                seconds(Settings.POLL_MAX_WAIT),
                millis(Settings.POLL_EVERY),
                get(Settings.POLLS_PER_SECOND),
                get(Settings.POLL_CROWD),
                millis(Settings.POLL_FILL));
    }

    public AuditPolicy audit() {
        return AuditSettings.policy(values);
    }

    public Duration presenceInterval() {
        return millis(PresenceSettings.EVERY);
    }

    public PresencePolicy presence() {
        return PresenceSettings.policy(values);
    }

    public EphemeralPolicy ephemeral() {
        return new EphemeralPolicy(
                seconds(PresenceSettings.TYPING_EVERY),
                get(PresenceSettings.MEMBERS),
                seconds(PresenceSettings.WAKE_EVERY));
    }

    public ResponseLimits answers() {
        long total = fractionOfHeap(get(ResponseSettings.TOTAL_KIB), ANSWERS_FRACTION);
        // Several responses must fit at the same time, otherwise one reader would make all others wait.
        long page = Math.min(get(ResponseSettings.MAX_KIB) * KIB, Math.max(KIB, total / 4));
        long network = Math.max(page, total * get(ResponseSettings.NETWORK_PERCENT) / 100);
        return new ResponseLimits(page, total, network, millis(ResponseSettings.MAX_WAIT));
    }

    /**
     * @param kib 0 for that fraction of the maximum heap
     */
    private static long fractionOfHeap(int kib, int fraction) {
        return kib == 0 ? Runtime.getRuntime().maxMemory() / fraction : kib * KIB;
    }

    public JournalPolicy journal() {
        return new JournalPolicy(
                get(LogSettings.QUEUE),
                get(LogSettings.BATCH),
                seconds(LogSettings.TIMEOUT),
                get(LogSettings.WINDOW),
                get(LogSettings.KEEP),
                fractionOfHeap(get(LogSettings.WINDOW_KIB), WINDOW_FRACTION),
                seconds(LogSettings.MAX_BEHIND),
                new MaintenancePolicy(
                        seconds(LogSettings.PROBE),
                        seconds(LogSettings.CLOCK_SKEW),
                        seconds(LogSettings.CLOCK_PATIENCE),
                        Duration.ofMinutes(get(LogSettings.SCRUB)),
                        !get(EditSettings.HISTORY)));
    }
}
