package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theNextClientLoadsUnsentMessagesOfTheLast() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        assertThat(first.load()).isEmpty();
        first.save(List.of(unsent("a")));
        first.close();
        assertThat(new OutboxFolder(folder, List.of()).load()).containsExactly(unsent("a"));
    }

    @Test
    void twoClientsAtOnceDoNotOverwriteEachOther() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        OutboxFolder second = new OutboxFolder(folder, List.of());
        first.load();
        assertThat(second.load()).isEmpty();
        first.save(List.of(unsent("a")));
        second.save(List.of(unsent("b")));
        first.close();
        second.close();
        OutboxFolder third = new OutboxFolder(folder, List.of());
        assertThat(third.load()).containsExactly(unsent("a"), unsent("b"));
        third.save(List.of());
        third.close();
        assertThat(new OutboxFolder(folder, List.of()).load()).isEmpty();
    }

    @Test
    void messagesOfARunningClientAreNotTakenOver() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        first.load();
        first.save(List.of(unsent("a")));
        assertThat(new OutboxFolder(folder, List.of()).load()).isEmpty();
    }

    @Test
    void messagesUnderAnotherAddressOfTheChatAreTakenOver() throws IOException {
        Path former = folder.resolve("former");
        OutboxFolder before = new OutboxFolder(former, List.of());
        before.load();
        before.save(List.of(unsent("a")));
        before.close();
        OutboxFolder now = new OutboxFolder(folder.resolve("now"), List.of(former, folder.resolve("never used")));
        assertThat(now.load()).containsExactly(unsent("a"));
        now.close();
        assertThat(new OutboxFolder(folder.resolve("now"), List.of()).load()).containsExactly(unsent("a"));
        assertThat(new OutboxFolder(former, List.of()).load()).isEmpty();
    }

    @Test
    void afterAReadErrorTheNextClientLoadsAllMessages() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        first.load();
        first.save(List.of(unsent("a")));
        first.close();
        Path unreadable = Files.createDirectory(folder.resolve("2.txt"));
        OutboxFolder second = new OutboxFolder(folder, List.of());
        assertThatIOException().isThrownBy(second::load);
        second.close();
        assertThatIOException().isThrownBy(() -> second.save(List.of()));
        Files.delete(unreadable);
        assertThat(second.load()).containsExactly(unsent("a"));
        second.close();
        assertThat(new OutboxFolder(folder, List.of()).load()).containsExactly(unsent("a"));
    }

    /** By the next start, or by another window of the same account. */
    @Test
    void anEmptyOutboxIsNotDamaged() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        first.load();
        first.save(List.of(unsent("a")));
        first.save(List.of());
        assertThat(first.filesInUse()).isEmpty();
        first.close();
        OutboxFolder second = new OutboxFolder(folder, List.of());
        assertThat(second.load()).isEmpty();
        assertThat(second.filesInUse()).isEmpty();
        second.close();
        Files.writeString(folder.resolve("1.txt"), "chat outbox 2\n\n");
        assertThat(new OutboxFolder(folder, List.of()).load()).isEmpty();
        assertThat(second.filesInUse()).isEmpty();
    }

    @Test
    void afterDamageNobodyKnowsWhichFilesAreInUse() throws IOException {
        OutboxFolder first = new OutboxFolder(folder, List.of());
        first.load();
        first.save(List.of(unsent("a")));
        first.close();
        assertThat(first.filesInUse()).isEmpty();
        Files.writeString(folder.resolve("1.txt"), "half a line\n", StandardOpenOption.APPEND);
        OutboxFolder second = new OutboxFolder(folder, List.of());
        assertThat(second.load()).containsExactly(unsent("a"));
        assertThatIOException().isThrownBy(second::filesInUse);
        second.save(List.of());
        assertThatIOException().isThrownBy(second::filesInUse);
    }

    private static Unsent unsent(String id) {
        return Unsent.waiting(new OutgoingMessage(id, "general", "text " + id, Instant.parse("2026-03-01T12:00:00Z")));
    }
}
