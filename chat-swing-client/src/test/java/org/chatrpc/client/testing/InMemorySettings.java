package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerSetting.Source;
import org.chatrpc.client.session.gateway.SessionToken;

/** A few of the settings of the in-memory server, as the real one has them. Guarded by the lock of {@link InMemoryServer}. */
abstract class InMemorySettings extends InMemoryAuthority {

    private static final Pattern NUMBER = Pattern.compile("a whole number from (\\d+) to (\\d+)");

    private final Map<String, ServerSetting> atStart = new LinkedHashMap<>();
    private final Map<String, ServerSetting> settings = new LinkedHashMap<>();

    InMemorySettings(InMemoryNetwork network, InMemoryState state, InMemoryAccounts accounts) {
        super(network, state, accounts);
        start(
                "chat.data.dir",
                "CHAT_DATA_DIR",
                "/srv/chat",
                Source.PROPERTY,
                "chat-data",
                "a folder",
                "The folder for the server's data. A relative path is relative to the folder the server was started in. The "
                        + "embedded server uses the platform's folder for user data unless told otherwise.");
        secret(
                "chat.db.url",
                "CHAT_DB_URL",
                Source.ENVIRONMENT,
                "The JDBC URL of the database. Unset, the server uses a file.");
        secret("chat.db.password", "CHAT_DB_PASSWORD", Source.DEFAULT, "The password of that user.");
        start(
                "chat.registration.open",
                "CHAT_REGISTRATION_OPEN",
                "true",
                Source.DEFAULT,
                "true",
                "true or false",
                "Whether anyone may create an account. The first account, which becomes the administrator, can always be created.");
        start(
                "chat.password.hashWaitingPerNetwork",
                "CHAT_PASSWORD_HASH_WAITING_PER_NETWORK",
                "8",
                Source.ENVIRONMENT,
                "0",
                "a whole number from 0 to 100000",
                "Maximum number of these calls from one network; further ones are refused with TOO_MANY_ATTEMPTS. 0 means half "
                        + "of the total.");
        start(
                "chat.message.max",
                "CHAT_MESSAGE_MAX",
                "4000",
                Source.PROPERTY,
                "8000",
                "a whole number from 1 to 8000",
                "Maximum length of a message, in characters.");
        start(
                "chat.message.mentionAllRole",
                "CHAT_MESSAGE_MENTION_ALL_ROLE",
                "MODERATOR",
                Source.DEFAULT,
                "MODERATOR",
                "MEMBER, MODERATOR or OWNER",
                "The lowest role that can mention everybody in a room, with @room; of others, it is treated as plain text.");
    }

    private void start(
            String name, String environment, String value, Source source, String normal, String rule, String meaning) {
        boolean changeable = name.startsWith("chat.message") || name.startsWith("chat.registration");
        put(new ServerSetting(
                name,
                environment,
                Optional.of(value),
                true,
                source,
                Optional.of(value),
                Optional.of(normal),
                false,
                changeable,
                rule,
                meaning));
    }

    private void secret(String name, String environment, Source source, String meaning) {
        put(new ServerSetting(
                name,
                environment,
                Optional.empty(),
                source != Source.DEFAULT,
                source,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                "a text",
                meaning));
    }

    private void put(ServerSetting setting) {
        atStart.put(setting.name(), setting);
        settings.put(setting.name(), setting);
    }

    /** Changes a setting, as somebody else would at run time. */
    public void change(String name, String value) {
        ServerSetting before = settings.get(name);
        settings.put(
                name,
                new ServerSetting(
                        name,
                        before.environment(),
                        Optional.of(value),
                        true,
                        Source.RUN_TIME,
                        before.startValue(),
                        before.defaultValue(),
                        before.secret(),
                        before.changeable(),
                        before.rule(),
                        before.meaning()));
    }

    @Override
    public List<ServerSetting> settings(SessionToken token) {
        return answer("settings", token, () -> List.copyOf(settings.values()));
    }

    @Override
    public void changeSetting(SessionToken token, String name, String value) {
        obey("changeSetting", token, () -> {
            ServerSetting setting = requireChangeable(name);
            if (!allows(setting.rule(), value)) {
                String words = "The setting " + name + " (" + setting.environment() + ") is \"" + value
                        + "\"; it must be " + setting.rule() + ".";
                throw refused("INVALID_VALUE", words, "value");
            }
            change(name, value);
        });
    }

    @Override
    public void resetSetting(SessionToken token, String name) {
        obey("resetSetting", token, () -> {
            requireChangeable(name);
            settings.put(name, atStart.get(name));
        });
    }

    private ServerSetting requireChangeable(String name) {
        ServerSetting setting = settings.get(name);
        if (!setting.changeable()) {
            throw refused("NOT_PERMITTED", name + " can only be changed where the server is started.", "name");
        }
        return setting;
    }

    private static boolean allows(String rule, String value) {
        Matcher range = NUMBER.matcher(rule);
        return range.matches()
                ? value.matches("\\d{1,9}")
                        && Integer.parseInt(value) >= Integer.parseInt(range.group(1))
                        && Integer.parseInt(value) <= Integer.parseInt(range.group(2))
                : List.of(rule.split(", | or ")).contains(value);
    }
}
