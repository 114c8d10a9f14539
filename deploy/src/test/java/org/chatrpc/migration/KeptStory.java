package org.chatrpc.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * What {@link LaterStory} tells of a server of schema 27 or later: retention and legal holds, an erasure, changed settings and an
 * announcement. What needs a directory, a crash or days that pass is done by statements while the server is down.
 */
final class KeptStory {
    /** The first schema with all of this. */
    static final int FIRST = 27;

    /** A room whose messages are too old and gone, one whose messages a legal hold keeps, and one of a directory. */
    static final List<String> ROOMS = List.of("aged", "held", "team");

    static final String LEAVER = "leaver";

    private static final Duration SOON = Duration.ofMinutes(1);

    /** Messages of ten days ago, which are older than a day all the same. */
    static final String DAYS_PASS = "UPDATE message SET sent_at = sent_at - 864000000 WHERE room IN ('aged', 'held');";

    /**
     * A person of a directory, whose other account it has not seen for a while, its room, a token of an identity provider that was used, and
     * an erasure that was interrupted before its last step.
     */
    static final String OUTSIDE_OF_THE_STORY = """
        UPDATE account SET external = 1 WHERE username = 'extern';
        INSERT INTO identity (provider, subject, username, linked_at, suspended)
            VALUES ('ldap', 'subject <1>', 'extern', 1764000000000, 0);
        INSERT INTO identity_sync (provider, due_at) VALUES ('ldap', 32503680000000);
        UPDATE room SET managed_by = 'ldap' WHERE id = 'team';
        INSERT INTO used_token (hash, attempt, expires_at) VALUES ('a hash', 'an attempt', 32503680000000);
        UPDATE erasure SET username = 'leaver', rewritten_to = (SELECT seq FROM log_head),
            pseudonym = (SELECT min(username) FROM account WHERE username LIKE 'deleted-%');
        """;

    /** What the tables must have, in any schema from the first one on. */
    private static final List<String> TABLES = List.of(
            "SELECT provider, subject, username, suspended FROM identity",
            "SELECT provider FROM identity_sync",
            "SELECT room, messages_to FROM retention_progress ORDER BY room",
            "SELECT id, message_days, legal_hold, managed_by FROM room WHERE id IN ('aged', 'held', 'team') ORDER BY id",
            "SELECT name, setting_value FROM changed_setting",
            "SELECT hash, attempt FROM used_token",
            "SELECT count(*) FROM message WHERE room = 'held' AND body = 'Evidence' AND deleted_at IS NULL",
            "SELECT count(*) FROM message WHERE room = 'aged' AND body = '' AND deleted_by = 'system'",
            "SELECT count(*) FROM erasure");

    private static final List<String> ROWS = List.of(
            "ldap subject <1> extern 0",
            "ldap",
            "aged 2",
            "aged 1 0 ",
            "held 1 1 ",
            "team null 0 ldap",
            "chat.pin.maxPerRoom 7",
            "a hash an attempt",
            "1",
            "2",
            "1");

    private KeptStory() {}

    /** Somebody comes and is erased: before anything else, as the log becomes another one by it. */
    static void begin(Actor admin, Actor leaver) {
        leaver.send("general", "Whose was this?");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> admin.call("EraseAccount", "username", LEAVER, "messages", "KEEP")
                        .text("finished")
                        .equals("true"));
    }

    static void tell(Actor admin, Actor ann) {
        admin.call("CreateAccount", "username", "extern", "displayName", "From outside");
        for (String room : ROOMS) {
            ann.create(room, "Room " + room, null, "PUBLIC");
        }
        ann.send("aged", "Too old");
        ann.send("aged", "Too old as well");
        ann.send("held", "Evidence");
        admin.call("SetRoomRetention", "room", "aged", "messageDays", "1");
        admin.call("SetRoomRetention", "room", "held", "messageDays", "1", "fileDays", "0");
        admin.call("SetLegalHold", "room", "held", "held", "true");
        admin.call("ChangeSetting", "name", "chat.pin.maxPerRoom", "value", "7");
        admin.call("SetAnnouncement", "text", "Back at <noon> \uD83D\uDD52");
    }

    /** A run, on a server whose messages have grown old. */
    static void run(Actor admin) {
        admin.call("RunRetention");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> admin.call("GetRetention").text("lastMessages").equals("2"));
    }

    /** What is different from what was in the tables before; empty if nothing is. */
    static List<String> lost(TestDatabase testDatabase) throws SQLException {
        List<String> lost = new ArrayList<>(ROWS);
        try (Connection connection = testDatabase.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : TABLES) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        lost.remove(row(rows));
                    }
                }
            }
        }
        return lost;
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.append(i == 1 ? "" : " ").append(rows.getString(i));
        }
        return row.toString();
    }

    static boolean isErasureUnfinished(TestDatabase testDatabase) throws SQLException {
        try (Connection connection = testDatabase.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM erasure WHERE username <> ''")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
