package org.chatrpc;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.account.identity.Authorities;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.FeedPolicy;
import org.chatrpc.file.FileListener;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.oidc.ProviderPolicy;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.sql.table.log.EntryTime;

/** The options of a {@link Chat} that tests vary. Immutable: each change returns other options. */
public final class ChatOptions implements Cloneable {
    private JournalPolicy journal = DefaultPolicies.JOURNAL;
    private FeedPolicy feed = DefaultPolicies.FEED;
    private EphemeralPolicy ephemeral = DefaultPolicies.EPHEMERAL;
    private AccountPolicy accounts = DefaultPolicies.ACCOUNTS;
    private Authorities authorities = Authorities.INTERNAL;
    private Optional<ProviderPolicy> provider = Optional.empty();
    private MessagePolicy messages = DefaultPolicies.MESSAGES;
    private EditPolicy edits = DefaultPolicies.EDITS;
    private FilePolicy files = DefaultPolicies.FILES;
    private FileListener fileListener = FileListener.NONE;
    private Optional<RetentionPolicy> retention = Optional.empty();
    private ResponseLimits answers = DefaultPolicies.ANSWERS;
    private Map<RateClass, Rate> rates = Map.of();
    private Clock clock = Clock.systemUTC();
    private Duration clockGracePeriod = Duration.ZERO;
    private LongSupplier nanoTime = System::nanoTime;
    private UnaryOperator<DataSource> dataSource = UnaryOperator.identity();
    private UnaryOperator<LogStore> logStore = UnaryOperator.identity();
    private Optional<SearchPolicy> search = Optional.empty();

    private ChatOptions() {}

    public static ChatOptions defaults() {
        return new ChatOptions();
    }

    private ChatOptions changed(Consumer<ChatOptions> change) {
        try {
            ChatOptions copy = (ChatOptions) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    public ChatOptions with(JournalPolicy changed) {
        return changed(copy -> copy.journal = changed);
    }

    public ChatOptions with(FeedPolicy changed) {
        return changed(copy -> copy.feed = changed);
    }

    /** Otherwise, nobody is told of presence as it changes. */
    public ChatOptions with(EphemeralPolicy changed) {
        return changed(copy -> copy.ephemeral = changed);
    }

    public ChatOptions with(AccountPolicy changed) {
        return changed(copy -> copy.accounts = changed);
    }

    public ChatOptions with(Authorities changed) {
        return changed(copy -> copy.authorities = changed);
    }

    public ChatOptions with(ProviderPolicy changed) {
        return changed(copy -> copy.provider = Optional.of(changed));
    }

    public ChatOptions with(MessagePolicy changed) {
        return changed(copy -> copy.messages = changed);
    }

    public ChatOptions with(EditPolicy changed) {
        return changed(copy -> copy.edits = changed);
    }

    public ChatOptions with(FilePolicy changed) {
        return changed(copy -> copy.files = changed);
    }

    public ChatOptions with(FileListener changed) {
        return changed(copy -> copy.fileListener = changed);
    }

    /** With runs that remove what is too old, which other tests do without. */
    public ChatOptions with(RetentionPolicy changed) {
        return changed(copy -> copy.retention = Optional.of(changed));
    }

    public ChatOptions with(ResponseLimits changed) {
        return changed(copy -> copy.answers = changed);
    }

    public ChatOptions with(Map<RateClass, Rate> changed) {
        return changed(copy -> copy.rates = changed);
    }

    public ChatOptions with(Clock changed) {
        return changed(copy -> copy.clock = changed);
    }

    /** Distrusts a clock that jumps ahead for so long; otherwise, tests that move it are believed at once. */
    public ChatOptions withClockGracePeriod(Duration changed) {
        return changed(copy -> copy.clockGracePeriod = changed);
    }

    /** @param changed a monotonic clock such as {@link System#nanoTime} */
    public ChatOptions with(LongSupplier changed) {
        return changed(copy -> copy.nanoTime = changed);
    }

    public ChatOptions withDataSource(UnaryOperator<DataSource> changed) {
        return changed(copy -> copy.dataSource = changed);
    }

    public ChatOptions withLogStore(UnaryOperator<LogStore> changed) {
        return changed(copy -> copy.logStore = changed);
    }

    /** With an index for searches, which other tests do without. */
    public ChatOptions with(SearchPolicy changed) {
        return changed(copy -> copy.search = Optional.of(changed));
    }

    JournalPolicy journal() {
        return journal;
    }

    public FeedPolicy feed() {
        return feed;
    }

    EphemeralPolicy ephemeral() {
        return ephemeral;
    }

    public AccountPolicy accounts() {
        return accounts;
    }

    Authorities authorities() {
        return authorities;
    }

    Optional<ProviderPolicy> provider() {
        return provider;
    }

    MessagePolicy messages() {
        return messages;
    }

    EditPolicy edits() {
        return edits;
    }

    public FileListener fileListener() {
        return fileListener;
    }

    public FilePolicy files() {
        return files;
    }

    RetentionPolicy retention() {
        return retention.orElse(DefaultPolicies.RETENTION);
    }

    boolean hasRetention() {
        return retention.isPresent();
    }

    ResponseLimits answers() {
        return answers;
    }

    Map<RateClass, Rate> rates() {
        return rates;
    }

    Clock clock() {
        return clock;
    }

    TrustedClock trustedClock() {
        return new TrustedClock(clock, nanoTime, EntryTime.DEFAULT_SKEW, clockGracePeriod);
    }

    Stores stores(DatabaseConfig database, TrustedClock trusted) {
        return new Stores(database, dataSource, EntryTime.DEFAULT_SKEW, trusted);
    }

    LongSupplier nanoTime() {
        return nanoTime;
    }

    UnaryOperator<LogStore> logStore() {
        return logStore;
    }

    Optional<SearchPolicy> search() {
        return search;
    }
}
