package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Block;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code block}. */
public final class BlockTable {
    public static final TableMapping<Block.Key, Block> BLOCKS = new TableMapping<>(
            Tables.BLOCKS,
            "SELECT * FROM block WHERE ",
            List.of(Column.text("username"), Column.text("blocked")),
            key -> new Object[] {key.username(), key.blocked()},
            BlockTable::block,
            "block",
            List.of(Column.text("username"), Column.text("blocked"), Column.number("blocked_at")),
            List.of("username", "blocked"),
            List.of("blocked_at"),
            block -> new Object[] {block.username(), block.blocked(), block.at().toEpochMilli()});

    public static final String OF_USER =
            "SELECT * FROM block WHERE username = :username AND blocked > :after ORDER BY blocked LIMIT :max";

    private BlockTable() {}

    public static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getString("username"), row.getString("blocked"), Instant.ofEpochMilli(row.getLong("blocked_at")));
    }
}
