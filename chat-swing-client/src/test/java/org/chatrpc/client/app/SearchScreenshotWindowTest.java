package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of the search in all rooms, for visual review. */
@WindowTest
class SearchScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(30)));

    @InEachLook
    void theSearchInAllItsStates(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            furnish();
            client.awaitRooms(3);
            SearchBox search = SearchBox.open(client);
            save(search, "70-search-empty");
            search.type("release");
            search.awaitItems("search.list", 30);
            settle();
            save(search, "71-search-found");
            search.type("from:");
            search.awaitItems("search.suggestions", 4);
            settle();
            save(search, "72-search-people");
            search.type("release in:");
            settle();
            save(search, "73-search-rooms");
            search.type("before:");
            settle();
            save(search, "74-search-days");
            search.type("zebra");
            settle();
            settle();
            save(search, "75-search-nothing");
            server.refuseNextSearch(new Refusal("INDEXING", "Wait.", true, Optional.of(Duration.ofMinutes(1)), ""));
            search.type("indexing");
            settle();
            settle();
            save(search, "76-search-indexing");
            server.weather(Weather.AWAY);
            search.type("away");
            settle();
            settle();
            save(search, "77-search-away");
            server.weather(Weather.FINE);
            for (String query : List.of("\"release candidate\" from:chloe", "release in:design", "icon")) {
                search.type(query);
                settle();
                settle();
                settle();
                search.close();
                search = SearchBox.open(client);
            }
            search.close();
            SearchBox again = SearchBox.open(client);
            again.type("");
            settle();
            save(again, "78-search-recent");
            assertThat(again.showing()).isTrue();
        }
    }

    private void save(SearchBox search, String picture) {
        settle();
        pictures.save(search.dialog(), picture);
    }

    private void furnish() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        SessionToken chloe =
                server.signUp("chloe", "correct horse", "Chloé Dubois").token();
        server.signUp("dmitri", "correct horse", "Дмитрий Иванов");
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.inviteMember(bob, "design", "alice");
        server.createRoom(
                chloe,
                new NewRoom(
                        "release-planning", "Release planning for the autumn", "Dates and risks", RoomKind.PRIVATE));
        server.inviteMember(chloe, "release-planning", "alice");
        server.openDirect(bob, "alice");
        for (int i = 1; i <= 30; i++) {
            server.post("release-planning", "chloe", "Release candidate " + i + " is out.");
        }
        server.post("general", "dmitri", "Готово: release 2.4 \uD83D\uDE80");
        server.passTime(Duration.ofHours(26));
        server.post("design", "bob", "The icons for the release are in the folder. ".repeat(3));
        server.post("dm.alice.bob", "bob", "About the release: can we talk at three?");
        server.post(
                "general",
                "chloe",
                "We have looked at everything that was open since the summer, and what is left is small. ".repeat(4)
                        + "So the release is on Tuesday, unless somebody finds something that nobody has found so far. "
                        + "After the release there will be cake for everybody in the kitchen on the third floor.");
        server.post("general", "bob", "מה עם ה-release הבא?");
    }
}
