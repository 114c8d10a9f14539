package org.chatrpc.store.sql.account;

import java.util.Map;
import org.chatrpc.log.store.BanStore;
import org.chatrpc.model.Ban;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BanTable;
import org.chatrpc.store.sql.table.BoundedQuery;

/** Bans in a database table, found by its primary key. */
public final class SqlBanStore implements BanStore {
    private final Database database;

    public SqlBanStore(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Ban> bans(String room, String afterUsername, ReadLimit limit) {
        return BoundedQuery.slice(
                database,
                BanTable.OF_ROOM,
                Map.of("room", room, "after", afterUsername),
                limit,
                BanTable::ban,
                ban -> Ban.BYTES);
    }
}
