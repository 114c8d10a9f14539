package org.chatrpc.client.admin.status;

import static org.chatrpc.client.admin.status.StatusPlot.mean;
import static org.chatrpc.client.admin.status.StatusPlot.own;
import static org.chatrpc.client.admin.status.StatusPlot.rate;
import static org.chatrpc.client.admin.status.StatusPlot.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.client.session.admin.ServerMetric;
import org.chatrpc.client.session.admin.ServerStatus;

/** Which plots there are. */
final class StatusPlots {

    private static final double KIB = 1024;
    private static final double MIB = KIB * KIB;
    private static final double MILLISECOND = 0.001;

    /** Those with a text, in the order in which they are shown. */
    static final List<StatusPlot> KNOWN = List.of(
            own(
                    PlotGroup.OVERVIEW,
                    "serverStatus.polls",
                    "chat_waiting_readers",
                    0,
                    samples -> samples.values(status -> OptionalDouble.of(status.waitingPolls()))),
            own(
                    PlotGroup.OVERVIEW,
                    "serverStatus.writes",
                    "chat_journal_queued",
                    0,
                    samples -> samples.values(status -> OptionalDouble.of(status.queuedWrites()))),
            own(
                    PlotGroup.OVERVIEW,
                    "serverStatus.entries",
                    "chat_log_applied_seq",
                    1,
                    samples -> samples.rate(status -> OptionalDouble.of((double) status.logPosition()))),
            own(
                    PlotGroup.OVERVIEW,
                    "serverStatus.memory",
                    "jvm_memory_used_bytes",
                    0,
                    samples -> samples.values(status -> OptionalDouble.of(status.memoryUsedKib() / KIB))),
            rate(PlotGroup.CALLS, "serverPlot.calls", "chat_requests_total", 1),
            rate(PlotGroup.CALLS, "serverPlot.faults", "chat_faults_total", 1),
            mean(PlotGroup.CALLS, "serverPlot.callTime", "chat_request_duration_seconds", MILLISECOND),
            mean(PlotGroup.CALLS, "serverPlot.pollTime", "chat_poll_wait_seconds", 1),
            rate(PlotGroup.CALLS, "serverPlot.received", "chat_request_bytes_total", KIB),
            rate(PlotGroup.CALLS, "serverPlot.sent", "chat_response_bytes_total", KIB),
            value(PlotGroup.CALLS, "serverPlot.answers", "chat_answer_reserved_bytes", MIB, 1),
            value(PlotGroup.CALLS, "serverPlot.sending", "chat_sending", 1, 0),
            rate(PlotGroup.CALLS, "serverPlot.brokenOff", "chat_sending_broken_off_total", 1),
            value(PlotGroup.CALLS, "serverPlot.sessions", "chat_open_sessions", 1, 0),
            rate(PlotGroup.WRITES, "serverPlot.commits", "chat_commit_duration_seconds_count", 1),
            mean(PlotGroup.WRITES, "serverPlot.commitTime", "chat_commit_duration_seconds", MILLISECOND),
            mean(PlotGroup.WRITES, "serverPlot.perCommit", "chat_commit_drafts", 1),
            value(PlotGroup.WRITES, "serverPlot.lag", "chat_log_lag_entries", 1, 0),
            value(PlotGroup.WRITES, "serverPlot.behind", "chat_log_behind_seconds", 1, 1),
            rate(PlotGroup.WRITES, "serverPlot.tooOld", "chat_retention_messages_total", 1),
            rate(PlotGroup.FILES, "serverPlot.uploads", "chat_file_uploads_total", 1),
            rate(PlotGroup.FILES, "serverPlot.uploaded", "chat_file_uploaded_bytes_total", KIB),
            rate(PlotGroup.FILES, "serverPlot.uploadsRefused", "chat_file_uploads_refused_total", 1),
            rate(PlotGroup.FILES, "serverPlot.downloads", "chat_file_downloads_total", 1),
            rate(PlotGroup.FILES, "serverPlot.downloaded", "chat_file_downloaded_bytes_total", KIB),
            rate(PlotGroup.FILES, "serverPlot.downloadsRefused", "chat_file_downloads_refused_total", 1),
            value(PlotGroup.FILES, "serverPlot.stored", "chat_files_stored_bytes", MIB, 1),
            value(PlotGroup.FILES, "serverPlot.files", "chat_files_stored", 1, 0),
            value(PlotGroup.FILES, "serverPlot.uploading", "chat_files_uploading", 1, 0),
            rate(PlotGroup.FILES, "serverPlot.filesTooOld", "chat_retention_files_total", 1),
            value(PlotGroup.DATABASE, "serverPlot.active", "chat_db_pool_connections{state=\"active\"}", 1, 0),
            value(PlotGroup.DATABASE, "serverPlot.idle", "chat_db_pool_connections{state=\"idle\"}", 1, 0),
            value(PlotGroup.DATABASE, "serverPlot.waiting", "chat_db_pool_waiting", 1, 0),
            value(PlotGroup.SEARCH, "serverPlot.searchLag", "chat_search_lag_entries", 1, 0),
            value(PlotGroup.SEARCH, "serverPlot.searchMessages", "chat_search_messages", 1, 0),
            value(PlotGroup.SEARCH, "serverPlot.searchSize", "chat_search_index_bytes", MIB, 1),
            value(PlotGroup.SEARCH, "serverPlot.searchProgress", "chat_search_progress", 0.01, 0));

    private static final Set<String> WITH_TEXT =
            KNOWN.stream().flatMap(plot -> plot.metrics().stream()).collect(Collectors.toSet());

    private StatusPlots() {}

    /**
     * What can be shown of a node.
     *
     * @param group only these; all if empty
     */
    static List<StatusPlot> of(ServerStatus status, Optional<PlotGroup> group) {
        List<StatusPlot> plots = new ArrayList<>();
        KNOWN.stream()
                .filter(plot -> plot.isOf(status))
                .filter(plot ->
                        plot.group() == PlotGroup.OVERVIEW || !status.metrics().isEmpty())
                .forEach(plots::add);
        status.metrics().values().stream()
                .filter(metric -> !WITH_TEXT.contains(metric.name()))
                .sorted(Comparator.comparing(ServerMetric::name))
                .map(StatusPlot::unknown)
                .forEach(plots::add);
        plots.removeIf(plot -> group.isPresent() && plot.group() != group.get());
        return List.copyOf(plots);
    }
}
