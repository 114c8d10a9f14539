package org.chatrpc.telemetry;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.chatrpc.file.FileListener;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.problem.Problem;

/** Counts what happens with files. All labels are bounded. Thread-safe and lock-free. */
final class FileMetrics implements FileListener {
    private final Counter uploads;
    private final Counter uploadedBytes;
    private final Counter refusedUploads;
    private final Counter downloads;
    private final Counter downloadedBytes;
    private final Counter refusedDownloads;

    FileMetrics(PrometheusRegistry registry) {
        uploads = counter(registry, "chat_file_uploads_total", "Files received and looked at.");
        uploadedBytes = counter(registry, "chat_file_uploaded_bytes_total", "Size of these files.");
        refusedUploads =
                counter(registry, "chat_file_uploads_refused_total", "Calls about uploads that were refused.", "code");
        downloads =
                counter(registry, "chat_file_downloads_total", "Files and thumbnails that began to be read.", "kind");
        downloadedBytes = counter(registry, "chat_file_downloaded_bytes_total", "Bytes read from these.", "kind");
        refusedDownloads = counter(registry, "chat_file_downloads_refused_total", "Refused download calls.", "code");
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    /** @param totals empty until they are known */
    static void register(PrometheusRegistry registry, Supplier<Optional<FileStore.Totals>> totals) {
        gauge(
                registry,
                "chat_files_stored_bytes",
                "Size of all files of the chat, as chat.file.maxTotalMib counts it.",
                totals,
                FileStore.Totals::bytes);
        gauge(registry, "chat_files_stored", "Complete files of the chat.", totals, FileStore.Totals::files);
        gauge(registry, "chat_files_uploading", "Files that are being uploaded.", totals, FileStore.Totals::uploads);
    }

    private static void gauge(
            PrometheusRegistry registry,
            String name,
            String help,
            Supplier<Optional<FileStore.Totals>> totals,
            ToLongFunction<FileStore.Totals> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(sample -> totals.get().ifPresent(known -> sample.call((double) value.applyAsLong(known))))
                .register(registry);
    }

    @Override
    public void uploaded(long bytes) {
        uploads.inc();
        uploadedBytes.inc(bytes);
    }

    @Override
    public void uploadRefused(Problem problem) {
        refusedUploads.labelValues(problem.name()).inc();
    }

    @Override
    public void read(boolean thumbnail, boolean begins, int bytes) {
        String kind = thumbnail ? "thumbnail" : "file";
        if (begins) {
            downloads.labelValues(kind).inc();
        }
        downloadedBytes.labelValues(kind).inc(bytes);
    }

    @Override
    public void downloadRefused(Problem problem) {
        refusedDownloads.labelValues(problem.name()).inc();
    }
}
