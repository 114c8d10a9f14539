package org.chatrpc.client.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Theme;

/**
 * The user's settings, saved to a file after each change. An unparsable value becomes the default, after the file was
 * copied aside; settings of a newer client that are unknown here stay in the file.
 *
 * <p>Created by the thread that starts the client; afterwards confined to the event thread.
 */
public final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int MAX_SERVERS = 10;

    private final Map<String, Setting<?>> known = new LinkedHashMap<>();
    private final Map<String, String> stored;
    private final WriteBehind<List<SettingsFile.Entry>> file;
    private boolean damaged;

    private final Value<Theme> theme;
    private final Value<Accent> accent;
    private final Value<Integer> textPercent;
    private final Value<Language> language;
    private final Value<SendKey> sendKey;
    private final Value<Integer> idleMinutes;
    private final Value<Boolean> tellTyping;
    private final Value<Notify> notify;
    private final Value<Boolean> preview;
    private final Value<Boolean> closeToTray;
    private final Value<Boolean> keepSignedIn;
    private final Value<List<String>> servers;
    private final Value<String> username;
    private final Value<String> window;
    private final Value<Integer> sidebar;
    private final Value<SkinTone> skinTone;
    private final Value<List<String>> recentEmoji;

    private Settings(Map<String, String> stored, WriteBehind<List<SettingsFile.Entry>> file) {
        this.stored = stored;
        this.file = file;
        theme = oneOf("theme", "light, dark or system", Theme.SYSTEM, Theme.class);
        accent = oneOf("accent", "blue, violet, rose, orange, green, teal or graphite", Accent.BLUE, Accent.class);
        textPercent = add(
                "text.percent",
                "The text size in percent of the desktop's, 75 to 250",
                100,
                text -> within(75, 250, Integer.parseInt(text.strip())),
                String::valueOf);
        language = add(
                "language",
                "en, de or system; takes effect at the next start",
                Language.SYSTEM,
                Language::parse,
                Language::option);
        sendKey = oneOf(
                "send.key",
                "enter or ctrl_enter: the key that sends; the other breaks the line",
                SendKey.ENTER,
                SendKey.class);
        idleMinutes = add(
                "presence.idleMinutes",
                "After how many minutes without input others are told that you are away, 0 to 1440; 0 for never",
                5,
                text -> within(0, 1440, Integer.parseInt(text.strip())),
                String::valueOf);
        tellTyping = yesOrNo("presence.typing", "Whether others are told that you are typing: yes or no", true);
        notify = oneOf("notifications", "all, mentions (and direct messages) or none", Notify.MENTIONS, Notify.class);
        preview = yesOrNo("notifications.preview", "Whether a notification shows the text: yes or no", true);
        closeToTray = yesOrNo(
                "window.closeToTray", "Whether closing the window keeps the client in the tray: yes or no", false);
        keepSignedIn = yesOrNo("signIn.keep", "Whether \"Keep me signed in\" is selected: yes or no", true);
        servers = add(
                "signIn.servers",
                "The servers used, the latest first; several addresses of one chat are separated by commas",
                List.of(),
                text -> words(text).stream().map(set -> set.replace(",", ", ")).toList(),
                sets -> sets.stream().map(set -> set.replace(", ", ",")).collect(Collectors.joining(" ")));
        username = add("signIn.username", "Who signed in last", "", Function.identity(), Function.identity());
        window = add(
                "window.place",
                "The window's position: x y width height, and max if maximised",
                "",
                Function.identity(),
                Function.identity());
        sidebar = add(
                "window.sidebar",
                "The width of the list of rooms, 200 to 480",
                SidebarWidth.USUAL,
                text -> SidebarWidth.clamp(Integer.parseInt(text.strip())),
                String::valueOf);
        skinTone = oneOf(
                "emoji.skinTone",
                "The skin tone of emoji: none, light, medium_light, medium, medium_dark or dark",
                SkinTone.NONE,
                SkinTone.class);
        recentEmoji = add(
                "emoji.recent",
                "The emoji chosen last, the latest first",
                List.of(),
                Settings::words,
                emoji -> String.join(" ", emoji));
    }

    /** Reads the file; called before the first window is created. */
    public static Settings open(Path path, Dispatcher dispatcher) {
        SettingsFile file = new SettingsFile(path);
        WriteBehind<List<SettingsFile.Entry>> writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
        try {
            Settings settings = new Settings(file.load(), writer);
            if (settings.damaged) {
                file.keepDamaged();
            }
            return settings;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be read: " + path, e);
            return new Settings(Map.of(), writer);
        }
    }

    public Value<Theme> theme() {
        return theme;
    }

    public Value<Accent> accent() {
        return accent;
    }

    /** The text size in percent of the desktop's. */
    public Value<Integer> textPercent() {
        return textPercent;
    }

    public Value<Language> language() {
        return language;
    }

    public Value<SendKey> sendKey() {
        return sendKey;
    }

    /** After how many minutes without input the user is away; 0 for never. */
    public Value<Integer> idleMinutes() {
        return idleMinutes;
    }

    /** Whether others are told that the user is typing. */
    public Value<Boolean> tellTyping() {
        return tellTyping;
    }

    public Value<Notify> notifications() {
        return notify;
    }

    /** Whether notifications show the text of messages. */
    public Value<Boolean> preview() {
        return preview;
    }

    public Value<Boolean> closeToTray() {
        return closeToTray;
    }

    public Value<Boolean> keepSignedIn() {
        return keepSignedIn;
    }

    /** The servers used, the latest first, in the format that users type: one address, or several of one chat. */
    public Value<List<String>> servers() {
        return servers;
    }

    /** Records a server as the latest used, replacing earlier entries with the same addresses. */
    public void used(ServerAddresses server) {
        List<String> next = new ArrayList<>(servers.get());
        next.removeIf(known -> ServerAddresses.wrong(known).isEmpty()
                && ServerAddresses.parse(known).overlaps(server));
        next.add(0, server.toString());
        servers.set(List.copyOf(next.subList(0, Math.min(MAX_SERVERS, next.size()))));
    }

    /** The user who signed in last; empty for none. */
    public Value<String> username() {
        return username;
    }

    /** The window's position, as written by the desktop package; empty for unknown. */
    public Value<String> window() {
        return window;
    }

    /** The width of the list of rooms, in unscaled pixels. */
    public Value<Integer> sidebar() {
        return sidebar;
    }

    /** The skin tone of the emoji that the user chooses. */
    public Value<SkinTone> skinTone() {
        return skinTone;
    }

    /** The emoji chosen last, the latest first. */
    public Value<List<String>> recentEmoji() {
        return recentEmoji;
    }

    /** The ids of the rooms that an account has muted. Returns the same value for the same account. */
    @SuppressWarnings("unchecked")
    public Value<Set<String>> muted(ServerAddress server, String account) {
        String key = "muted." + account + "@" + server;
        if (!known.containsKey(key)) {
            Value<Set<String>> rooms = add(
                    key,
                    "Rooms that " + account + " has muted",
                    Set.of(),
                    text -> Set.copyOf(words(text)),
                    set -> String.join(" ", new TreeSet<>(set)));
            return rooms;
        }
        return (Value<Set<String>>) known.get(key).value();
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        file.flush(whenSaved);
    }

    private Value<Boolean> yesOrNo(String key, String comment, boolean preset) {
        return add(key, comment, preset, Setting::yesOrNo, yes -> yes ? "yes" : "no");
    }

    private <E extends Enum<E>> Value<E> oneOf(String key, String comment, E preset, Class<E> type) {
        return add(key, comment, preset, Setting.oneOf(type), Setting::lower);
    }

    private <T> Value<T> add(
            String key, String comment, T preset, Function<String, T> parse, Function<T, String> format) {
        Value<T> value = new Value<>(read(key, preset, parse));
        known.put(key, new Setting<>(key, comment, value, format));
        value.onChange(changed -> file.put(entries()));
        return value;
    }

    private <T> T read(String key, T preset, Function<String, T> parse) {
        String text = stored.get(key);
        try {
            return text == null ? preset : parse.apply(text);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The setting {0} has an invalid value: {1}", new Object[] {key, text});
            damaged = true;
            return preset;
        }
    }

    private List<SettingsFile.Entry> entries() {
        List<SettingsFile.Entry> entries = new ArrayList<>();
        known.values().forEach(setting -> entries.add(setting.entry()));
        stored.forEach((key, text) -> {
            if (!known.containsKey(key)) {
                entries.add(new SettingsFile.Entry(key, "", text));
            }
        });
        return List.copyOf(entries);
    }

    private static int within(int min, int max, int number) {
        if (number < min || number > max) {
            throw new IllegalArgumentException("Not from " + min + " to " + max + ": " + number);
        }
        return number;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
