package org.chatrpc.server.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.chatrpc.server.direct.Calls.Generated;

/**
 * The same generated calls, good and bad, to two servers in the same state: one that answers the busiest operations itself, and one
 * that passes all calls through its SOAP stack. The answers must be the same. Used by one thread.
 */
public final class Comparison {
    private static final int CALLS_PER_WAIT = 100;

    private final Side direct;
    private final Side stack;

    private Comparison(Side direct, Side stack) {
        this.direct = direct;
        this.stack = stack;
    }

    /** Both have the same accounts and messages so far, and nobody else calls them. They tell nothing in passing. */
    public static Comparison between(URI direct, URI stack) {
        return new Comparison(new Side(direct), new Side(stack));
    }

    /**
     * Makes the calls, and returns how often each answer came, by the fault code or the name of the response.
     *
     * @param seed the same one makes the same calls
     */
    public Map<String, Integer> run(int count, long seed) {
        List.of(direct, stack).forEach(Comparison::populate);
        Random random = new Random(seed);
        Calls calls = new Calls(random);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            Generated call = calls.next();
            int pick = random.nextInt();
            String answer = direct.answer(call, pick);
            assertThat(answer).as("call %d, seed %d: %s", i, seed, call).isEqualTo(stack.answer(call, pick));
            outcomes.merge(outcome(answer), 1, Integer::sum);
            if (i % CALLS_PER_WAIT == 0) {
                Generated wakes = send("wake " + i);
                assertThat(direct.woken("bob", wakes))
                        .as("a poll that is woken, seed %d", seed)
                        .contains("wake " + i)
                        .isEqualTo(stack.woken("bob", wakes));
            }
        }
        System.out.println("Answers of both ways compared: " + outcomes);
        return outcomes;
    }

    private static Generated send(String body) {
        return new Generated(
                "ann",
                Side.envelope("<SendMessage xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>general</room><body>"
                        + body + "</body><clientMessageId>" + body.replace(' ', '-')
                        + "</clientMessageId></SendMessage>"));
    }

    private static void populate(Side side) {
        List.of("ann", "bob", "carl").forEach(side::register);
        side.call(side.as(
                "ann", "<CreateRoom xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>red</room></CreateRoom>"));
        side.call(
                side.as(
                        "bob",
                        "<CreateRoom"
                                + " xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>blue</room><visibility>PRIVATE</visibility></CreateRoom>"));
        side.call(
                side.as(
                        "bob",
                        "<InviteMember"
                                + " xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>blue</room><username>ann</username></InviteMember>"));
        for (int i = 0; i < Calls.FILES; i++) {
            side.upload("ann", "general", i);
        }
    }

    /** The fault code, or the name of the response. */
    private static String outcome(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("{urn:chatrpc:v1}code=")
                        || line.endsWith("Response")
                        || line.endsWith("Response="))
                .map(line -> line.substring(line.indexOf('}') + 1).replace("Response=", "Response"))
                .findFirst()
                .orElse("other");
    }
}
