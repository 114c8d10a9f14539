package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.RoomCreator;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.RowSet;
import org.chatrpc.store.sql.table.TableMapping;

/**
 * The numbers of existing rooms by creator, as far as a transaction needs them; the table {@code room_creator}. Not
 * thread-safe.
 */
final class CreatedRooms {
    static final TableMapping<String, RoomCreator> CREATORS = new TableMapping<>(
            Tables.ROOM_CREATORS,
            "SELECT * FROM room_creator WHERE ",
            List.of(Column.text("room")),
            room -> new Object[] {room},
            row -> new RoomCreator(row.getString("room"), row.getString("username")),
            "room_creator",
            List.of(Column.text("room"), Column.text("username")),
            List.of("room"),
            List.of("username"),
            creator -> new Object[] {creator.room(), creator.username()});

    private static final String COUNT = """
            SELECT c.username, r.visibility, count(*) AS rooms FROM room_creator c JOIN room r ON r.id = c.room
            WHERE c.username = ? AND r.deleted = 0 GROUP BY c.username, r.visibility""";

    private final RowSet<String, RoomCreator> creators;
    private final RowSet<String, RoomRecord> rooms;
    private final Set<String> usernames = new LinkedHashSet<>();
    /** Before the transaction. */
    private final Map<Key, Integer> counts = new HashMap<>();

    private record Key(String username, boolean direct) {}

    CreatedRooms(RowSet<String, RoomCreator> creators, RowSet<String, RoomRecord> rooms) {
        this.creators = creators;
        this.rooms = rooms;
    }

    void request(String username) {
        usernames.add(username);
    }

    List<Lookup> lookups() {
        return usernames.stream()
                .<Lookup>map(username -> new Lookup.Query(COUNT, List.of(username), this::found))
                .toList();
    }

    private void found(ResultSet row) throws SQLException {
        Key key = new Key(row.getString("username"), isDirect(row.getString("visibility")));
        counts.merge(key, row.getInt("rooms"), Integer::sum);
    }

    private static boolean isDirect(String visibility) {
        return visibility.equals(Visibility.DIRECT.name());
    }

    /** Those created by the commands so far included. One that a command before has deleted still counts. */
    int by(String username, boolean direct) {
        if (!usernames.contains(username)) {
            throw new IllegalStateException("needs() did not declare the rooms created by " + username);
        }
        long more = creators.all()
                .filter(creator -> creator.username().equals(username))
                .map(creator -> rooms.known(creator.room()))
                .flatMap(Optional::stream)
                .filter(room -> direct == isDirect(room.info().visibility().name()))
                .count();
        return counts.getOrDefault(new Key(username, direct), 0) + (int) more;
    }
}
