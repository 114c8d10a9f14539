package org.chatrpc.store.sql.table.log;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.connect.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The tables {@code audit_entry} and {@code audit_head}. */
public final class AuditTable {
    /** The bounds of the chain. Changed only under the lock of the head row of the log. */
    public static final String ENDS = "SELECT number, hash, floor_number, floor_hash FROM audit_head";

    private static final int FETCH_SIZE = 500;
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private AuditTable() {}

    /** Reads {@link #ENDS} in a transaction that locks the head row of the log. */
    public static AuditChainBounds ends(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENDS);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw headMissing();
            }
            return ends(row);
        }
    }

    /** Reads {@link #ENDS} together with other rows. */
    public static Lookup endsLookup(Consumer<AuditChainBounds> found) {
        return new Lookup.Query(ENDS, List.of(), row -> found.accept(ends(row)));
    }

    public static AuditChainBounds ends(ResultSet row) throws SQLException {
        return new AuditChainBounds(
                row.getLong("number"), row.getString("hash"), row.getLong("floor_number"), row.getString("floor_hash"));
    }

    /** Passes on all entries in order, and returns the bounds of the chain. All statements must see the same snapshot. */
    public static AuditChainBounds read(Handle handle, Consumer<AuditEntry> entries) {
        AuditChainBounds ends =
                handle.select(ENDS).map((row, context) -> ends(row)).findOne().orElseThrow(AuditTable::headMissing);
        try (ResultIterator<AuditEntry> rows = handle.createQuery("SELECT * FROM audit_entry ORDER BY number")
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> entry(row))
                .iterator()) {
            rows.forEachRemaining(entries);
        }
        return ends;
    }

    /** The failure of a database without the row of {@link #ENDS}. */
    public static StoreException headMissing() {
        return new StoreException("The head row of the audit log is missing.", null);
    }

    /** Adds these records at the end of the chain. */
    public static List<Change> appended(AuditChainBounds ends, List<AuditRecord> records, Instant at) {
        long number = ends.number();
        String hash = ends.hash();
        List<Object[]> rows = new ArrayList<>(records.size());
        for (AuditRecord record : records) {
            AuditEntry entry = AuditEntry.following(
                    number,
                    hash,
                    at,
                    record,
                    json(record.act().before()),
                    json(record.act().after()));
            rows.add(values(entry));
            number = entry.number();
            hash = entry.hash();
        }
        return List.of(
                new Change.Upsert(
                        "audit_entry",
                        List.of(
                                Column.number("number"),
                                Column.number("at"),
                                Column.text("kind"),
                                Column.text("operation"),
                                Column.text("outcome"),
                                Column.text("actor"),
                                Column.text("address"),
                                Column.text("room"),
                                Column.text("subject"),
                                Column.text("before_values"),
                                Column.text("after_values"),
                                Column.number("times"),
                                Column.text("previous"),
                                Column.text("hash")),
                        List.of(),
                        List.of(),
                        rows),
                new Change.Update("UPDATE audit_head SET number = ?, hash = ?", List.of(number, hash)));
    }

    private static String json(Map<String, String> values) {
        return values.isEmpty() ? "" : GSON.toJson(values);
    }

    private static Object[] values(AuditEntry entry) {
        return new Object[] {
            entry.number(),
            entry.at().toEpochMilli(),
            entry.kind(),
            entry.operation(),
            entry.outcome(),
            entry.actor(),
            entry.address(),
            entry.room(),
            entry.subject(),
            entry.before(),
            entry.after(),
            entry.times(),
            entry.previous(),
            entry.hash()
        };
    }

    public static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("kind"),
                row.getString("operation"),
                row.getString("outcome"),
                row.getString("actor"),
                row.getString("address"),
                row.getString("room"),
                row.getString("subject"),
                row.getString("before_values"),
                row.getString("after_values"),
                row.getLong("times"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
