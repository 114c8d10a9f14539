package org.chatrpc.server.glassfish.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;
import static org.chatrpc.server.glassfish.hold.Application.CALL;
import static org.chatrpc.server.glassfish.hold.Application.post;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.settings.ContextPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, between an application that answers by what it reads and a container's stand-in. */
class ParkingFilterTest {
    private final Application application = new Application();
    private ParkingFilter filter;
    private FilterChain chain;

    @BeforeEach
    void listen() throws IOException {
        filter = new ParkingFilter(new ContextPath("/chat"), Executors.newFixedThreadPool(2));
        chain = new FilterChain(filter, new AnswerText(application::container));
    }

    @AfterEach
    void stop() throws IOException {
        chain.close();
        filter.close();
    }

    @Test
    void everythingGoesToTheContainerUntilTheApplicationAcceptsTheOffer() throws Exception {
        Socket peer = chain.open();
        send(peer, post(CALL, "answer now"));
        assertThat(answer(peer).body()).isEqualTo("container: answer now, accepted");
        send(peer, post(CALL, "answer now"));
        assertThat(answer(peer).body()).isEqualTo("application: answer now");
    }

    @Test
    void whatIsNoPlainCallGoesToTheContainer() throws Exception {
        Socket peer = accepted();
        for (String request : List.of(
                post("/chat/health", "answer now"),
                post(CALL + "?wsdl", "answer now"),
                post(CALL + "/", "answer now"),
                post(CALL, "answer now").replace("POST", "PUT"),
                post(CALL, "pass on"))) {
            send(peer, request);
            assertThat(answer(peer).body()).as(request).startsWith("container: ");
        }
    }

    @Test
    void theApplicationSeesHeadersAndPeer() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "head").replace("\r\n\r\n", "\r\nForwarded: for=a\r\nForwarded: for=b\r\n\r\n"));
        assertThat(answer(peer).body()).isEqualTo("application: [127.0.0.1] [for=a, for=b] []");
    }

    @Test
    void answersKeepTheConnectionAndTheOrderOfPipelinedRequests() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "answer 1") + post(CALL, "pass on") + post(CALL, "wait A") + post(CALL, "answer 2"));
        assertThat(answer(peer).body()).isEqualTo("application: answer 1");
        assertThat(answer(peer).body()).startsWith("container: pass on");
        application.held("A").wake("answer A".getBytes(UTF_8));
        assertThat(answer(peer).body()).isEqualTo("answer A");
        FilterChain.Answer last = answer(peer);
        assertThat(last.body()).isEqualTo("application: answer 2");
        assertThat(last.head())
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-type: text/xml; charset=utf-8");
    }

    @Test
    void aRequestWaitsUntilTheApplicationHasAnOutcome() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait B"));
        application.held("B").wake(null);
        application.held("B").wake("read already");
        assertThat(answer(peer).body()).isEqualTo("container: , read already");
    }

    /** The application has read it, and nothing counts it any more. */
    @Test
    void theBodyOfARequestThatWaitsIsNotKept() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait K" + " ".repeat(1_000)));
        application.held("K").wake("read already");
        assertThat(answer(peer).body()).isEqualTo("container: , read already");
    }

    /** The objects of one request serve the next one of the same thread. */
    @Test
    void nothingOfARequestIsLeftForTheNext() throws Exception {
        Socket peer = accepted();
        String other = post(CALL, "head").replace("\r\n\r\n", "\r\nForwarded: for=a\r\nX-None: some\r\n\r\n");
        for (int i = 0; i < 20; i++) {
            send(peer, other + post(CALL, "head") + post(CALL, "pass on") + post(CALL, "answer " + i));
            assertThat(answer(peer).body()).isEqualTo("application: [127.0.0.1] [for=a] [some]");
            assertThat(answer(peer).body()).isEqualTo("application: [127.0.0.1] [] []");
            assertThat(answer(peer).body()).isEqualTo("container: pass on");
            FilterChain.Answer last = answer(peer);
            assertThat(last.body()).isEqualTo("application: answer " + i);
            assertThat(last.head()).startsWith("HTTP/1.1 200 ").containsOnlyOnce("Content-Length");
        }
    }

    @Test
    void manyWaitAndAreWokenByManyThreads() throws Exception {
        accepted();
        Map<String, Socket> peers = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            peers.put("M" + i, chain.open());
        }
        for (int round = 0; round < 20; round++) {
            for (Map.Entry<String, Socket> peer : peers.entrySet()) {
                send(peer.getValue(), post(CALL, "wait " + peer.getKey()));
            }
            Map<String, Application.Waiting> all = new HashMap<>();
            for (String name : peers.keySet()) {
                all.put(name, application.held(name));
            }
            all.entrySet().parallelStream()
                    .forEach(held -> held.getValue().wake(held.getKey().getBytes(UTF_8)));
            for (Map.Entry<String, Socket> peer : peers.entrySet()) {
                assertThat(answer(peer.getValue()).body()).isEqualTo(peer.getKey());
            }
        }
    }

    @Test
    void beforeAStopWhoeverWaitsIsAnsweredOnTheCallingThreadAndNobodyIsHeldAnyMore() throws Exception {
        Socket peer = accepted();
        Socket other = chain.open();
        send(peer, post(CALL, "wait E"));
        Application.Waiting held = application.held("E");
        filter.closeAfterResponse();
        send(other, post(CALL, "wait F"));
        assertThat(answer(other).body()).startsWith("container: ");
        filter.beforeStop();
        held.wake("stopped".getBytes(UTF_8));
        assertThat(held.askedLast).isSameAs(Thread.currentThread());
        filter.awaitNone(Duration.ofMinutes(1));
        FilterChain.Answer last = answer(peer);
        assertThat(last.body()).isEqualTo("stopped");
        assertThat(last.head()).containsIgnoringCase("connection: close");
        assertThat(readToEnd(peer)).isEmpty();
    }

    private Socket accepted() throws IOException {
        return application.accepted(chain);
    }
}
