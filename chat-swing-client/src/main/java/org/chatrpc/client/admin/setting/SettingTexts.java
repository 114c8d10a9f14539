package org.chatrpc.client.admin.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerSetting.Source;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** What is shown of settings. Their names, values, rules and meanings are the server's. */
final class SettingTexts {

    private SettingTexts() {}

    static Line line(ServerSetting setting) {
        List<String> notes = new ArrayList<>();
        if (setting.source() == Source.RUN_TIME) {
            notes.add(Texts.get("adminSettings.note.changed"));
        } else if (setting.differs()) {
            notes.add(Texts.get("adminSettings.note.differs"));
        }
        if (!setting.changeable()) {
            notes.add(Texts.get("adminSettings.note.restart"));
        }
        return new Line(
                icon(setting).icon(20, Colors.SECONDARY), setting.name(), value(setting), String.join(", ", notes));
    }

    private static Icons icon(ServerSetting setting) {
        if (setting.secret()) {
            return Icons.KEY;
        }
        return setting.changeable() ? Icons.SLIDERS : Icons.LOCK;
    }

    /** Everything about a setting, a line each. */
    static String details(ServerSetting setting) {
        List<String> lines = new ArrayList<>();
        lines.add(meaning(setting));
        lines.add(now(setting));
        if (setting.resettable()) {
            lines.add(Texts.get("adminSettings.start", given(setting.startValue())));
        }
        if (!setting.secret()) {
            lines.add(Texts.get("adminSettings.default", given(setting.defaultValue())));
        }
        lines.add(rule(setting));
        lines.add(Texts.get(
                setting.changeable() ? "adminSettings.changeable" : "adminSettings.restart",
                setting.name(),
                setting.environment()));
        return String.join("\n", lines);
    }

    /** The description. The server marks names in it with backticks, which are removed. */
    static String meaning(ServerSetting setting) {
        return setting.meaning().replace("`", "");
    }

    /** What a value must be. */
    static String rule(ServerSetting setting) {
        return Texts.get("adminSettings.rule", setting.rule());
    }

    /** A value, in words if there is none. */
    static String given(Optional<String> value) {
        return value.orElseGet(() -> Texts.get("adminSettings.unset"));
    }

    private static String now(ServerSetting setting) {
        return setting.set()
                ? Texts.get(
                        "adminSettings.now",
                        value(setting),
                        Texts.get("adminSettings.source."
                                + setting.source().name().toLowerCase(Locale.ROOT)))
                : Texts.get("adminSettings.now.unset");
    }

    private static String value(ServerSetting setting) {
        return setting.secret() && setting.set() ? Texts.get("adminSettings.secret") : given(setting.value());
    }
}
