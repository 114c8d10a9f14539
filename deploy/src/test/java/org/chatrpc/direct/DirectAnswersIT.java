package org.chatrpc.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chatrpc.direct.Calls.Generated;
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
    private static final int CALLS = Integer.getInteger("chat.direct.calls", 500);
    private static final long SEED = Long.getLong("chat.direct.seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void answersAreThoseOfTheSoapStack() {
        try (ServerProcess first = server("direct", true);
                ServerProcess second = server("stack", false)) {
            first.awaitReady();
            second.awaitReady();
            Side direct = new Side(first.service());
            Side stack = new Side(second.service());
            List.of(direct, stack).forEach(DirectAnswersIT::populate);
            Random random = new Random(SEED);
            Calls calls = new Calls(random);
            Map<String, Integer> outcomes = new TreeMap<>();
            for (int i = 0; i < CALLS; i++) {
                Generated call = calls.next();
                int pick = random.nextInt();
                String answer = direct.answer(call, pick);
                assertThat(answer).as("call %d, seed %d: %s", i, SEED, call).isEqualTo(stack.answer(call, pick));
                outcomes.merge(outcome(answer), 1, Integer::sum);
            }
            System.out.println("Answers of both ways compared: " + outcomes);
            assertThat(outcomes).containsKeys("SendMessageResponse", "GetHistoryResponse", "ReceiveMessagesResponse");
        }
    }

    private ServerProcess server(String name, boolean direct) {
        return ServerLaunch.in(folder.resolve(name))
                .setting("chat.answer.direct", Boolean.toString(direct))
                .setting("chat.message.perSecond", "0")
                // Told in passing: when exactly, differs between two servers.
                .setting("chat.presence.maxMembers", "0")
                .launch();
    }

    private static void populate(Side side) {
        List.of("ann", "bob", "carl").forEach(side::register);
        side.call(side.as(
                "ann", "<CreateRoom xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>red</room></CreateRoom>"));
        side.call(
                side.as(
                        "bob",
                        "<CreateRoom xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>blue</room><visibility>PRIVATE</visibility></CreateRoom>"));
        side.call(
                side.as(
                        "bob",
                        "<InviteMember xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>blue</room><username>ann</username></InviteMember>"));
        for (int i = 0; i < Calls.FILES; i++) {
            side.upload("ann", "general", i);
        }
    }

    /** The fault code, or the name of the response. */
    private static String outcome(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("{urn:chatrpc:v1}code=") || line.endsWith("Response"))
                .map(line -> line.substring(line.indexOf('}') + 1))
                .findFirst()
                .orElse("other");
    }
}
