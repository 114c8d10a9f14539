package org.chatrpc.store.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chatrpc.log.MessageStore;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.store.connect.Database;

/** The messages in a table, found by the index of room and number. */
public final class SqlMessageStore implements MessageStore {
    static final String BEFORE =
            MessageTable.SELECT + "WHERE m.room = :room AND m.number < :number ORDER BY m.number DESC LIMIT :limit";
    static final String AFTER =
            MessageTable.SELECT + "WHERE m.room = :room AND m.number > :number ORDER BY m.number LIMIT :limit";

    private final Database database;

    public SqlMessageStore(Database database) {
        this.database = database;
    }

    @Override
    public List<StoredMessage> before(String room, long number, int limit) {
        List<StoredMessage> messages = new ArrayList<>(select(BEFORE, room, number, limit));
        Collections.reverse(messages);
        return messages;
    }

    @Override
    public List<StoredMessage> after(String room, long number, int limit) {
        return select(AFTER, room, number, limit);
    }

    private List<StoredMessage> select(String sql, String room, long number, int limit) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("room", room)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> MessageTable.message(row))
                .list());
    }
}
