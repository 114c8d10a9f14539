package org.chatrpc.store.connect;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The resources that {@link Connector} has opened.
 *
 * @param unpooled creates connections outside the pools
 * @param pools empty if the container has the pool
 * @param resources the resources to close, the last one opened first
 */
record OpenDatabase(
        Dialect.Claim claim,
        DataSource unpooled,
        Jdbi reading,
        Jdbi writing,
        List<HikariDataSource> pools,
        Deque<AutoCloseable> resources)
        implements AutoCloseable {

    /** Not concurrently with any use. */
    @Override
    public void close() {
        closeAll(resources);
    }

    /** Closes each of them, whatever happens to the others. */
    static void closeAll(Deque<AutoCloseable> resources) {
        StoreException failure = null;
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                failure = new StoreException("The database could not be closed properly.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
