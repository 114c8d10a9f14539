package org.chatrpc.client.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.spell.SpellChoice;
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
    private static final int MAX_PEOPLE = 100_000;

    private final KnownSettings known;
    private final Value<Theme> theme;
    private final Value<Accent> accent;
    private final Value<Integer> textPercent;
    private final Value<Language> language;
    private final Value<SendKey> sendKey;
    private final Value<SpellChoice> spelling;
    private final Value<Boolean> faces;
    private final Value<Integer> idleMinutes;
    private final Value<Boolean> idle;
    private final Value<Boolean> tellTyping;
    private final Value<Integer> askAbove;
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

    private Settings(KnownSettings known, Optional<Language> asked) {
        this.known = known;
        theme = known.oneOf("theme", "light, dark or system", Theme.SYSTEM, Theme.class);
        accent =
                known.oneOf("accent", "blue, violet, rose, orange, green, teal or graphite", Accent.BLUE, Accent.class);
        textPercent = known.number("text.percent", "The text size in percent of the desktop's", 100, 75, 250);
        language = known.add(
                "language",
                "en, de or system; takes effect at the next start",
                Language.SYSTEM,
                Language::parse,
                Language::option);
        sendKey = known.oneOf(
                "send.key",
                "enter or ctrl_enter: the key that sends; the other breaks the line",
                SendKey.ENTER,
                SendKey.class);
        spelling = known.oneOf(
                "spelling",
                "off, english_us, english_gb, german or german_english: the languages whose words are not underlined",
                SpellChoice.preset(asked.orElse(language.get()).in(Locale.getDefault())),
                SpellChoice.class);
        faces = known.yesOrNo("writing.faces", "Whether faces such as :) become emoji: yes or no", false);
        idleMinutes = known.number(
                "presence.idleMinutes",
                "After how many minutes without input others are told that you are away; 0 for never",
                5,
                0,
                1440);
        idle = known.yesOrNo("presence.idle", "Whether nobody was using the client when it ended: yes or no", false);
        tellTyping = known.yesOrNo("presence.typing", "Whether others are told that you are typing: yes or no", true);
        askAbove = known.number(
                "mention.askAbove",
                "How many people @room may notify before you are asked; 0 to be asked always",
                20,
                0,
                MAX_PEOPLE);
        notify = known.oneOf(
                "notifications", "all, mentions (and direct messages) or none", Notify.MENTIONS, Notify.class);
        preview = known.yesOrNo("notifications.preview", "Whether a notification shows the text: yes or no", true);
        closeToTray = known.yesOrNo(
                "window.closeToTray", "Whether closing the window keeps the client in the tray: yes or no", false);
        keepSignedIn = known.yesOrNo("signIn.keep", "Whether \"Keep me signed in\" is selected: yes or no", true);
        servers = known.add(
                "signIn.servers",
                "The servers used, the latest first; several addresses of one chat are separated by commas",
                List.of(),
                text -> words(text).stream().map(set -> set.replace(",", ", ")).toList(),
                sets -> sets.stream().map(set -> set.replace(", ", ",")).collect(Collectors.joining(" ")));
        username = known.add("signIn.username", "Who signed in last", "", Function.identity(), Function.identity());
        window = known.add(
                "window.place",
                "The window's position: x y width height, and max if maximised",
                "",
                Function.identity(),
                Function.identity());
        sidebar = known.add(
                "window.sidebar",
                "The width of the list of rooms, 200 to 480",
                SidebarWidth.USUAL,
                text -> SidebarWidth.clamp(Integer.parseInt(text.strip())),
                String::valueOf);
        skinTone = known.oneOf(
                "emoji.skinTone",
                "The skin tone of emoji: none, light, medium_light, medium, medium_dark or dark",
                SkinTone.NONE,
                SkinTone.class);
        recentEmoji = known.add(
                "emoji.recent",
                "The emoji chosen last, the latest first",
                List.of(),
                Settings::words,
                emoji -> String.join(" ", emoji));
    }

    /** Reads the file, before the first window. The preset of the spelling suits the language asked for or stored. */
    public static Settings open(Path path, Dispatcher dispatcher, Optional<Language> asked) {
        SettingsFile file = new SettingsFile(path);
        WriteBehind<List<SettingsFile.Entry>> writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
        try {
            KnownSettings known = new KnownSettings(file.load(), writer);
            Settings settings = new Settings(known, asked);
            if (known.damaged()) {
                file.keepDamaged();
            }
            return settings;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be read: " + path, e);
            return new Settings(new KnownSettings(Map.of(), writer), asked);
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

    /** In which languages the spelling of messages is checked; initially that of the desktop. */
    public Value<SpellChoice> spelling() {
        return spelling;
    }

    /** Whether typed emoticons such as :) become emoji. */
    public Value<Boolean> faces() {
        return faces;
    }

    /** After how many minutes without input the user is away; 0 for never. */
    public Value<Integer> idleMinutes() {
        return idleMinutes;
    }

    /** Whether the client is idle, also before it was restarted. */
    public Value<Boolean> idle() {
        return idle;
    }

    /** Whether others are notified that the user is typing. */
    public Value<Boolean> tellTyping() {
        return tellTyping;
    }

    /** How many other people a mention of everybody may notify before the user is asked. */
    public Value<Integer> askAbove() {
        return askAbove;
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

    /**
     * The ids of the rooms that an account muted on this computer, when the server did not know of it. Returns the same
     * value for the same account.
     */
    public Value<Set<String>> muted(ServerAddress server, String account) {
        return known.words("muted." + account + "@" + server, "Rooms that " + account + " has muted");
    }

    /** The keys of reports that an account has dealt with. Returns the same value for the same account. */
    public Value<Set<String>> dismissedReports(ServerAddress server, String account) {
        return known.words("reports." + account + "@" + server, "Reports that " + account + " has dealt with");
    }

    /** The id of the announcement that an account has hidden; empty for none. Returns the same value for the same account. */
    @SuppressWarnings("unchecked")
    public Value<String> hiddenAnnouncement(ServerAddress server, String account) {
        String key = "announcement." + account + "@" + server;
        return (Value<String>) known.find(key)
                .orElseGet(() -> known.add(
                        key,
                        "The announcement that " + account + " has hidden",
                        "",
                        Function.identity(),
                        Function.identity()));
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        known.flush(whenSaved);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
