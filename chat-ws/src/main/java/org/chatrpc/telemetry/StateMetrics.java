package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.chatrpc.account.SessionDirectory;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.log.Journal;
import org.chatrpc.store.connect.PoolUse;

/** What is looked up in memory whenever the metrics are read. */
final class StateMetrics {
    private final PrometheusRegistry registry;

    private StateMetrics(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** @param pools tells how busy the database's pools are, without a look at the database */
    static void register(
            PrometheusRegistry registry,
            Journal journal,
            WaitingRoom waiting,
            SessionDirectory sessions,
            Supplier<List<PoolUse>> pools) {
        StateMetrics state = new StateMetrics(registry);
        state.journal(journal);
        state.gauge("chat_waiting_readers", "Polls that wait for news.", waiting::occupied);
        state.gauge("chat_waiting_readers_limit", "How many polls may wait at once.", waiting::capacity);
        state.gauge("chat_open_sessions", "Sessions that nobody closed, expired ones included.", sessions::size);
        state.pools(pools);
    }

    private void journal(Journal journal) {
        gauge("chat_ready", "Whether the server can serve every call: 1 or 0.", () -> journal.isReady() ? 1 : 0);
        gauge("chat_journal_queued", "Writes that wait for the next transaction.", journal::queued);
        gauge("chat_log_applied_seq", "The last entry of the log that this node shows.", journal::applied);
        gauge(
                "chat_log_lag_entries",
                "Entries of the log that this node has heard of but does not show yet.",
                journal::lag);
        gauge(
                "chat_log_behind_seconds",
                "How long ago this node was known to show all that any node had written; 0 if it is the only one.",
                () -> Seconds.of(journal.behind()));
    }

    private void pools(Supplier<List<PoolUse>> pools) {
        GaugeWithCallback.builder()
                .name("chat_db_pool_connections")
                .help("Connections to the database by what they do.")
                .labelNames("pool", "state")
                .callback(sample -> pools.get().forEach(use -> {
                    sample.call(use.active(), use.pool(), "active");
                    sample.call(use.idle(), use.pool(), "idle");
                }))
                .register(registry);
        GaugeWithCallback.builder()
                .name("chat_db_pool_connections_limit")
                .help("Connections to the database that there may be.")
                .labelNames("pool")
                .callback(sample -> pools.get().forEach(use -> sample.call(use.most(), use.pool())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("chat_db_pool_waiting")
                .help("Calls that wait for a connection to the database.")
                .labelNames("pool")
                .callback(sample -> pools.get().forEach(use -> sample.call(use.waiting(), use.pool())))
                .register(registry);
    }

    private void gauge(String name, String help, DoubleSupplier now) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> sample.call(now.getAsDouble()))
                .register(registry);
    }
}
