package org.chatrpc.store.connect;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * The current use of a connection pool.
 *
 * @param active connections in use
 * @param idle connections not in use
 * @param max the maximum number of connections
 * @param waiting calls waiting for a connection
 */
public record PoolUse(String pool, int active, int idle, int max, int waiting) {

    /** Queries the pool only, not the database. */
    static PoolUse of(HikariDataSource source) {
        HikariPoolMXBean now = source.getHikariPoolMXBean();
        return new PoolUse(
                source.getPoolName(),
                now.getActiveConnections(),
                now.getIdleConnections(),
                source.getMaximumPoolSize(),
                now.getThreadsAwaitingConnection());
    }
}
