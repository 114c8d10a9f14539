package org.chatrpc.server.glassfish.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.readToEnd;
import static org.chatrpc.server.glassfish.FilterChain.send;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filter in a real chain of Grizzly, between an application that answers by what it reads and a container's stand-in. */
class HoldFilterTest {
    private static final String CALL = "/chat/ChatService";

    private final Map<String, BlockingQueue<Waiting>> waiting = new ConcurrentHashMap<>();
    private HoldFilter filter;
    private FilterChain chain;

    @BeforeEach
    void listen() throws IOException {
        filter = new HoldFilter(new ContextPath("/chat"), Executors.newFixedThreadPool(2));
        chain = new FilterChain(filter, new AnswerText(this::container));
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
        held("A").wake("answer A".getBytes(UTF_8));
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
        held("B").wake(null);
        held("B").wake("read already");
        assertThat(answer(peer).body()).isEqualTo("container: wait B, read already");
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
            Map<String, Waiting> all = new HashMap<>();
            for (String name : peers.keySet()) {
                all.put(name, held(name));
            }
            all.entrySet().parallelStream()
                    .forEach(held -> held.getValue().wake(held.getKey().getBytes(UTF_8)));
            for (Map.Entry<String, Socket> peer : peers.entrySet()) {
                assertThat(answer(peer.getValue()).body()).isEqualTo(peer.getKey());
            }
        }
    }

    @Test
    void theApplicationLearnsThatAConnectionHasBeenClosed() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait C"));
        Waiting held = held("C");
        chain.close();
        Awaitility.await().until(() -> held.closed);
    }

    @Test
    void aFailureOfTheApplicationClosesTheConnection() throws Exception {
        Socket peer = accepted();
        send(peer, post(CALL, "wait D"));
        Waiting held = held("D");
        held.fails = true;
        held.wake(null);
        assertThat(readToEnd(peer)).isEmpty();
        assertThat(held.closed).isTrue();
    }

    @Test
    void beforeAStopWhoeverWaitsIsAnsweredOnTheCallingThreadAndNobodyIsHeldAnyMore() throws Exception {
        Socket peer = accepted();
        Socket other = chain.open();
        send(peer, post(CALL, "wait E"));
        Waiting held = held("E");
        filter.leaveConnections();
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

    /** A connection to a server whose application has accepted the offer. */
    private Socket accepted() throws IOException {
        Socket peer = chain.open();
        send(peer, post(CALL, "first"));
        answer(peer);
        return peer;
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** The request that waits under this name, once it does. */
    private Waiting held(String name) throws InterruptedException {
        return waiting(name).poll(1, TimeUnit.MINUTES);
    }

    private BlockingQueue<Waiting> waiting(String name) {
        return waiting.computeIfAbsent(name, key -> new LinkedBlockingQueue<>());
    }

    private Object application(Function<String, List<String>> head, byte[] body) {
        String text = new String(body, UTF_8);
        if (text.equals("head")) {
            text = head.apply(":peer") + " " + head.apply("forwarded") + " " + head.apply("X-None");
        } else if (text.startsWith("wait ")) {
            return new Waiting(waiting(text.substring(5)));
        } else if (text.startsWith("pass")) {
            return null;
        }
        return ("application: " + text).getBytes(UTF_8);
    }

    @SuppressWarnings("unchecked")
    private String container(HttpContent content) {
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        String text = "container: " + content.getContent().toStringContent(UTF_8);
        if (request.getAttribute("org.chatrpc.http.offer") instanceof Consumer<?> offer) {
            ((Consumer<BiFunction<Function<String, List<String>>, byte[], Object>>) offer).accept(this::application);
            text += ", accepted";
        }
        Object read = request.getAttribute("org.chatrpc.http.read");
        return read == null ? text : text + ", " + read;
    }

    private static final class Waiting implements Function<Runnable, Object>, AutoCloseable {
        private final BlockingQueue<Waiting> place;
        private volatile Runnable again;
        private volatile Object outcome;
        private volatile boolean fails;
        private volatile boolean closed;
        private volatile Thread askedLast;

        Waiting(BlockingQueue<Waiting> place) {
            this.place = place;
        }

        @Override
        public Object apply(Runnable wake) {
            askedLast = Thread.currentThread();
            if (fails) {
                throw new IllegalStateException("as the test wants");
            }
            if (outcome == null) {
                again = wake;
                place.add(this);
                return null;
            }
            return outcome;
        }

        void wake(Object result) {
            outcome = result;
            again.run();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
