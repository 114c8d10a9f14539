package org.chatrpc.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chatrpc.log.MessageStore;
import org.chatrpc.model.StoredMessage;

/** The messages in a table, found by the index of room and number. */
final class SqlMessageStore implements MessageStore {
    static final String BEFORE =
            Columns.MESSAGE + "WHERE m.room = :room AND m.number < :number ORDER BY m.number DESC LIMIT :limit";
    static final String AFTER =
            Columns.MESSAGE + "WHERE m.room = :room AND m.number > :number ORDER BY m.number LIMIT :limit";

    static final String EXISTS = "SELECT 1 FROM message WHERE author = :author AND client_message_id = :id";

    private final Database database;

    SqlMessageStore(Database database) {
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

    @Override
    public boolean exists(String author, String clientMessageId) {
        return database.read(handle -> handle.createQuery(EXISTS)
                .bind("author", author)
                .bind("id", clientMessageId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private List<StoredMessage> select(String sql, String room, long number, int limit) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("room", room)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> Columns.message(row))
                .list());
    }
}
