package org.chatrpc.client.session.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryFiles;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files on their way through the outbox: once, whole, in order, and in nobody's way. */
class UploadsTest {

    private static final int PART = 128 * 1024;

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final MemoryFiles kept = (MemoryFiles) alice.store().files();

    @BeforeEach
    void start() {
        server.createRoom(session.account().token(), new NewRoom("design", "design", "", RoomKind.PUBLIC));
        session.start();
        dispatcher.runRounds(4);
    }

    @Test
    void aFileArrivesInPartsBeforeItsMessage() {
        send("general", "look", 5 * PART / 2);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("look");
        Attachment file = arrived("general").get(0);
        assertThat(file.size()).isEqualTo(5 * PART / 2);
        assertThat(server.calls().stream().filter("uploadPart"::equals)).hasSize(3);
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(kept.kept()).isEmpty();
    }

    @Test
    void itGoesOnWhereTheServerSaysAfterAnOutage() {
        send("general", "", 10 * PART);
        dispatcher.runRounds(6);
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(2));
        long parts = server.calls().stream().filter("uploadPart"::equals).count();
        assertThat(parts).isPositive();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(arrived("general")).extracting(Attachment::size).containsExactly(10L * PART);
    }

    @Test
    void anotherClientOfTheAccountGoesOnAfterTheFirstOneEnded() {
        send("general", "later", 6 * PART);
        dispatcher.runRounds(6);
        session.close();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).isEmpty();
        ChatSession again = alice.again();
        again.start();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.bodies("general")).containsExactly("later");
        assertThat(arrived("general")).extracting(Attachment::size).containsExactly(6L * PART);
    }

    @Test
    void othersComeInBetweenItsPartsButNotBeforeItInItsRoom() {
        send("general", "large", 40 * PART);
        dispatcher.runRounds(4);
        session.send("general", "after it");
        session.send("design", "elsewhere");
        dispatcher.runRounds(4);
        assertThat(server.bodies("design")).containsExactly("elsewhere");
        assertThat(server.bodies("general")).isEmpty();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("large", "after it");
    }

    @Test
    void aPausedOneLetsOthersPassAndGoesOnLater() {
        send("general", "large", 20 * PART);
        dispatcher.runRounds(5);
        String key = session.outbox().entries().get().get(0).key();
        session.outbox().pause(key);
        session.send("general", "passes");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("passes");
        assertThat(session.outbox().entries().get()).extracting(Unsent::state).containsExactly(Unsent.State.PAUSED);
        session.outbox().tryAgain(key);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("passes", "large");
    }

    @Test
    void aCancelledOneLeavesNothingHere() {
        send("general", "large", 20 * PART);
        dispatcher.runRounds(5);
        session.outbox().discard(session.outbox().entries().get().get(0).key());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).isEmpty();
        assertThat(kept.kept()).isEmpty();
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void whatTheServerForgotIsSentAgain() {
        send("general", "patience", 4 * PART);
        dispatcher.runRounds(6);
        server.expireUploads();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("patience");
        assertThat(arrived("general")).extracting(Attachment::size).containsExactly(4L * PART);
    }

    @Test
    void aLostCopyIsToldAndHoldsUpNobody() {
        send("general", "gone", 4 * PART);
        kept.kept().forEach(kept::lose);
        session.send("general", "after it");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("after it");
        assertThat(session.outbox().entries().get()).extracting(Unsent::state).containsExactly(Unsent.State.FAILED);
    }

    @Test
    void aLostReceiptDoesNotSendTwice() {
        server.loseReceipts(3);
        send("general", "once", PART);
        dispatcher.pass(Duration.ofMinutes(2));
        assertThat(server.bodies("general")).containsExactly("once");
        assertThat(kept.kept()).isEmpty();
    }

    @Test
    void aRefusalByTheServerIsShownUntilTheUserDecides() {
        server.refuse("no", new Refusal("FILE_REFUSED", "Not this one.", false, Optional.empty(), ""));
        send("general", "no", PART);
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.outbox().entries().get()).extracting(Unsent::reason).containsExactly("Not this one.");
        assertThat(kept.kept()).hasSize(1);
    }

    private void send(String room, String caption, int size) {
        byte[] content = "x".repeat(size).getBytes(UTF_8);
        List<Exception> failures = new ArrayList<>();
        session.files()
                .send(
                        room,
                        caption,
                        Optional::empty,
                        List.of(FileSource.of("notes.txt", content)),
                        () -> {},
                        failures::add);
        dispatcher.runCalls();
        assertThat(failures).isEmpty();
        assertThat(session.outbox().entries().get())
                .extracting(Unsent::wanted)
                .last()
                .isInstanceOf(OutgoingMessage.class);
    }

    private List<Attachment> arrived(String room) {
        return server.readHistory(session.account().token(), room, new HistoryRange.Newest(), 10).messages().stream()
                .map(ChatMessage::attachments)
                .flatMap(List::stream)
                .toList();
    }
}
