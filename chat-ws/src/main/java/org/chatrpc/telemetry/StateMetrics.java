package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.http.transfer.OutgoingTransfers;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.Journal;
import org.chatrpc.retention.RetentionRuns;
import org.chatrpc.search.IndexFollower;
import org.chatrpc.search.IndexState;
import org.chatrpc.store.connect.PoolUse;

/** Gauges that read the state in memory at each scrape. */
final class StateMetrics {
    private final PrometheusRegistry registry;

    private StateMetrics(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param pools the use of the database's connection pools, without querying the database
     */
    static void register(
            PrometheusRegistry registry,
            Journal journal,
            WaitingRoom waiting,
            SessionDirectory sessions,
            Supplier<List<PoolUse>> pools) {
        StateMetrics state = new StateMetrics(registry);
        state.journal(journal);
        state.gauge("chat_waiting_readers", "Polls that are waiting for events.", waiting::occupied);
        state.gauge("chat_waiting_readers_limit", "Maximum number of waiting polls.", waiting::capacity);
        state.gauge("chat_open_sessions", "Sessions that were not closed, including expired ones.", sessions::size);
        state.pools(pools);
    }

    static void register(PrometheusRegistry registry, IndexFollower index) {
        StateMetrics state = new StateMetrics(registry);
        state.gauge(
                "chat_search_ready",
                "1 if searches are answered, else 0.",
                () -> index.state().phase() == IndexState.Phase.READY ? 1 : 0);
        state.gauge(
                "chat_search_progress",
                "How much of the search index has been made, 0 to 1.",
                () -> index.state().progress());
        state.gauge("chat_search_lag_entries", "Log entries that the search index does not include yet.", index::lag);
        state.gauge("chat_search_messages", "Messages in the search index.", index::messages);
        state.gauge("chat_search_index_bytes", "Size of the files of the search index.", index::bytes);
    }

    static void register(PrometheusRegistry registry, ResponseBudget answers) {
        StateMetrics state = new StateMetrics(registry);
        state.gauge(
                "chat_answer_reserved_bytes",
                "Memory reserved for responses that are being built or sent.",
                answers::reservedBytes);
        state.gauge(
                "chat_answer_reserved_bytes_limit", "Memory that may be reserved for responses.", answers::totalBytes);
    }

    static void register(PrometheusRegistry registry, OutgoingTransfers sendings) {
        StateMetrics state = new StateMetrics(registry);
        state.gauge("chat_sending", "Files and large answers that are being sent.", sendings::count);
        state.counter(
                "chat_sending_broken_off_total",
                "Files and large answers that were broken off, as their clients read too slowly.",
                sendings::brokenOff);
    }

    static void register(PrometheusRegistry registry, RetentionRuns retention) {
        StateMetrics state = new StateMetrics(registry);
        state.counter(
                "chat_retention_messages_total", "Messages that this node removed as too old.", retention::messages);
        state.counter("chat_retention_files_total", "Files that this node removed as too old.", retention::files);
        state.gauge(
                "chat_retention_last_run_timestamp_seconds",
                "When this node last ended a run that removes what is too old, in seconds since 1970; 0 if it has not.",
                retention::finishedAt);
    }

    private void journal(Journal journal) {
        gauge("chat_ready", "1 if the server can serve every call, else 0.", () -> journal.isReady() ? 1 : 0);
        gauge("chat_journal_queued", "Writes waiting for the next transaction.", journal::queued);
        gauge(
                "chat_log_applied_seq",
                "Sequence number of the last log entry that this node has applied.",
                journal::applied);
        gauge("chat_log_lag_entries", "Log entries that this node knows of but has not applied yet.", journal::lag);
        gauge(
                "chat_log_behind_seconds",
                "Time since this node had certainly applied everything written by any node; 0 if it is the only node.",
                () -> Seconds.of(journal.behind()));
    }

    private void pools(Supplier<List<PoolUse>> pools) {
        GaugeWithCallback.builder()
                .name("chat_db_pool_connections")
                .help("Connections to the database by state.")
                .labelNames("pool", "state")
                .callback(sample -> pools.get().forEach(use -> {
                    sample.call(use.active(), use.pool(), "active");
                    sample.call(use.idle(), use.pool(), "idle");
                }))
                .register(registry);
        GaugeWithCallback.builder()
                .name("chat_db_pool_connections_limit")
                .help("Maximum number of connections to the database.")
                .labelNames("pool")
                .callback(sample -> pools.get().forEach(use -> sample.call(use.max(), use.pool())))
                .register(registry);
        GaugeWithCallback.builder()
                .name("chat_db_pool_waiting")
                .help("Calls waiting for a connection to the database.")
                .labelNames("pool")
                .callback(sample -> pools.get().forEach(use -> sample.call(use.waiting(), use.pool())))
                .register(registry);
    }

    private void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> sample.call(value.getAsDouble()))
                .register(registry);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> sample.call(value.getAsDouble()))
                .register(registry);
    }
}
