package org.chatrpc.store.sql.account;

import java.util.Map;
import org.chatrpc.log.store.BlockStore;
import org.chatrpc.model.Block;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BlockTable;
import org.chatrpc.store.sql.table.BoundedQuery;

/** Blocks in a database table, found by its primary key. */
public final class SqlBlockStore implements BlockStore {
    private final Database database;

    public SqlBlockStore(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Block> blocks(String username, String afterUsername, ReadLimit limit) {
        return BoundedQuery.slice(
                database,
                BlockTable.OF_USER,
                Map.of("username", username, "after", afterUsername),
                limit,
                BlockTable::block,
                block -> Block.BYTES);
    }
}
