package org.chatrpc.telemetry;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.admin.server.ServerMetric;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.file.FileListener;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.http.transfer.OutgoingTransfers;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.CommitListener;
import org.chatrpc.log.Journal;
import org.chatrpc.retention.RetentionRuns;
import org.chatrpc.search.IndexFollower;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.store.connect.PoolUse;

/**
 * The metrics of this server, for Prometheus. They have a registry of their own, as a container may have one that it
 * shares with other applications. Thread-safe.
 */
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();
    private final CallMetrics calls = new CallMetrics(registry);
    private final CommitMetrics commits = new CommitMetrics(registry);
    private final FileMetrics files = new FileMetrics(registry);

    /** Registers the metrics of the process; those of the chat are added by {@link #watch}. */
    public Metrics() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    public CallListener calls() {
        return calls;
    }

    public CommitListener commits() {
        return commits;
    }

    public FileListener files() {
        return files;
    }

    /**
     * Registers gauges that read the state of these objects at each scrape. Called once.
     *
     * @param pools the use of the database's connection pools, without querying the database
     */
    public void watch(Journal journal, WaitingRoom waiting, SessionDirectory sessions, Supplier<List<PoolUse>> pools) {
        StateMetrics.register(registry, journal, waiting, sessions, pools);
    }

    /** Registers gauges of the search index. Called once. */
    public void watch(IndexFollower index) {
        StateMetrics.register(registry, index);
    }

    /**
     * Registers gauges of all files. Called once.
     *
     * @param totals without querying the database; empty until they are known
     */
    public void watchFiles(Supplier<Optional<FileStore.Totals>> totals) {
        FileMetrics.register(registry, totals);
    }

    /** Registers gauges of the memory for responses. Called once. */
    public void watch(ResponseBudget answers) {
        StateMetrics.register(registry, answers);
    }

    /** Registers the gauge of active transfers of files and large responses. Called once. */
    public void watch(OutgoingTransfers sendings) {
        StateMetrics.register(registry, sendings);
    }

    /** Registers gauges of what is removed as too old. Called once. */
    public void watch(RetentionRuns retention) {
        StateMetrics.register(registry, retention);
    }

    /** All current values, aggregated for administrators. */
    public List<ServerMetric> sums() {
        return MetricSums.of(registry.scrape());
    }

    /** The media type of {@link #text}. */
    public String contentType() {
        return writer.getContentType();
    }

    /** All current values, in Prometheus' text format. */
    public byte[] text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(32 * 1024);
        writer.write(text, registry.scrape());
        return text.toByteArray();
    }
}
