package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code membership}; lookups find only active memberships. */
public final class MembershipTable {
    public static final TableMapping<MemberKey, Membership> MEMBERS = new TableMapping<>(
            Tables.MEMBERS,
            "SELECT * FROM membership WHERE to_seq = 0 AND ",
            List.of(Column.text("username"), Column.text("room")),
            member -> new Object[] {member.username(), member.room()},
            MembershipTable::membership,
            "membership",
            List.of(
                    Column.text("username"),
                    Column.text("room"),
                    Column.number("from_seq"),
                    Column.number("to_seq"),
                    Column.text("role"),
                    Column.number("joined_at"),
                    Column.number("read_number"),
                    Column.number("read_seq"),
                    Column.text("notify"),
                    Column.number("favourite")),
            List.of("username", "room", "from_seq"),
            List.of("to_seq", "role", "read_number", "read_seq", "notify", "favourite"),
            member -> new Object[] {
                member.username(),
                member.room(),
                member.fromSeq(),
                member.toSeq(),
                member.role().name(),
                member.joinedAt().toEpochMilli(),
                member.readNumber(),
                member.readSeq(),
                member.notifications().name(),
                member.favourite() ? 1L : 0L
            });

    private MembershipTable() {}

    public static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getString("room"),
                row.getString("username"),
                Role.valueOf(row.getString("role")),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                Instant.ofEpochMilli(row.getLong("joined_at")),
                row.getLong("read_number"),
                row.getLong("read_seq"),
                Notify.valueOf(row.getString("notify")),
                row.getBoolean("favourite"));
    }
}
