package org.chatrpc.crash.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SearchMessages;
import org.chatrpc.contract.SearchResult;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server is killed with SIGKILL while its search index has less than was acknowledged, and while it makes its index anew:
 * afterwards everything is found as it was acknowledged, and nothing that was deleted or edited away. What a kill finds the index
 * doing differs from run to run; what is found afterwards must not.
 */
class IndexCrashIT {
    private static final int ROUNDS = 2;
    private static final int MESSAGES = 100;
    /** Of so many, one is deleted, and another one is edited. */
    private static final int OF = 5;

    private static final int PAGE = 100;

    private final Instant deadline = Instant.now().plus(Duration.ofMinutes(5));
    /** What must be found: messages by their ids. */
    private final Map<Long, String> texts = new TreeMap<>();

    private Remote remote;
    private String token;

    @Test
    void whateverAKillInterruptsTheIndexTellsWhatWasAcknowledged(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path data)
            throws Exception {
        ServerLaunch launch = ServerLaunch.in(data)
                .setting("chat.message.perSecond", "0")
                .setting("chat.edit.perMinute", "0")
                .setting("chat.search.perMinute", "0")
                // Small and often, so that some kills come while the files of the index are being written.
                .setting("chat.search.bufferMib", "1")
                .setting("chat.search.commitSeconds", "1");
        try (ServerProcess server = launch.start()) {
            remote = new Remote(server.service().toString(), () -> Instant.now().isAfter(deadline));
            register();
            for (int round = 1; round <= ROUNDS; round++) {
                write("round" + round);
                server.kill();
                if (round == ROUNDS) {
                    // Killed while it makes its index anew, if it has not finished by then.
                    deleteIndex(data);
                    server.restart();
                    server.kill();
                }
                server.restart();
                check();
            }
        }
    }

    private void register() throws InterruptedException {
        Register request = new Register();
        request.setUsername("ann");
        request.setPassword("password of ann");
        token = remote.untilAnswered(port -> port.register(request))
                .getSession()
                .getToken();
    }

    /** Sends messages, of which some are deleted and edited, up to the last one. */
    private void write(String word) throws InterruptedException {
        for (int i = 0; i < MESSAGES; i++) {
            String id = send(word + " original number" + i);
            if (i % OF == 0) {
                DeleteMessage delete = new DeleteMessage();
                delete.setToken(token);
                delete.setMessageId(id);
                remote.untilAnswered(port -> port.deleteMessage(delete));
            } else if (i % OF == 1) {
                EditMessage edit = new EditMessage();
                edit.setToken(token);
                edit.setMessageId(id);
                edit.setBody(word + " edited number" + i);
                remote.untilAnswered(port -> port.editMessage(edit));
                texts.put(Long.valueOf(id), edit.getBody());
            } else {
                texts.put(Long.valueOf(id), word + " original number" + i);
            }
        }
    }

    private String send(String text) throws InterruptedException {
        SendMessage send = new SendMessage();
        send.setToken(token);
        send.setRoom("general");
        send.setBody(text);
        send.setClientMessageId(UUID.randomUUID().toString());
        return remote.untilAnswered(port -> port.sendMessage(send)).getReceipt().getMessageId();
    }

    private void check() throws InterruptedException {
        assertThat(found("number")).isEqualTo(texts);
        assertThat(found("original")).isEqualTo(with(" original "));
        assertThat(found("edited")).isEqualTo(with(" edited "));
    }

    private Map<Long, String> with(String part) {
        Map<Long, String> some = new TreeMap<>(texts);
        some.values().removeIf(text -> !text.contains(part));
        return some;
    }

    /** All that is found for a query; a search is repeated as long as the index is being made. */
    private Map<Long, String> found(String query) throws InterruptedException {
        Map<Long, String> found = new TreeMap<>();
        SearchMessages request = new SearchMessages();
        request.setToken(token);
        request.setQuery(query);
        request.setLimit(PAGE);
        do {
            var page = remote.untilAnswered(port -> port.searchMessages(request));
            for (SearchResult result : page.getResult()) {
                String before = found.put(
                        Long.valueOf(result.getMessage().getMessageId()),
                        result.getMessage().getBody());
                assertThat(before).as("found once").isNull();
            }
            request.setBeforeMessageId(page.getNextBeforeMessageId());
        } while (request.getBeforeMessageId() != null);
        return found;
    }

    private static void deleteIndex(Path data) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> index = Files.list(data.resolve("search"))) {
            index.forEach(files::add);
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
