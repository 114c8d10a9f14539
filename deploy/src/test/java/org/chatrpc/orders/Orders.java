package org.chatrpc.orders;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.chatrpc.outbox.ChatOutbox;

@ApplicationScoped
public class Orders {

    @Resource(lookup = "java:app/jdbc/orders")
    private DataSource source;

    @Inject
    private ChatOutbox chat;

    /** The order and the message are stored together, or neither is. */
    @Transactional(rollbackOn = SQLException.class)
    public void place(String number, String room) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO orders (number, room, message_id) VALUES (?, ?, ?)")) {
            insert.setString(1, number);
            insert.setString(2, room);
            insert.setString(3, chat.post(room, "Order " + number + " was placed"));
            insert.executeUpdate();
        }
    }
}
