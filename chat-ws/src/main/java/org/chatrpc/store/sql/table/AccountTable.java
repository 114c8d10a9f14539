package org.chatrpc.store.sql.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Credential;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;

/** The tables {@code account} and {@code credential}. */
public final class AccountTable {
    private static final List<Column> KEY = List.of(Column.text("username"));

    public static final TableMapping<String, AccountInfo> ACCOUNTS = new TableMapping<>(
            Tables.ACCOUNTS,
            "SELECT * FROM account WHERE ",
            KEY,
            username -> new Object[] {username},
            AccountTable::account,
            "account",
            List.of(
                    Column.text("username"),
                    Column.text("display_name"),
                    Column.number("administrator"),
                    Column.number("created_at"),
                    Column.number("deactivated"),
                    Column.number("must_change_password"),
                    Column.number("auditor"),
                    Column.number("service"),
                    Column.number("external"),
                    Column.number("one_time_since")),
            List.of("username"),
            List.of(
                    "display_name",
                    "administrator",
                    "deactivated",
                    "must_change_password",
                    "auditor",
                    "one_time_since"),
            account -> new Object[] {
                account.username(),
                account.displayName(),
                account.administrator() ? 1L : 0L,
                account.createdAt().toEpochMilli(),
                account.deactivated() ? 1L : 0L,
                account.mustChangePassword() ? 1L : 0L,
                account.auditor() ? 1L : 0L,
                account.service() ? 1L : 0L,
                account.external() ? 1L : 0L,
                account.oneTimeSince() == null
                        ? null
                        : (Long) account.oneTimeSince().toEpochMilli()
            });

    public static final TableMapping<String, Credential> CREDENTIALS = new TableMapping<>(
            Tables.CREDENTIALS,
            "SELECT * FROM credential WHERE ",
            KEY,
            username -> new Object[] {username},
            row -> new Credential(row.getString("username"), row.getString("password_hash")),
            "credential",
            List.of(Column.text("username"), Column.text("password_hash")),
            List.of("username"),
            List.of("password_hash"),
            credential -> new Object[] {credential.username(), credential.passwordHash()});

    private AccountTable() {}

    public static AccountInfo account(ResultSet row) throws SQLException {
        long oneTimeSince = row.getLong("one_time_since");
        return new AccountInfo(
                row.getString("username"),
                row.getString("display_name"),
                row.getBoolean("administrator"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getBoolean("deactivated"),
                row.getBoolean("must_change_password"),
                row.getBoolean("auditor"),
                row.getBoolean("service"),
                row.getBoolean("external"),
                oneTimeSince == 0 ? null : Instant.ofEpochMilli(oneTimeSince));
    }
}
