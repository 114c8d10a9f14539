package org.chatrpc.store.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements of a connection after they are closed, and hands them out again: SQLite compiles a statement each time it
 * is prepared, which takes longer than most of ours run, and its driver keeps none. A statement that is compiled for an earlier
 * schema is compiled again by SQLite itself (sqlite.org/c3ref/prepare.html). Not thread-safe, as connections are not.
 */
final class StatementCache implements InvocationHandler {
    /** More than the different statements of the usual calls; each takes some kilobytes. */
    private static final int MAX = 128;

    private final Connection connection;
    /** Those not in use, the one unused for longest first. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private StatementCache(Connection connection) {
        this.connection = connection;
    }

    static Connection over(Connection connection) {
        return proxy(Connection.class, new StatementCache(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        // Variants with options are not ours, but the pool's and the libraries'.
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
            return prepare(String.valueOf(arguments[0]));
        }
        // Closing the connection closes its statements.
        return call(method, connection, arguments);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = idle.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
        }
        return proxy(PreparedStatement.class, new InUse(sql, statement));
    }

    private void release(String sql, PreparedStatement statement) throws SQLException {
        try {
            statement.clearBatch();
            statement.clearParameters();
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MAX) {
            Iterator<PreparedStatement> oldest = idle.values().iterator();
            PreparedStatement unused = oldest.next();
            oldest.remove();
            unused.close();
        }
    }

    /** A statement from its preparation until it is closed. */
    private final class InUse implements InvocationHandler {
        private final String sql;
        private final PreparedStatement statement;
        private boolean closed;
        /** Whether it cannot be reused: it failed, or has rows that have not been read. */
        private boolean spoilt;
        /** The last one; while it is open, the statement pins a snapshot of the database. */
        private @Nullable ResultSet rows;

        InUse(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return closed || statement.isClosed();
                }
                default -> {
                    if (closed) {
                        throw new SQLException("The statement is closed.");
                    }
                    return run(method, arguments);
                }
            }
        }

        private @Nullable Object run(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                Object result = call(method, statement, arguments);
                if (result instanceof ResultSet found) {
                    rows = found;
                    spoilt = false;
                } else if (method.getName().equals("execute")) {
                    spoilt = Boolean.TRUE.equals(result);
                }
                return result;
            } catch (SQLException e) {
                spoilt = true;
                throw e;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (rows != null) {
                rows.close();
            }
            if (spoilt || connection.isClosed()) {
                statement.close();
            } else {
                release(sql, statement);
            }
        }
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementCache.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
