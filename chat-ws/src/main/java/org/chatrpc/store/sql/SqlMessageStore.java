package org.chatrpc.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BoundedQuery;
import org.chatrpc.store.sql.table.message.MessageTable;
import org.chatrpc.store.sql.table.message.RevisionTable;

/** Messages in a database table, found by their ids, or by the index on room and number. */
public final class SqlMessageStore implements MessageStore {
    static final String BEFORE =
            MessageTable.SELECT + "WHERE m.room = :room AND m.number < :number ORDER BY m.number DESC LIMIT :max";
    static final String AFTER =
            MessageTable.SELECT + "WHERE m.room = :room AND m.number > :number ORDER BY m.number LIMIT :max";

    static final String ANSWERS_BEFORE = MessageTable.SELECT
            + "WHERE m.thread_root = :root AND m.number < :number ORDER BY m.number DESC LIMIT :max";
    static final String ANSWERS_AFTER =
            MessageTable.SELECT + "WHERE m.thread_root = :root AND m.number > :number ORDER BY m.number LIMIT :max";

    static final String PINNED_BEFORE = MessageTable.SELECT
            + "WHERE m.room = :room AND m.pinned_at IS NOT NULL AND m.number < :number ORDER BY m.number DESC LIMIT :max";

    static final String BY_ID = MessageTable.SELECT + "WHERE m.id = :id";
    static final String NEWEST_OF = MessageTable.SELECT + "WHERE m.id IN (<ids>) ORDER BY m.id DESC";
    static final String AFTER_ID = MessageTable.SELECT + "WHERE m.id > :id ORDER BY m.id LIMIT :max";
    static final String REACTING = "SELECT emoji, username FROM reaction WHERE message_id = :id AND emoji IN (<emoji>)";
    static final String EXISTS = "SELECT 1 FROM message WHERE author = :author AND client_message_id = :id";

    private final Database database;

    public SqlMessageStore(Database database) {
        this.database = database;
    }

    @Override
    public Slice<StoredMessage> before(String room, long number, ReadLimit limit) {
        return select(BEFORE, Map.of("room", room, "number", number), limit).reversed();
    }

    @Override
    public Slice<StoredMessage> after(String room, long number, ReadLimit limit) {
        return select(AFTER, Map.of("room", room, "number", number), limit);
    }

    @Override
    public Slice<StoredMessage> answersBefore(long root, long number, ReadLimit limit) {
        return select(ANSWERS_BEFORE, Map.of("root", root, "number", number), limit)
                .reversed();
    }

    @Override
    public Slice<StoredMessage> answersAfter(long root, long number, ReadLimit limit) {
        return select(ANSWERS_AFTER, Map.of("root", root, "number", number), limit);
    }

    @Override
    public Slice<StoredMessage> pinnedBefore(String room, long number, ReadLimit limit) {
        return select(PINNED_BEFORE, Map.of("room", room, "number", number), limit)
                .reversed();
    }

    @Override
    public Optional<StoredMessage> find(long id) {
        return database.read(handle -> handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> MessageTable.message(row))
                .findOne());
    }

    @Override
    public List<StoredMessage> newestOf(Collection<Long> ids) {
        return database.read(handle -> handle.createQuery(NEWEST_OF)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> MessageTable.message(row))
                .list());
    }

    @Override
    public Slice<StoredMessage> byId(long id, ReadLimit limit) {
        return select(AFTER_ID, Map.of("id", id), limit);
    }

    @Override
    public Slice<Revision> revisions(long id, int number, ReadLimit limit) {
        return BoundedQuery.slice(
                database,
                RevisionTable.BEFORE,
                Map.of("id", id, "number", number),
                limit,
                RevisionTable::revision,
                Revision::bytes);
    }

    @Override
    public Map<String, Set<String>> reactingPeople(long id, Collection<String> emoji) {
        Map<String, Set<String>> people = new HashMap<>();
        database.read(handle -> {
            handle.createQuery(REACTING)
                    .bind("id", id)
                    .bindList("emoji", List.copyOf(emoji))
                    .map((row, context) -> people.computeIfAbsent(row.getString("emoji"), chosen -> new HashSet<>())
                            .add(row.getString("username")))
                    .list();
            return people;
        });
        return people;
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

    private Slice<StoredMessage> select(String sql, Map<String, ?> values, ReadLimit limit) {
        return BoundedQuery.slice(database, sql, values, limit, MessageTable::message, StoredMessage::bytes);
    }
}
