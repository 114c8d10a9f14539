package org.chatrpc.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Records every statement, commit and rollback on every connection of the data sources that it wraps, including those
 * of the pool itself. Passed to {@link Stores#Stores(DatabaseConfig, UnaryOperator)}. Thread-safe.
 */
public final class StatementCounter implements UnaryOperator<DataSource> {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** What was executed since the last {@link #reset}, in order. */
    public List<String> seen() {
        return List.copyOf(seen);
    }

    public int count() {
        return seen.size();
    }

    public void reset() {
        seen.clear();
    }

    @Override
    public DataSource apply(DataSource source) {
        return recording(DataSource.class, source, "");
    }

    /**
     * @param sql the SQL of a prepared statement
     */
    private <T> T recording(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    String text = arguments != null && arguments[0] instanceof String s ? s : sql;
                    if (name.startsWith("execute")
                            || name.equals("commit")
                            || name.equals("rollback")
                            || name.equals("isValid")) {
                        seen.add(name + ": " + text);
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    Class<?> returned = method.getReturnType();
                    boolean record = returned == Connection.class && target instanceof DataSource
                            || Statement.class.isAssignableFrom(returned) && target instanceof Connection;
                    return record ? recordingResult(returned, result, text) : result;
                }));
    }

    private <T> T recordingResult(Class<T> type, Object result, String sql) {
        return recording(type, type.cast(result), sql);
    }
}
