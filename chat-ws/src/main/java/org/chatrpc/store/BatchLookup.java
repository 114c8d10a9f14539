package org.chatrpc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.log.Draft;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;

/** Collects what drafts concern, and looks it up with a statement per table instead of one per draft. */
final class BatchLookup implements Fact.Visitor<Void> {
    /** How many keys one statement carries at most. */
    private static final int CHUNK = 256;

    private final Set<String> rooms = new LinkedHashSet<>();
    private final Set<Batch.MemberKey> members = new LinkedHashSet<>();
    /** Rooms in which memberships begin, end or change. */
    private final Set<String> crowds = new LinkedHashSet<>();

    private final Set<Batch.ClientKey> messages = new LinkedHashSet<>();
    private final Set<Long> repliedTo = new LinkedHashSet<>();
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Set<String> sessions = new LinkedHashSet<>();

    static void load(Connection connection, List<Draft> drafts, Batch batch) throws SQLException {
        BatchLookup lookup = new BatchLookup();
        for (Draft draft : drafts) {
            if (draft instanceof Draft.Post post) {
                lookup.post(post);
            } else {
                ((Draft.Facts) draft).facts().forEach(fact -> fact.accept(lookup));
            }
        }
        lookup.into(batch, connection);
    }

    private void post(Draft.Post post) {
        rooms.add(post.room());
        members.add(new Batch.MemberKey(post.room(), post.author()));
        post.mentions().forEach(username -> members.add(new Batch.MemberKey(post.room(), username)));
        messages.add(new Batch.ClientKey(post.author(), post.clientMessageId()));
        if (post.replyTo() != 0) {
            repliedTo.add(post.replyTo());
        }
    }

    private Void member(String room, String username) {
        rooms.add(room);
        members.add(new Batch.MemberKey(room, username));
        return null;
    }

    private Void crowd(String room, String username) {
        crowds.add(room);
        return member(room, username);
    }

    private void into(Batch batch, Connection connection) throws SQLException {
        select(connection, "SELECT * FROM room WHERE id IN ", "(?)", rooms, List::of, row -> {
            RoomState room = Columns.room(row);
            batch.rooms.found(room.info().id(), room);
        });
        String present = "SELECT * FROM membership WHERE to_seq = 0 AND (username, room) IN ";
        select(connection, present, "(?, ?)", members, key -> List.of(key.username(), key.room()), row -> {
            Membership stay = Columns.membership(row);
            batch.members.found(new Batch.MemberKey(stay.room(), stay.username()), stay);
        });
        crowds(connection, batch);
        String named = Columns.MESSAGE + "WHERE (m.author, m.client_message_id) IN ";
        select(connection, named, "(?, ?)", messages, key -> List.of(key.author(), key.clientMessageId()), row -> {
            StoredMessage message = Columns.message(row);
            batch.messages.found(new Batch.ClientKey(message.author(), message.clientMessageId()), message);
        });
        select(
                connection,
                "SELECT id, room FROM message WHERE id IN ",
                "(?)",
                repliedTo,
                List::of,
                row -> batch.messageRooms.found(row.getLong("id"), row.getString("room")));
        select(connection, "SELECT * FROM account WHERE username IN ", "(?)", accounts, List::of, row -> {
            Batch.Account account = new Batch.Account(Columns.account(row), row.getString("password_hash"));
            batch.accounts.found(account.info().username(), account);
        });
        select(connection, "SELECT * FROM session WHERE id IN ", "(?)", sessions, List::of, row -> {
            Batch.Session session =
                    new Batch.Session(Columns.session(row), row.getLong("opened_seq"), row.getLong("closed_seq"));
            batch.sessions.found(session.info().id(), session);
        });
        if (!accounts.isEmpty()) {
            try (PreparedStatement any = connection.prepareStatement("SELECT 1 FROM account LIMIT 1");
                    ResultSet row = any.executeQuery()) {
                batch.foundAccounts(row.next());
            }
        }
    }

    private void crowds(Connection connection, Batch batch) throws SQLException {
        if (crowds.isEmpty()) {
            return;
        }
        Map<String, Set<String>> named = members.stream()
                .collect(Collectors.groupingBy(
                        Batch.MemberKey::room,
                        Collectors.mapping(Batch.MemberKey::username, Collectors.toCollection(LinkedHashSet::new))));
        for (String room : crowds) {
            Set<String> names = named.get(room);
            boolean isNew = batch.rooms.get(room) == null;
            batch.crowds.put(room, isNew ? Crowd.of(names) : Crowd.find(connection, room, names));
        }
    }

    private interface KeyParts<K> {
        List<Object> of(K key);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static <K> void select(
            Connection connection, String sql, String tuple, Set<K> keys, KeyParts<K> parts, RowReader reader)
            throws SQLException {
        List<K> list = new ArrayList<>(keys);
        for (int from = 0; from < list.size(); from += CHUNK) {
            List<K> chunk = list.subList(from, Math.min(from + CHUNK, list.size()));
            String values = "(VALUES " + (tuple + ", ").repeat(chunk.size() - 1) + tuple + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql + values)) {
                int index = 1;
                for (K key : chunk) {
                    for (Object part : parts.of(key)) {
                        statement.setObject(index++, part);
                    }
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        }
    }

    @Override
    public Void messagePosted(Fact.MessagePosted fact) {
        return null;
    }

    @Override
    public Void roomCreated(Fact.RoomCreated fact) {
        rooms.add(fact.room().id());
        return null;
    }

    @Override
    public Void roomUpdated(Fact.RoomUpdated fact) {
        rooms.add(fact.room().id());
        return null;
    }

    @Override
    public Void memberJoined(Fact.MemberJoined fact) {
        return crowd(fact.room(), fact.username());
    }

    @Override
    public Void memberLeft(Fact.MemberLeft fact) {
        return crowd(fact.room(), fact.username());
    }

    @Override
    public Void roleChanged(Fact.RoleChanged fact) {
        return crowd(fact.room(), fact.username());
    }

    @Override
    public Void readMarked(Fact.ReadMarked fact) {
        return member(fact.room(), fact.username());
    }

    @Override
    public Void accountCreated(Fact.AccountCreated fact) {
        accounts.add(fact.account().username());
        return null;
    }

    @Override
    public Void accountUpdated(Fact.AccountUpdated fact) {
        accounts.add(fact.account().username());
        return null;
    }

    @Override
    public Void passwordChanged(Fact.PasswordChanged fact) {
        accounts.add(fact.username());
        return null;
    }

    @Override
    public Void sessionOpened(Fact.SessionOpened fact) {
        sessions.add(fact.session().id());
        return null;
    }

    @Override
    public Void sessionClosed(Fact.SessionClosed fact) {
        sessions.add(fact.sessionId());
        return null;
    }
}
