package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.chatrpc.model.Table;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;

/**
 * How the records of a {@link Table} stand in a table of the database.
 *
 * @param select finds records; up to its condition, {@code WHERE} included
 * @param key the columns of the record's key
 * @param keyParts the values for these columns
 * @param reader makes a record of the row at the cursor
 * @param name of the table in the database
 * @param columns all of them, in the order of {@code values}
 * @param identity by which a row is recognised: the key, or more
 * @param changing what can change in a row
 * @param values strings, longs and nulls
 */
record TableMapping<K, V>(
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

    interface RowReader<V> {
        V read(ResultSet row) throws SQLException;
    }

    /** @param rows is given what is found */
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

    /** Recognises the row that a record stands in. */
    List<Object> identityOf(V row) {
        Object[] all = values.apply(row);
        return identity.stream().map(wanted -> all[indexOf(wanted)]).toList();
    }

    private int indexOf(String column) {
        int index = 0;
        while (!columns.get(index).name().equals(column)) {
            index++;
        }
        return index;
    }
}
