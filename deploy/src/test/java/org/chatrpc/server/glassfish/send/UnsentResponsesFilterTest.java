package org.chatrpc.server.glassfish.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, in front of a container's stand-in with large answers. */
class UnsentResponsesFilterTest {
    private static final int TOTAL_BYTES = 1 << 20;
    private static final String ANSWER = "x".repeat(60_000);
    /** More than the system's own buffers take. */
    private static final int ANSWERS = 200;

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private UnsentResponsesFilter filter;
    private FilterChain chain;

    @BeforeEach
    void listen() throws IOException {
        filter = new UnsentResponsesFilter(TOTAL_BYTES);
        chain = new FilterChain(filter, new AnswerText(content -> ANSWER));
        chain.addProbe(filter.progress());
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        filter.close();
    }

    @Test
    void whoeverReadsNothingIsClosedWhenAllTogetherNeedTooMuchMemory() throws Exception {
        List<Socket> unread = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Socket peer = chain.open();
            send(peer, REQUEST.repeat(ANSWERS));
            unread.add(peer);
        }
        Socket reader = chain.open();
        for (int i = 0; i < 20; i++) {
            send(reader, REQUEST.repeat(10));
            for (int j = 0; j < 10; j++) {
                assertThat(answer(reader).body()).isEqualTo(ANSWER);
            }
        }
        Awaitility.await().until(() -> filter.keptBytes() <= TOTAL_BYTES);
        long closed =
                unread.stream().filter(UnsentResponsesFilterTest::isCutOff).count();
        assertThat(closed).isPositive();
        send(reader, REQUEST);
        assertThat(answer(reader).body()).isEqualTo(ANSWER);
    }

    private static boolean isCutOff(Socket peer) {
        try {
            peer.setSoTimeout(5_000);
            return readToEnd(peer).length() < ANSWERS * ANSWER.length();
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false; // Still open.
        }
    }
}
