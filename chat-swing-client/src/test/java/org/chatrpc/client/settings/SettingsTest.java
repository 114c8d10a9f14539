package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void settingsSurviveARestart() {
        Settings settings = open();
        settings.theme().set(Theme.DARK);
        settings.accent().set(Accent.TEAL);
        settings.textPercent().set(125);
        settings.language().set(Language.GERMAN);
        settings.sendKey().set(SendKey.CTRL_ENTER);
        settings.notifications().set(Notify.NONE);
        settings.preview().set(false);
        settings.username().set("alice");
        settings.muted(ServerAddress.LOCAL, "alice").set(Set.of("lunch", "design"));
        dispatcher.pass(Duration.ofSeconds(1));

        Settings next = open();
        assertThat(next.theme().get()).isEqualTo(Theme.DARK);
        assertThat(next.accent().get()).isEqualTo(Accent.TEAL);
        assertThat(next.textPercent().get()).isEqualTo(125);
        assertThat(next.language().get()).isEqualTo(Language.GERMAN);
        assertThat(next.sendKey().get()).isEqualTo(SendKey.CTRL_ENTER);
        assertThat(next.notifications().get()).isEqualTo(Notify.NONE);
        assertThat(next.preview().get()).isFalse();
        assertThat(next.username().get()).isEqualTo("alice");
        assertThat(next.muted(ServerAddress.LOCAL, "alice").get()).containsExactlyInAnyOrder("lunch", "design");
        assertThat(next.muted(ServerAddress.LOCAL, "bob").get()).isEmpty();
    }

    @Test
    void mutedRoomsOfAnotherAccountArePreserved() {
        Settings settings = open();
        settings.muted(ServerAddress.LOCAL, "alice").set(Set.of("lunch"));
        dispatcher.pass(Duration.ofSeconds(1));
        Settings next = open();
        next.theme().set(Theme.LIGHT);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(open().muted(ServerAddress.LOCAL, "alice").get()).containsExactly("lunch");
    }

    @Test
    void anInvalidValueBecomesTheDefaultAndTheFileIsCopied() throws IOException {
        Files.writeString(file(), "theme = pink\naccent = rose\ntext.percent = 9000\n");
        Settings settings = open();
        assertThat(settings.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(settings.accent().get()).isEqualTo(Accent.ROSE);
        assertThat(settings.textPercent().get()).isEqualTo(100);
        assertThat(folder.resolve("settings.properties.damaged"))
                .hasContent("theme = pink\naccent = rose\ntext.percent = 9000\n");
    }

    @Test
    void aListOfRoomsThatIsTooWideIsAsWideAsCanBe() throws IOException {
        Files.writeString(file(), "window.sidebar = 9000\n");
        assertThat(open().sidebar().get()).isEqualTo(SidebarWidth.MAX);
        Files.writeString(file(), "window.sidebar = 1\n");
        assertThat(open().sidebar().get()).isEqualTo(SidebarWidth.MIN);
    }

    @Test
    void garbageIsSetAsideAndTheClientStarts() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0x13, '\\', 'u', 'z'});
        Settings settings = open();
        assertThat(settings.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(folder.resolve("settings.properties.damaged")).exists();
        settings.theme().set(Theme.DARK);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(open().theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNoObstacle() throws IOException {
        Files.createDirectories(file().resolve("in the way"));
        Settings settings = open();
        settings.theme().set(Theme.DARK);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(settings.theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void settingsOfANewerClientArePreserved() throws IOException {
        Files.writeString(file(), "from.the.future = a b \\\\ c\n");
        Settings settings = open();
        settings.theme().set(Theme.DARK);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(Files.readString(file())).contains("from.the.future = a b \\\\ c\n");
    }

    @Test
    void theServerUsedLastComesFirstAndOnlyOnce() {
        Settings settings = open();
        settings.used(ServerAddresses.parse("one.example"));
        settings.used(ServerAddresses.parse("two.example"));
        settings.used(ServerAddresses.parse("one.example"));
        assertThat(settings.servers().get()).isEqualTo(List.of("http://one.example/", "http://two.example/"));
    }

    @Test
    void theAddressesOfAChatAreStoredTogetherAndReplaceEarlierEntries() {
        Settings settings = open();
        settings.used(ServerAddresses.parse("one.example"));
        settings.used(ServerAddresses.parse("other.example"));
        settings.used(ServerAddresses.parse("two.example,one.example"));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(open().servers().get())
                .isEqualTo(List.of("http://two.example/, http://one.example/", "http://other.example/"));
    }

    @Test
    void manyChangesAreOneWriteOffTheEventThread() {
        Settings settings = open();
        for (int percent = 75; percent <= 250; percent++) {
            settings.textPercent().set(percent);
        }
        assertThat(file()).doesNotExist();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(file()).content().contains("text.percent = 250");
    }

    @Test
    void aFlushWaitsForNothingButTheDisk() {
        Settings settings = open();
        settings.theme().set(Theme.DARK);
        boolean[] saved = {false};
        settings.flush(() -> saved[0] = true);
        assertThat(saved[0]).isFalse();
        dispatcher.runCalls();
        assertThat(saved[0]).isTrue();
        assertThat(open().theme().get()).isEqualTo(Theme.DARK);
    }

    @Test
    void theSpellingSuitsTheLanguageThatIsAskedForAtTheStart() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            assertThat(open().spelling().get()).isEqualTo(SpellChoice.ENGLISH_US);
            assertThat(open(Optional.of(Language.GERMAN)).spelling().get()).isEqualTo(SpellChoice.GERMAN_ENGLISH);
            Locale.setDefault(Locale.GERMANY);
            assertThat(open(Optional.of(Language.ENGLISH)).spelling().get()).isEqualTo(SpellChoice.ENGLISH_GB);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theSpellingSuitsTheStoredLanguageUnlessItWasChosen() throws IOException {
        Files.writeString(file(), "language = de\n");
        assertThat(open().spelling().get()).isEqualTo(SpellChoice.GERMAN_ENGLISH);
        Files.writeString(file(), "language = de\nspelling = off\n");
        assertThat(open(Optional.of(Language.ENGLISH)).spelling().get()).isEqualTo(SpellChoice.OFF);
    }

    private Settings open(Optional<Language> asked) {
        return Settings.open(file(), dispatcher, asked);
    }

    private Settings open() {
        return open(Optional.empty());
    }

    private Path file() {
        return folder.resolve("settings.properties");
    }
}
