package org.chatrpc.client.chat.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** The list of a room's files while the feed has gaps. */
class FileListModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ChatSession session = alice.session();
    private final List<Exception> failures = new ArrayList<>();

    @Test
    void whatWasDeletedUntoldIsReadWhenTheFeedBeginsAgain() {
        session.start();
        pass();
        send("old.txt");
        FileListModel model = new FileListModel(session, session.open("general"));
        pass();
        send("new.txt");
        assertThat(names(model)).containsExactly("new.txt", "old.txt");
        alice.untold(() -> {
            alice.server().delete("general", 1);
            alice.server().delete("general", 2);
        });
        assertThat(names(model)).isEmpty();
        assertThat(model.state().get().phase()).isEqualTo(FileListModel.Phase.LOADED);
        send("newest.txt");
        assertThat(names(model)).containsExactly("newest.txt");
        model.close();
    }

    private void send(String name) {
        session.files()
                .send(
                        "general",
                        "",
                        Optional::empty,
                        List.of(FileSource.of(name, new byte[1])),
                        () -> {},
                        failures::add);
        pass();
        assertThat(failures).isEmpty();
    }

    private static List<String> names(FileListModel model) {
        return model.state().get().files().stream()
                .map(entry -> entry.file().name())
                .toList();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ofSeconds(2));
    }
}
