package org.chatrpc.outbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Where the chat and the table are. Each setting is an environment entry of the application ({@code env-entry} in web.xml, which
 * applications in one server can have different), otherwise a system property, otherwise an environment variable:
 * {@code chat.outbox.tokenFile}, {@code CHAT_OUTBOX_TOKEN_FILE}.
 *
 * @param chat the address of the chat without a final slash, https or on this machine; {@code chat.outbox.url}, by default
 *     http://127.0.0.1:8080/chat
 * @param tokenFile the file with the token of a service account, read again whenever it is needed; {@code chat.outbox.tokenFile},
 *     required
 * @param dataSource the JNDI name of the data source that takes part in the application's transactions;
 *     {@code chat.outbox.dataSource}, by default that of the server, java:comp/DefaultDataSource
 * @param table the table, with its schema if it is not the user's own; {@code chat.outbox.table}, by default chat_outbox
 */
record OutboxSettings(URI chat, Path tokenFile, String dataSource, String table) {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}(\\.[A-Za-z_][A-Za-z0-9_]{0,127})?");

    /** By its name alone: a name that resolves to this machine today may resolve to another one tomorrow. */
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|\\[::1]|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}", Pattern.CASE_INSENSITIVE);

    OutboxSettings {
        if (!NAME.matcher(table).matches()) {
            // It becomes a part of SQL statements.
            throw new IllegalArgumentException("chat.outbox.table is not the name of a table: " + table);
        }
        if (!("http".equals(chat.getScheme()) || "https".equals(chat.getScheme())) || chat.getHost() == null) {
            throw new IllegalArgumentException("chat.outbox.url is not an address that begins with http: " + chat);
        }
        if (!"https".equals(chat.getScheme())
                && !LOOPBACK.matcher(chat.getHost()).matches()) {
            throw new IllegalArgumentException(
                    "chat.outbox.url has to begin with https unless the chat is on this machine,"
                            + " as whoever reads or answers a request has the token: " + chat);
        }
    }

    /** The settings of the application whose thread calls. */
    static OutboxSettings ofApplication() {
        return of(OutboxSettings::find);
    }

    /**
     * @param values the value of a setting by its name, null if it is not set
     * @throws IllegalArgumentException if a value cannot be used
     */
    static OutboxSettings of(Function<String, @Nullable String> values) {
        String tokenFile = values.apply("chat.outbox.tokenFile");
        if (tokenFile == null) {
            throw new IllegalArgumentException(
                    "chat.outbox.tokenFile is not set: the file with the token of a service account");
        }
        return new OutboxSettings(
                URI.create(or(values.apply("chat.outbox.url"), "http://127.0.0.1:8080/chat")
                        .replaceAll("/+$", "")),
                Path.of(tokenFile),
                or(values.apply("chat.outbox.dataSource"), "java:comp/DefaultDataSource"),
                or(values.apply("chat.outbox.table"), "chat_outbox"));
    }

    @SuppressWarnings("BanJNDI") // The names are those of the settings.
    private static @Nullable String find(String name) {
        try {
            if (new InitialContext().lookup("java:comp/env/" + name) instanceof String entry) {
                return entry;
            }
        } catch (NamingException e) {
            // The application has no such entry.
        }
        String property = System.getProperty(name);
        return property != null ? property : System.getenv(variable(name));
    }

    static String variable(String name) {
        return name.replace('.', '_').replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
