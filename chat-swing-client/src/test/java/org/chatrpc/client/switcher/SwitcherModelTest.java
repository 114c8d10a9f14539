package org.chatrpc.client.switcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SwitcherModelTest {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> went = new ArrayList<>();
    private SessionToken bob;
    private SwitcherModel model;

    @BeforeEach
    void start() {
        bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        room("design", "Design");
        room("lunch", "Lunch");
        room("noise", "Noise");
        server.createRoom(bob, new NewRoom("deploy", "Deployments", "What runs where", RoomKind.PUBLIC));
        session.start();
        session.roomCalls().setNotify("noise", RoomSummary.Notify.NOTHING, () -> {}, failure -> {});
        dispatcher.pass(PAUSE);
    }

    @Test
    void anEmptyQueryListsUnreadRoomsThenRecentOnesAndTheOpenRoomLast() {
        server.post("lunch", "bob", "Pizza?");
        server.post("noise", "bob", "beep");
        server.post("design", "bob", "@alice, look");
        dispatcher.pass(Duration.ofSeconds(1));
        open("general", "noise");
        assertThat(titles()).containsExactly("Design", "Lunch", "Noise", "General");
        assertThat(model.findings().get().targets().get(0).unread()).isEqualTo(1);
    }

    @Test
    void findsRoomsAndCommandsAtOnceAndPeopleWhenTypingPauses() {
        open();
        model.search("de");
        assertThat(titles()).startsWith("Design");
        assertThat(model.findings().get().searching()).isTrue();
        model.search("bo");
        assertThat(titles()).doesNotContain("Bob Brown");
        dispatcher.pass(PAUSE);
        assertThat(titles()).startsWith("Bob Brown");
        assertThat(model.findings().get().searching()).isFalse();
        assertThat(server.calls().stream().filter("findPeople"::equals)).hasSize(1);
        model.search("new r");
        assertThat(titles()).containsExactly(Command.NEW_ROOM.text());
    }

    @Test
    void aPastedLinkLeadsToTheMessageOfAJoinedRoom() {
        open();
        model.search(" " + new MessageLink(ServerAddress.LOCAL, "lunch", 1200).text());
        assertThat(titles()).containsExactly("Lunch");
        assertThat(model.findings().get().targets().get(0).detail()).isEqualTo("Message 1,200");
        choose();
        assertThat(went).containsExactly("closed", "lunch 1200");
        model.search(new MessageLink(ServerAddress.LOCAL, "deploy", 7).text());
        dispatcher.pass(PAUSE);
        assertThat(titles()).isEmpty();
        model.search("https://example.org/chat/#lunch/7");
        dispatcher.pass(PAUSE);
        assertThat(titles()).isEmpty();
    }

    @Test
    void opensJoinsMessagesAndDoes() {
        open();
        model.search("lunch");
        choose();
        model.search("deploy");
        dispatcher.pass(PAUSE);
        assertThat(model.findings().get().targets().get(0)).isInstanceOf(Target.Joinable.class);
        choose();
        model.search("bob");
        dispatcher.pass(PAUSE);
        choose();
        model.search("new room");
        choose();
        assertThat(went)
                .containsExactly("closed", "lunch", "closed", "deploy", "closed", "dm.alice.bob", "closed", "NEW_ROOM");
        assertThat(session.rooms().find("deploy")).isPresent();
    }

    @Test
    void aPersonWithAConversationIsFoundOnce() {
        server.openDirect(bob, "alice");
        dispatcher.pass(Duration.ofSeconds(1));
        open();
        model.search("bob");
        dispatcher.pass(PAUSE);
        assertThat(titles()).containsExactly("Bob Brown");
        assertThat(model.findings().get().targets().get(0)).isInstanceOf(Target.Joined.class);
    }

    @Test
    void saysThatNothingMatchesOnlyWhenTheServerHasAnswered() {
        open();
        model.search("qqqq");
        assertThat(model.findings().get().message()).isEqualTo("Searching …");
        dispatcher.pass(PAUSE);
        assertThat(model.findings().get().message()).isEqualTo("Nothing matches “qqqq”.");
    }

    @Test
    void withoutTheServerItSearchesMemoryAndReportsWhatIsMissing() {
        open();
        server.weather(Weather.AWAY);
        model.search("des");
        dispatcher.pass(PAUSE);
        assertThat(titles()).containsExactly("Design");
        assertThat(model.findings().get().problem()).startsWith("The server is unreachable");
        assertThat(model.findings().get().searching()).isFalse();
    }

    @Test
    void aRefusedChoiceKeepsTheSwitcherOpenWithTheReason() {
        open();
        model.search("deploy");
        dispatcher.pass(PAUSE);
        server.weather(Weather.AWAY);
        choose();
        assertThat(went).isEmpty();
        assertThat(model.findings().get().problem()).isNotEmpty();
        server.weather(Weather.FINE);
        choose();
        assertThat(went).containsExactly("closed", "deploy");
    }

    private void open(String... recent) {
        model = new SwitcherModel(
                session,
                dispatcher,
                List.of(recent),
                List.of(Command.NEW_ROOM, Command.SIGN_OUT),
                new SwitcherModel.Destination() {
                    @Override
                    public void open(String room) {
                        went.add(room);
                    }

                    @Override
                    public void open(MessageLink message) {
                        went.add(message.room() + " " + message.number());
                    }

                    @Override
                    public void perform(Command command) {
                        went.add(command.name());
                    }
                });
    }

    private void choose() {
        model.choose(model.findings().get().targets().get(0), () -> went.add("closed"));
        dispatcher.pass(PAUSE);
    }

    private List<String> titles() {
        return model.findings().get().targets().stream().map(Target::title).toList();
    }

    private void room(String id, String title) {
        server.createRoom(bob, new NewRoom(id, title, "", RoomKind.PUBLIC));
        server.inviteMember(bob, id, "alice");
    }
}
