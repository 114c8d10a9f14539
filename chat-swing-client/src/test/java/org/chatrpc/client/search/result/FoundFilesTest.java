package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundFilesTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final ChatSession session = alice.session();
    private final List<Exception> failures = new ArrayList<>();

    @BeforeEach
    void start() {
        session.start();
        dispatcher.runRounds(4);
    }

    private void send(String text) {
        session.files()
                .send(
                        "general",
                        text,
                        Optional::empty,
                        List.of(FileSource.of("plan.txt", new byte[1]), FileSource.of("map.txt", new byte[1])),
                        () -> {},
                        failures::add);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(failures).isEmpty();
    }

    /** The text of the only result, with marks in brackets. */
    private String found(String query) {
        SearchModel model = new SearchModel(session, dispatcher, ZoneOffset.UTC, used -> {});
        model.resume();
        model.search(query);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get().hits()).hasSize(1);
        Snippet snippet = model.state().get().hits().get(0).snippet();
        StringBuilder marked = new StringBuilder(snippet.text());
        for (int i = snippet.marks().size() - 1; i >= 0; i--) {
            marked.insert(snippet.marks().get(i).end(), ']')
                    .insert(snippet.marks().get(i).start(), '[');
        }
        return marked.toString();
    }

    @Test
    void aMessageWithoutTextIsShownByTheNamesOfItsFilesWithWhatMatched() {
        send("");
        assertThat(found("from:alice")).isEqualTo("plan.txt, map.txt");
        assertThat(found("map")).isEqualTo("plan.txt, [map].txt");
    }

    @Test
    void aFileThatWasFoundByItsNameIsNamedBeforeTheCaption() {
        send("Where we **go** tomorrow");
        assertThat(found("plan")).isEqualTo("[plan].txt \u00b7 Where we go tomorrow");
        assertThat(found("tomorrow map")).isEqualTo("[map].txt \u00b7 Where we go [tomorrow]");
        assertThat(found("tomorrow")).isEqualTo("Where we go [tomorrow]");
    }
}
