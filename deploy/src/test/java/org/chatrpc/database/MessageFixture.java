package org.chatrpc.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Writes many messages into the database of a stopped server, as sending them would take hours: the rows that the server itself
 * would have written, in rooms whose only members are given.
 */
public final class MessageFixture {
    private static final int AT_ONCE = 50_000;

    private final String url;
    private final Supplier<String> bodies;

    /**
     * @param data the server's data folder
     * @param bodies the text of each message
     */
    public MessageFixture(Path data, Supplier<String> bodies) {
        this.url = "jdbc:sqlite:" + data.resolve("chat.db");
        this.bodies = bodies;
    }

    /** The id of the room with this number, from 0. */
    public static String room(int number) {
        return "room-" + number;
    }

    /** Some rooms have far more messages than others. */
    private static int roomOf(int message, int rooms) {
        double spread = (message * 0.618_033_988_749) % 1;
        return (int) (rooms * spread * spread);
    }

    /**
     * Adds rooms with these members, and messages by them.
     *
     * @param everywhere is a member of all rooms, and the author of all messages
     * @param somewhere is a member of every fiftieth room
     */
    public void write(int rooms, int messages, String everywhere, String somewhere) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            long seq = number(connection, "SELECT seq FROM log_head");
            long at = number(connection, "SELECT at FROM log_head")
                    - Duration.ofDays(365).toMillis();
            rooms(connection, rooms, seq, at, everywhere, somewhere);
            int[] numbers = new int[rooms];
            for (int done = 0; done < messages; done += AT_ONCE) {
                messages(connection, numbers, seq, done, Math.min(messages, done + AT_ONCE), at, everywhere);
                connection.commit();
            }
            try (PreparedStatement room =
                    connection.prepareStatement("UPDATE room SET last_number = ?, last_message_at = ? WHERE id = ?")) {
                for (int i = 0; i < rooms; i++) {
                    execute(room, (long) numbers[i], at, room(i));
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE log_head SET seq = " + (seq + messages));
            }
            connection.commit();
        }
    }

    private static void rooms(Connection connection, int rooms, long seq, long at, String everywhere, String somewhere)
            throws SQLException {
        try (PreparedStatement room = connection.prepareStatement("INSERT INTO room (id, title, topic, visibility,"
                        + " archived, created_at, last_number) VALUES (?, ?, '', 'PRIVATE', 0, ?, 0)");
                PreparedStatement member = connection.prepareStatement("INSERT INTO membership (username, room,"
                        + " from_seq, to_seq, role, joined_at, read_number) VALUES (?, ?, ?, 0, 'OWNER', ?, 0)")) {
            for (int i = 0; i < rooms; i++) {
                execute(room, room(i), room(i), at);
                execute(member, everywhere, room(i), seq, at);
                if (i % 50 == 0) {
                    execute(member, somewhere, room(i), seq, at);
                }
            }
        }
    }

    private void messages(Connection connection, int[] numbers, long seq, int from, int to, long at, String author)
            throws SQLException {
        try (PreparedStatement message = connection.prepareStatement("INSERT INTO message (id, room, number, author,"
                        + " body, client_message_id, reply_to, sent_at) VALUES (?, ?, ?, ?, ?, ?, 0, ?)");
                PreparedStatement event = connection.prepareStatement("INSERT INTO event (seq, at, stream, kind, actor,"
                        + " payload) VALUES (?, ?, ?, 'MESSAGE_POSTED', ?, '{}')")) {
            for (int i = from; i < to; i++) {
                int room = roomOf(i, numbers.length);
                long id = seq + 1 + i;
                long sentAt = at + 25L * i;
                execute(message, id, room(room), (long) ++numbers[room], author, bodies.get(), "f" + i, sentAt);
                execute(event, id, sentAt, room(room), author);
            }
        }
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
