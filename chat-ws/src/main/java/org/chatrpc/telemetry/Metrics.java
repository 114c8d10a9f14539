package org.chatrpc.telemetry;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.chatrpc.account.SessionDirectory;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.log.CommitListener;
import org.chatrpc.log.Journal;
import org.chatrpc.soap.CallListener;
import org.chatrpc.store.connect.PoolUse;

/**
 * The figures of this server, for Prometheus. In a registry of its own: a container may have one, and other applications in
 * it. Thread-safe.
 */
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();
    private final CallMetrics calls = new CallMetrics(registry);
    private final CommitMetrics commits = new CommitMetrics(registry);

    /** With the figures of the process; those of the chat come as they are known. */
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

    /**
     * Has these looked at whenever the metrics are read. Called once.
     *
     * @param pools tells how busy the database's pools are, without a look at the database
     */
    public void watch(Journal journal, WaitingRoom waiting, SessionDirectory sessions, Supplier<List<PoolUse>> pools) {
        StateMetrics.register(registry, journal, waiting, sessions, pools);
    }

    /** The media type of {@link #text}. */
    public String contentType() {
        return writer.getContentType();
    }

    /** All figures as of now, in Prometheus' text format. */
    public byte[] text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(32 * 1024);
        writer.write(text, registry.scrape());
        return text.toByteArray();
    }
}
