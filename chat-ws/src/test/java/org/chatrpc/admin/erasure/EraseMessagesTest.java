package org.chatrpc.admin.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.ErasureStore.Place;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an erasure does to messages, at each moment of it, and what a legal hold keeps it from. */
class EraseMessagesTest {
    @TempDir
    private Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private StoredMessage erased(StoredMessage message, boolean onlyFiles) {
        chat.journal.run(
                new EraseMessages(message.author(), List.of(new Place(message.id(), message.room())), onlyFiles));
        return chat.stores.messages().find(message.id()).orElseThrow();
    }

    @Test
    void filesGoTogetherWithTheirPlaceInTheMessage() {
        StoredMessage message = new ChatFiles(chat)
                .post("bob", "general", "look", "a.bin", ChatFiles.random(3_000, 1))
                .message();
        StoredMessage after = erased(message, true);

        assertThat(after.body()).isEqualTo("look");
        assertThat(after.attachments()).isEmpty();
        assertThat(after.changes().edit()).as("nobody has edited it").isNull();
        assertThat(new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {})
                        .check()
                        .messages())
                .isEqualTo(1);
    }

    /** The hold may come after the erasure was begun, which it does not stop. */
    @Test
    void aHoldKeepsTheFilesThatAnErasureTakesAway() {
        StoredMessage message = new ChatFiles(chat)
                .post("bob", "general", "look", "a.bin", ChatFiles.random(3_000, 1))
                .message();
        chat.administration.retention().setHold("ann", "general", true, "");

        assertThat(erased(message, true).attachments()).isEmpty();
        assertThat(chat.stores.files().garbage("", 10)).isEmpty();
        assertThat(chat.stores
                        .files()
                        .known(List.of(message.attachments().get(0).id())))
                .hasSize(1);
        assertThat(new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {})
                        .check()
                        .messages())
                .isEqualTo(1);
    }

    /** As between the deletion of a room and the run that removes what was said in it. */
    @Test
    void aPinnedMessageOfADeletedRoomIsErased() {
        chat.rooms.create("bob", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        StoredMessage message = chat.post("bob", "tea", "pinned").message();
        chat.pins.pin("bob", Long.toString(message.id()));
        chat.journal.run(new MarkDeleted("tea"));

        assertThat(erased(message, false).isDeleted()).isTrue();
    }

    /** Otherwise it would say whose the messages are that others see as those of a deleted account. */
    @Test
    void theAuditLogNamesNoMessageWithItsAuthor() {
        StoredMessage message = chat.post("bob", "general", "pinned").message();
        chat.pins.pin("ann", Long.toString(message.id()));
        assertThat(erased(message, false).isDeleted()).isTrue();

        assertThat(chat.stores.audit().after(0, 1_000))
                .filteredOn(entry -> entry.kind().startsWith("MESSAGE_"))
                .extracting(AuditEntry::kind, AuditEntry::actor, AuditEntry::subject, AuditEntry::after)
                .containsExactly(tuple("MESSAGE_PINNED", "ann", "", ""));
    }

    private record MarkDeleted(String room) implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            needs.room(room);
        }

        @Override
        public Void decide(State state) {
            state.record(
                    new RoomUpdated("ann", state.room(room).orElseThrow().info().asDeleted()));
            return null;
        }
    }

    @Test
    void whoeverHasMessagesInAHeldRoomIsNotErased() {
        StoredMessage message = chat.post("bob", "general", "evidence").message();
        chat.administration.retention().setHold("ann", "general", true, "");

        assertRefused(
                Problem.NOT_PERMITTED, () -> chat.administration.erasures().erase("ann", "bob", "bob", "KEEP"));
        assertThat(chat.accountDirectory.find("bob").orElseThrow().isActive()).isTrue();
        chat.administration.erasures().erase("ann", "cid", "cid", "DELETE");
        assertThat(chat.stores.messages().find(message.id()).orElseThrow().isDeleted())
                .isFalse();

        chat.administration.retention().setHold("ann", "general", false, "");
        chat.administration.erasures().erase("ann", "bob", "bob", "KEEP");
        assertThat(chat.accountDirectory.find("bob").filter(account -> account.isActive()))
                .isEmpty();
    }

    @Test
    void nobodyIsErasedByASlipOfTheHand() {
        for (String wrong : new String[] {null, "", "ann", "Bob"}) {
            assertThat(assertRefused(
                                    Problem.INVALID_VALUE,
                                    () -> chat.administration.erasures().erase("ann", "bob", wrong, "KEEP"))
                            .field())
                    .contains("confirmation");
        }
        assertThat(chat.accountDirectory.find("bob").orElseThrow().isActive()).isTrue();
    }
}
