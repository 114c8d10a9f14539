package org.chatrpc.store.sql.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.TableMapping;

/** The table {@code changed_setting}. */
public final class SettingTable {
    public static final TableMapping<String, ChangedSetting> SETTINGS = new TableMapping<>(
            Tables.SETTINGS,
            "SELECT * FROM changed_setting WHERE ",
            List.of(Column.text("name")),
            name -> new Object[] {name},
            SettingTable::setting,
            "changed_setting",
            List.of(Column.text("name"), Column.text("setting_value")),
            List.of("name"),
            List.of("setting_value"),
            setting -> new Object[] {setting.name(), setting.value()});

    private SettingTable() {}

    public static ChangedSetting setting(ResultSet row) throws SQLException {
        return new ChangedSetting(row.getString("name"), row.getString("setting_value"));
    }
}
