package org.chatrpc.ops;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chatrpc.soap.RequestLimits;

/**
 * Every setting of the server, and their values in this one. A system property counts first, then the environment, then
 * the default; an empty text counts as unset. Immutable.
 */
public final class Settings {
    static final Setting<Path> DATA_DIR = Setting.path(
            "chat.data.dir",
            "chat-data",
            "a folder",
            "Where the server keeps its data. A relative one is relative to the folder the server was started in.");
    static final Setting<String> DB_URL = Setting.text(
            "chat.db.url", "a JDBC URL", "The database. Unset, it is the SQLite file `chat.db` in the data folder.");
    static final Setting<String> DB_USER = Setting.text("chat.db.user", "a name", "Who the database knows us as.");
    static final Setting<String> DB_PASSWORD =
            Setting.text("chat.db.password", "a text", "The password of that database user.");
    static final Setting<Path> CLIENT_JAR = Setting.path(
            "chat.client.jar", "", "a file", "The desktop client that the start page offers. Unset, it offers none.");
    static final Setting<Integer> MAX_REQUEST_BYTES = Setting.number(
            "chat.http.maxRequestBytes",
            256 * 1024,
            1024,
            64 * 1024 * 1024,
            "The largest request that is read, in bytes.");

    /** In the order in which people read about them. */
    static final List<Setting<?>> ALL = List.of(DATA_DIR, DB_URL, DB_USER, DB_PASSWORD, CLIENT_JAR, MAX_REQUEST_BYTES);

    private final Map<Setting<?>, Object> values;

    private Settings(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return read(System::getProperty, System::getenv);
    }

    /** Reads all of them; a bad one is refused with an IllegalArgumentException that says which, and why. */
    static Settings read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Map<Setting<?>, Object> values = new HashMap<>();
        for (Setting<?> setting : ALL) {
            values.put(setting, setting.parse(textOf(setting, property, environment)));
        }
        return new Settings(values);
    }

    private static String textOf(
            Setting<?> setting, UnaryOperator<String> property, UnaryOperator<String> environment) {
        String text = property.apply(setting.key());
        if (text == null || text.isBlank()) {
            text = environment.apply(setting.environmentName());
        }
        return text == null || text.isBlank() ? setting.fallback() : text.strip();
    }

    @SuppressWarnings("unchecked") // read() put there what this very setting's parser returned
    private <T> T get(Setting<T> setting) {
        return (T) values.get(setting);
    }

    ClientJar clientJar() {
        return new ClientJar(get(CLIENT_JAR));
    }

    RequestLimits requestLimits() {
        return new RequestLimits(get(MAX_REQUEST_BYTES));
    }
}
