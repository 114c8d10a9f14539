package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.chatrpc.model.table.Table;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/**
 * Maps the records of a {@link Table} to a database table.
 *
 * @param select finds records; up to its condition, including {@code WHERE}
 * @param key the columns of the record's key
 * @param keyParts the values of these columns
 * @param reader creates a record from the row at the cursor
 * @param name the name of the database table
 * @param columns all columns, in the order of {@code values}
 * @param identity the columns that identify a row: the key, or more
 * @param changing the columns that can change
 * @param values strings, longs and nulls
 */
public record TableMapping<K, V>(
        Table<K, V> table,
        String select,
        List<Column> key,
        Function<K, Object[]> keyParts,
        RowReader<V> reader,
        String name,
        List<Column> columns,
        List<String> identity,
        List<String> changing,
        Function<V, Object[]> values) {

    /** Creates a record from the row at the cursor. */
    public interface RowReader<V> {
        V read(ResultSet row) throws SQLException;
    }

    /**
     * @param rows receives the rows found
     */
    Lookup lookup(Collection<K> keys, RowSet<K, V> rows) {
        return new Lookup.ByKey(select, key, keys.stream().map(keyParts).toList(), row -> rows.found(reader.read(row)));
    }

    Change upsert(Collection<V> rows) {
        return new Change.Upsert(
                name, columns, identity, changing, rows.stream().map(values).toList());
    }

    Change delete(Collection<K> keys) {
        return new Change.Delete(name, key, keys.stream().map(keyParts).toList());
    }

    /** Identifies the row of a record. */
    List<Object> identityOf(V row) {
        Object[] all = values.apply(row);
        return identity.stream().map(column -> all[indexOf(column)]).toList();
    }

    private int indexOf(String column) {
        int index = 0;
        while (!columns.get(index).name().equals(column)) {
            index++;
        }
        return index;
    }
}
