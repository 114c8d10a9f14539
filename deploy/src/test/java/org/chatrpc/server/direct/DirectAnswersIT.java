package org.chatrpc.server.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same generated calls, good and bad, to a server that answers the busiest operations itself and to one that passes all
 * calls through its SOAP stack: the answers must be the same. A failure names the seed; run it again with
 * {@code -Dchat.direct.seed}. With {@code -Dchat.direct.calls} the number of calls.
 */
class DirectAnswersIT {
    private static final int CALLS = Integer.getInteger("chat.direct.calls", 3_000);
    private static final long SEED = Long.getLong("chat.direct.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void answersAreThoseOfTheSoapStack() {
        try (ServerProcess first = server("direct", true);
                ServerProcess second = server("stack", false)) {
            first.awaitReady();
            second.awaitReady();
            assertThat(Comparison.between(first.service(), second.service()).run(CALLS, SEED))
                    .containsKeys(
                            "SendMessageResponse",
                            "GetHistoryResponse",
                            "ReceiveMessagesResponse",
                            "DeleteMessageResponse",
                            "AddReactionResponse");
        }
    }

    private ServerProcess server(String name, boolean direct) {
        return ServerLaunch.in(folder.resolve(name))
                .setting("chat.answer.direct", Boolean.toString(direct))
                .setting("chat.message.perSecond", "0")
                .setting("chat.edit.perMinute", "0")
                .setting("chat.reaction.perMinute", "0")
                .setting("chat.pin.perMinute", "0")
                .setting("chat.member.perMinute", "0")
                .setting("chat.readMark.perMinute", "0")
                // Told in passing: when exactly, differs between two servers.
                .setting("chat.presence.maxMembers", "0")
                .launch();
    }
}
