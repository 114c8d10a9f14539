package org.chatrpc.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.account.block.BlockUser;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.PinMessage;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.Ban;
import org.chatrpc.model.Block;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.presence.SetPresence;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.member.BanMember;
import org.chatrpc.store.Chat;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that people did is in a backup, passes its check, and is restored. */
class BackedUpContentsTest {
    private static final ResponsePolicy RESPONSES = new ResponsePolicy(9, 3);

    @TempDir
    Path folder;

    private Backups backups() {
        return new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {});
    }

    private Stores opened() {
        Stores stores = new Stores(DatabaseConfig.sqlite(folder.resolve("chat.db")));
        stores.log().open();
        return stores;
    }

    private static EditMessage edit(long id, String body) {
        return new EditMessage(
                "alice",
                "general",
                id,
                body,
                OptionalInt.empty(),
                Mentions.NONE,
                new EditPolicy(true, Duration.ZERO, true, 200));
    }

    private Path backedUp(Stores stores) {
        Path file = folder.resolve("chat.backup");
        backups().take(file, false);
        stores.close();
        return file;
    }

    @Test
    void editedAndDeletedMessages() {
        Stores before = opened();
        Chat chat = new Chat(before.log());
        chat.members("alice");
        long deleted = chat.posted(Chat.post("general", "alice", "m0")).id();
        long edited = chat.posted(Chat.post("general", "alice", "m1")).id();
        chat.append(
                new AddReaction("alice", "general", deleted, "👍", RESPONSES),
                edit(deleted, "edited 0"),
                edit(edited, "edited 1"),
                new DeleteMessage("alice", "general", deleted, ""));
        backups().restore(backedUp(before));

        assertThat(backups().check().messages()).isEqualTo(2);
        try (Stores stores = opened()) {
            assertThat(stores.messages()
                            .revisions(edited, 9, ReadLimit.items(9))
                            .items())
                    .extracting(Revision::body)
                    .containsExactly("edited 1", "m1");
            assertThat(stores.messages().find(deleted).orElseThrow().isDeleted())
                    .isTrue();
        }
    }

    @Test
    void reactionsAndPinsWhichAreCounted() throws SQLException {
        Stores before = opened();
        Chat chat = new Chat(before.log());
        chat.members("alice");
        chat.committed(new RoleChanged("alice", "general", "alice", Role.OWNER));
        long id = chat.posted(Chat.post("general", "alice", "rules")).id();
        chat.append(
                new AddReaction("alice", "general", id, "👍", RESPONSES),
                new PinMessage("alice", "general", id, RESPONSES));
        Path file = backedUp(before);
        backups().restore(file);

        try (Stores stores = opened()) {
            StoredMessage restored = stores.messages().find(id).orElseThrow();
            assertThat(restored.responses().reactions()).containsExactly(new Reaction("👍", 1, List.of("alice")));
            assertThat(restored.isPinned()).isTrue();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE room SET pinned_count = 2");
        }
        assertThatThrownBy(() -> backups().restore(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the pinned messages of rooms are miscounted");
    }

    @Test
    void bansBlocksPresencesAndReports() {
        Stores before = opened();
        Chat chat = new Chat(before.log());
        chat.members("alice", "bob");
        chat.append(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        long id = chat.posted(Chat.post("general", "bob", "buy this")).id();
        chat.append(
                new BanMember("alice", "tea", "bob"),
                new BlockUser("alice", "bob"),
                new SetPresence("bob", Optional.of(Status.BUSY), Optional.empty()),
                new ReportMessage("alice", "general", id, "spam"));
        backups().restore(backedUp(before));

        try (Stores stores = opened()) {
            assertThat(stores.bans().bans("tea", "", ReadLimit.items(9)).items())
                    .containsExactly(new Ban("tea", "bob", "alice", Chat.NOW));
            assertThat(stores.blocks().blocks("alice", "", ReadLimit.items(9)).items())
                    .containsExactly(new Block("alice", "bob", Chat.NOW));
            assertThat(stores.log().snapshot().presences())
                    .containsExactly(new ChosenPresence("bob", Status.BUSY, "", ChosenPresence.NO_END));
            assertThat(new Chat(stores.log())
                            .append(new ReportMessage("alice", "general", id, "again"))
                            .entries())
                    .isEmpty();
        }
    }
}
