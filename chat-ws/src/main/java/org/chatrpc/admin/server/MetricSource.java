package org.chatrpc.admin.server;

import java.util.List;

/** The source of this node's metrics. Thread-safe. */
public interface MetricSource {
    /** The maximum number of metrics, so that a response with all of them stays small. */
    int MAX_METRICS = 200;

    /** The current figures by name, each name once; reads no database. */
    List<ServerMetric> now();
}
