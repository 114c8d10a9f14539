package org.chatrpc.client.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.IncomingMessage;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNamesTest {

    private static final String ALEX_BESIDE_USERNAME = "Alex (@alex1)";

    private final DisplayNames names = new DisplayNames();

    @ParameterizedTest
    @CsvSource({
        "Alex, Alex",
        "Alex, ALEX",
        "Alex, \uFF21lex",
        "Al\u00E9x, Ale\u0301x",
        "Straße, STRASSE",
        // Joiners and variation selectors, which nobody sees
        "Alice, Al\u200Dice",
        "Alice, Alice\uFE0F",
        "Alice, Al\u200C\u200Dice\uDB40\uDD00",
        // Cyrillic, Greek, and Latin letters that look alike
        "Alice, \u0410lice",
        "alice, \u0430l\u0456\u0441\u0435",
        "Tom, \u03A4\u03BFm",
        "Alice, AIice",
        "Alice, A1ice",
        "Tom, Torn",
        "\u00C4rzte, \u0410\u0308rzte",
    })
    void theUsernameStandsBesideANameThatTwoPeopleHave(String one, String other) {
        names.saw("alex1", one);
        assertThat(names.shown("alex1", one)).isEqualTo(one);
        names.saw("alex2", other);
        assertThat(names.shown("alex1", one)).endsWith(" (@alex1)");
        assertThat(names.shown("alex2", other)).endsWith(" (@alex2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice (@alice)",
                "Alice (\uFF20alice)",
                "@alice",
                "You",
                "Y\u043Eu",
                "Sie",
                "Alice (you)",
                "Alice (Sie)",
                "Alice \uFF08you\uFF09"
            })
    void aNameThatLooksLikeWhatTheClientAddsToNamesHasTheUsernameBesideIt(String name) {
        assertThat(names.shown("mallory", name)).isEqualTo(name + " (@mallory)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice (Sales)", "Young", "Elias", "\u0410\u043B\u0438\u0441\u0430", "R\u00e9my"})
    void otherNamesAreShownAsTheyAre(String name) {
        names.saw("somebody", name);
        assertThat(names.shown("somebody", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theMarksOfTheUserAreKnownInEachLanguage(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.chatrpc.client.ui.messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (String mark : List.of(
                texts.getString("chat.reaction.me"), MessageFormat.format(texts.getString("members.me"), "Alice"))) {
            assertThat(names.shown("mallory", mark)).isEqualTo(mark + " (@mallory)");
        }
    }

    @Test
    void theCurrentNameIsKnownAfterARenaming() {
        assertThat(names.known("bob")).isEmpty();
        names.saw("bob", "Bob");
        names.saw("bob", "Robert");
        assertThat(names.known("bob")).contains("Robert");
    }

    @Test
    void aNameThatIsTheUsernameOfSomebodyElseIsToldApart() {
        names.saw("bob", "Robert");
        names.saw("eve", "Bob");
        assertThat(names.shown("eve", "Bob")).endsWith(" (@eve)");
        assertThat(names.shown("bob", "Robert")).isEqualTo("Robert");
    }

    @Test
    void aNewNameTellsThemApart() {
        List<Integer> revisions = new ArrayList<>();
        names.revision().onChange(revisions::add);
        names.saw("alex1", "Alex");
        names.saw("alex2", "Bea");
        assertThat(revisions).isEmpty();
        names.saw("alex2", "Alex");
        assertThat(names.shown("alex1", "Alex")).isEqualTo(ALEX_BESIDE_USERNAME);
        names.saw("alex2", "Alexandra");
        assertThat(names.shown("alex1", "Alex")).isEqualTo("Alex");
        assertThat(revisions).hasSize(2);
        names.saw("alex2", "Alexandra");
        assertThat(revisions).hasSize(2);
    }

    @Test
    void directRoomsAndArrivalsAreToldApart() {
        ManualDispatcher dispatcher = new ManualDispatcher();
        InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
        Account one = server.signUp("alex1", "correct horse", "Alex");
        server.signUp("alex2", "correct horse", "Alex");
        ChatSession session = SignedIn.alice(server, dispatcher).session();
        List<String> arrived = new ArrayList<>();
        session.arrivals().onArrival(arrival -> {
            if (arrival instanceof IncomingMessage.Live live) {
                arrived.add(live.message().authorName());
            }
        });
        session.start();
        dispatcher.runRounds(3);
        for (String username : List.of("alex1", "alex2")) {
            session.roomCalls().openDirect(username, room -> {}, failure -> {});
        }
        dispatcher.runRounds(3);
        assertThat(session.rooms().joined().get().stream()
                        .filter(room -> room.kind() == RoomKind.DIRECT)
                        .map(RoomSummary::title))
                .containsExactlyInAnyOrder(ALEX_BESIDE_USERNAME, "Alex (@alex2)");
        server.post("general", one.username(), "hello");
        dispatcher.pass(java.time.Duration.ofSeconds(1));
        assertThat(arrived).containsExactly(ALEX_BESIDE_USERNAME);
    }
}
