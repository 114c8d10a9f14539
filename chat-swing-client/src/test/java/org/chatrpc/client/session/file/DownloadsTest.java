package org.chatrpc.client.session.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.FileGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are saved, and what is left of them when they are not. */
class DownloadsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final ChatSession session = alice.session();
    private final byte[] content = new byte[10 * FileGateway.PART];
    private final List<Object> outcomes = new ArrayList<>();
    /** How many bytes had arrived, after each part but the last. */
    private final List<Long> positions = new ArrayList<>();

    private Attachment file;

    @TempDir
    private Path folder;

    @BeforeEach
    void send() {
        session.start();
        dispatcher.runRounds(4);
        session.files()
                .send(
                        "general",
                        "",
                        Optional::empty,
                        List.of(FileSource.of("notes.txt", content)),
                        () -> {},
                        outcomes::add);
        dispatcher.pass(Duration.ofSeconds(1));
        file = alice.server()
                .readHistory(session.account().token(), "general", new HistoryRange.Newest(), 10)
                .messages()
                .get(0)
                .attachments()
                .get(0);
    }

    @Test
    void savesTheWholeFileUnderItsName() throws IOException {
        save();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(outcomes).containsExactly("saved");
        assertThat(Files.readAllBytes(folder.resolve("notes.txt"))).isEqualTo(content);
        assertThat(folder.toFile().list()).containsExactly("notes.txt");
    }

    @Test
    void theEndOfTheSessionLeavesNothingBehind() {
        save();
        dispatcher.runRounds(3);
        assertThat(folder).isNotEmptyDirectory();
        session.close();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder).isEmptyDirectory();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void whatTheUserEndsLeavesNothingBehindEither() {
        Subscription saving = save();
        dispatcher.runRounds(3);
        saving.end();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder).isEmptyDirectory();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void afterAnOutageItGoesOnWhereItStopped() throws IOException {
        Downloads.Transfer saving = save();
        for (int i = 0; i < 20 && positions.isEmpty(); i++) {
            dispatcher.runRounds(1);
        }
        assertThat(positions).isNotEmpty();
        alice.server().weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(outcomes).singleElement().isInstanceOf(GatewayException.Unreachable.class);
        assertThat(folder).isNotEmptyDirectory();
        alice.server().weather(Weather.FINE);
        saving.tryAgain();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(outcomes).last().isEqualTo("saved");
        assertThat(Files.readAllBytes(folder.resolve("notes.txt"))).isEqualTo(content);
        assertThat(folder.toFile().list()).containsExactly("notes.txt");
        assertThat(positions).startsWith((long) FileGateway.PART).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsGivenUpAfterAFailureLeavesNothingBehind() {
        Subscription saving = save();
        dispatcher.runRounds(3);
        alice.server().weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder).isNotEmptyDirectory();
        saving.end();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void afterAFailureOnThisComputerItStartsOver() throws IOException {
        Downloads.Transfer saving = save();
        dispatcher.runRounds(3);
        try (Stream<Path> there = Files.list(folder)) {
            Files.delete(there.findFirst().orElseThrow());
        }
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(outcomes).singleElement().isInstanceOf(FileProblem.class);
        saving.tryAgain();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(outcomes).last().isEqualTo("saved");
        assertThat(Files.readAllBytes(folder.resolve("notes.txt"))).isEqualTo(content);
        assertThat(folder.toFile().list()).containsExactly("notes.txt");
    }

    private Downloads.Transfer save() {
        return session.files()
                .downloads()
                .save(file, folder.resolve("notes.txt"), positions::add, () -> outcomes.add("saved"), outcomes::add);
    }
}
