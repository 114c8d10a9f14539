package org.chatrpc.store.connect;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;

/**
 * How busy a pool of connections is.
 *
 * @param active connections in use
 * @param idle connections that wait for use
 * @param most how many there may be
 * @param waiting calls that wait for a connection
 */
public record PoolUse(String pool, int active, int idle, int most, int waiting) {

    /** Asks the pool, not the database. */
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
