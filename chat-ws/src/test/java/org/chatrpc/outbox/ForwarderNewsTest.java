package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.outbox.ScriptedChat.fault;
import static org.chatrpc.outbox.ScriptedChat.posted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of troubles, and what faults mean that concern the token. */
class ForwarderNewsTest {
    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final LogLines ofTrouble = LogLines.of(OutageLog.class);
    private final LogLines ofRooms = LogLines.of(Forwarder.class);
    private OutboxDatabase database;
    private ScriptedChat chat;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws Exception {
        database = OutboxDatabase.h2();
        chat = new ScriptedChat();
        Path token = Files.writeString(folder.resolve("token"), "secret");
        forwarder = new Forwarder(database.table(), new ChatCall(chat.address()), token, nanos::get);
    }

    @AfterEach
    void stop() {
        chat.close();
        ofTrouble.close();
        ofRooms.close();
    }

    private void sleep(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** With more messages than the rate allows, it is so with each of them. */
    @Test
    void patienceIsNoNews() throws Exception {
        for (int i = 0; i < 20; i++) {
            database.post("red", "text " + i);
            chat.answer(request -> fault("RATE_LIMITED", true, "<retryAfterMillis>900</retryAfterMillis>"));
            sleep(forwarder.pass());
            chat.answer(request -> posted());
            sleep(forwarder.pass());
            assertThat(database.waiting()).isEmpty();
        }
        assertThat(ofTrouble.at(Level.WARNING)).isEmpty();
    }

    @Test
    void patienceWithoutEndIsNewsOnce() throws Exception {
        database.post("red", "one");
        chat.answer(request -> fault("OVERLOADED", true, ""));
        for (int i = 0; i < 20; i++) {
            sleep(forwarder.pass());
        }
        assertThat(ofTrouble.at(Level.WARNING)).containsExactly("The outbox waits: OVERLOADED");
        chat.answer(request -> posted());
        forwarder.pass();
        assertThat(database.waiting()).isEmpty();
    }

    @Test
    void aRoomThatWaitsIsNewsOnce() throws Exception {
        chat.answer(request -> fault("INTERNAL", true, ""));
        String id = database.post("red", "bad");
        for (int i = 0; i < 20; i++) {
            forwarder.pass();
            sleep(Backoff.MAX_PAUSE);
        }
        assertThat(chat.sent()).hasSize(20);
        assertThat(ofRooms.at(Level.WARNING))
                .containsExactly("Message " + id + " to room red is sent again later: INTERNAL");
    }

    /** A trouble of all rooms, which is told, must not hide that one of them has its own. */
    @Test
    void aRoomThatFirstWaitsDuringATroubleIsNewsAfterIt() throws Exception {
        String id = database.post("red", "bad");
        chat.answer(request -> fault("UNAVAILABLE", true, ""));
        sleep(forwarder.pass());
        chat.answer(request -> request.room().equals("red") ? fault("INTERNAL", true, "") : posted());
        forwarder.pass();
        assertThat(ofRooms.at(Level.WARNING)).isEmpty();
        database.post("green", "good");
        for (int i = 0; i < 5; i++) {
            sleep(Backoff.MAX_PAUSE);
            forwarder.pass();
        }
        assertThat(database.waiting()).containsExactly("bad");
        assertThat(ofTrouble.at(Level.WARNING)).containsExactly("The outbox waits: UNAVAILABLE");
        assertThat(ofRooms.at(Level.WARNING))
                .containsExactly("Message " + id + " to room red is sent again later: INTERNAL");
    }

    @Test
    void manyRoomsThatWaitAreNewsOnce() throws Exception {
        chat.answer(request -> fault("INTERNAL", true, ""));
        for (int i = 0; i < 2 * Forwarder.MAX_PAUSED_ROOMS; i++) {
            database.post("room" + i, "text");
        }
        for (int i = 0; i < 5; i++) {
            forwarder.pass();
            sleep(Backoff.MAX_PAUSE);
        }
        assertThat(ofRooms.at(Level.WARNING)).hasSize(Forwarder.MAX_PAUSED_ROOMS + 1);
        assertThat(ofTrouble.at(Level.WARNING)).containsExactly("The outbox waits: INTERNAL");
    }

    @Test
    void whatIsSaidOfTheTokenFailsNoRow() throws Exception {
        chat.answer(request -> fault("INVALID_VALUE", false, "<field>token</field>"));
        database.post("red", "one");
        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST);
        assertThat(database.waiting()).containsExactly("one");
        assertThat(ofTrouble.at(Level.WARNING))
                .containsExactly("The outbox waits: the chat refuses the token: INVALID_VALUE");
    }

    /** Otherwise a token of the wrong scope would have every row refused for good. */
    @Test
    void aScopeWithoutTheRoomHoldsUpItsRoomOnly() throws Exception {
        chat.answer(request ->
                request.room().equals("red") ? fault("NOT_PERMITTED", false, "<field>token</field>") : posted());
        String id = database.post("red", "one");
        database.post("green", "two");
        forwarder.pass();
        assertThat(database.waiting()).containsExactly("one");
        assertThat(chat.bodies()).containsExactly("one", "two");
        assertThat(ofRooms.at(Level.WARNING))
                .containsExactly("Message " + id
                        + " to room red is sent again later: the chat refuses the token: NOT_PERMITTED");

        sleep(Backoff.FIRST);
        chat.answer(request -> fault("NOT_PERMITTED", false, ""));
        forwarder.pass();
        assertThat(database.waiting()).as("refused in the room").isEmpty();
        assertThat(database.rows("SELECT fault_code FROM chat_outbox")).containsExactly("NOT_PERMITTED");
    }
}
