package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class FoundFilesTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final ChatSession session = alice.session();

    @Test
    void aMessageWithoutTextIsShownByTheNamesOfItsFiles() {
        List<Exception> failures = new ArrayList<>();
        session.start();
        dispatcher.runRounds(4);
        session.files()
                .send(
                        "general",
                        "",
                        Optional::empty,
                        List.of(FileSource.of("plan.txt", new byte[1]), FileSource.of("map.txt", new byte[1])),
                        () -> {},
                        failures::add);
        dispatcher.pass(Duration.ofSeconds(1));
        SearchModel model = new SearchModel(session, dispatcher, used -> {});
        model.resume();
        model.search("from:alice");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(failures).isEmpty();
        assertThat(model.state().get().hits())
                .extracting(hit -> hit.snippet().text())
                .containsExactly("plan.txt, map.txt");
    }
}
