package org.chatrpc.client.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chatrpc.client.session.admin.ServerMetric;

/** What a server counts, with some of each kind, and two that no client has a text for. */
public final class StatusMetrics {
    private final Map<String, ServerMetric> all = new LinkedHashMap<>();

    private StatusMetrics() {}

    /** @param times how often the server has been asked, at which it has more of everything */
    static Map<String, ServerMetric> after(int times) {
        StatusMetrics metrics = new StatusMetrics();
        double wave = 3 + Math.sin(times);
        metrics.counter("chat_requests_total", 900.0 * times + 400 * wave);
        metrics.counter("chat_request_duration_seconds_count", 900.0 * times);
        metrics.counter("chat_request_duration_seconds_sum", 2.5 * times + wave);
        metrics.counter("chat_poll_wait_seconds_count", 20.0 * times);
        metrics.counter("chat_poll_wait_seconds_sum", 400.0 * times + 10 * wave);
        metrics.counter("chat_request_bytes_total", 600_000.0 * times);
        metrics.counter("chat_response_bytes_total", 2_600_000.0 * times + 1_000_000 * wave);
        metrics.gauge("chat_answer_reserved_bytes", 3_000_000 * wave);
        metrics.gauge("chat_sending", times % 4);
        metrics.gauge("chat_open_sessions", 812);
        metrics.counter("chat_commit_duration_seconds_count", 30.0 * times);
        metrics.counter("chat_commit_duration_seconds_sum", 0.12 * times);
        metrics.counter("chat_commit_drafts_count", 30.0 * times);
        metrics.counter("chat_commit_drafts_sum", 70.0 * times);
        metrics.gauge("chat_log_lag_entries", times % 3);
        metrics.gauge("chat_log_behind_seconds", 0.25);
        metrics.gauge("chat_files_stored_bytes", 9_876_543_210.0);
        metrics.gauge("chat_files_stored", 12_345);
        metrics.gauge("chat_files_uploading", times % 2);
        metrics.gauge("chat_db_pool_connections{state=\"active\"}", times % 5);
        metrics.gauge("chat_db_pool_connections{state=\"idle\"}", 10 - times % 5);
        metrics.gauge("chat_db_pool_waiting", 0);
        metrics.gauge("chat_search_lag_entries", 40);
        metrics.gauge("chat_search_messages", 1_234_567);
        metrics.gauge("chat_search_index_bytes", 345_678_901);
        metrics.gauge("chat_search_progress", 1);
        metrics.gauge("process_open_fds", 230 + times % 9);
        metrics.counter("jvm_memory_pool_allocated_bytes_total", 45_000_000.0 * times);
        return metrics.all;
    }

    private void counter(String name, double value) {
        all.put(name, new ServerMetric(name, value, true));
    }

    private void gauge(String name, double value) {
        all.put(name, new ServerMetric(name, value, false));
    }
}
