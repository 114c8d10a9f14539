package org.chatrpc.store.connect;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Opens a database: claims it, migrates it, and creates the pools. For one thread and one attempt. */
final class Connector {
    private final DatabaseConfig config;
    private final Dialect dialect;
    private final UnaryOperator<DataSource> instrument;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    Connector(DatabaseConfig config, Dialect dialect, UnaryOperator<DataSource> instrument) {
        this.config = config;
        this.dialect = dialect;
        this.instrument = instrument;
    }

    /** After a failure, everything opened so far is closed again. */
    OpenDatabase connect() throws SQLException {
        try {
            Dialect.Claim claim = dialect.claim();
            resources.push(claim);
            return config.isContainers() ? useContainersPool(claim) : createPools(claim);
        } catch (SQLException | RuntimeException | Error e) {
            try {
                OpenDatabase.closeAll(resources);
            } catch (StoreException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private OpenDatabase useContainersPool(Dialect.Claim claim) throws SQLException {
        DataSource container = instrument.apply(ContainerSource.named(config.dataSource()));
        ContainerSource.requirePostgres(container);
        Migrations.apply(dialect.migrations(), container);
        inspect(container);
        Jdbi pooled = Jdbi.create(container);
        return new OpenDatabase(claim, container, pooled, pooled, List.of(), resources);
    }

    private OpenDatabase createPools(Dialect.Claim claim) throws SQLException {
        DataSource unpooled = instrument.apply(DriverSource.of(config, dialect, dialect.migratingProperties()));
        Migrations.apply(dialect.migrations(), unpooled);
        HikariDataSource readers =
                pool("chat-store", claim, dialect.readingProperties(), config.poolSize(), config.poolSize());
        // All but the journal's are seldom used, and the database server has a process for each.
        HikariDataSource writers = pool("chat-store-writer", claim, dialect.writingProperties(), 1, dialect.writers());
        Jdbi writing = Jdbi.create(writers);
        writing.useTransaction(handle -> handle.execute("SELECT seq FROM log_head"));
        claim.opened();
        inspect(writers);
        return new OpenDatabase(claim, unpooled, Jdbi.create(readers), writing, List.of(readers, writers), resources);
    }

    private void inspect(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            dialect.inspect(connection);
        }
    }

    private HikariDataSource pool(String name, Dialect.Claim claim, Properties properties, int idle, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(
                instrument.apply(DriverSource.of(config, dialect, properties, new PoolPreparation(dialect, claim))));
        pool.setMinimumIdle(idle);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(config.timeout().toMillis());
        if (!dialect.canDropConnections()) {
            // Connections to a file do not break, so they need neither renewal nor keep-alive.
            pool.setMaxLifetime(0);
            pool.setKeepaliveTime(0);
        }
        HikariDataSource source = new HikariDataSource(pool);
        resources.push(source);
        return source;
    }
}
