package org.chatrpc.server.glassfish.hold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.server.glassfish.FilterChain.answer;
import static org.chatrpc.server.glassfish.FilterChain.send;
import static org.chatrpc.server.glassfish.hold.Application.post;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chatrpc.server.glassfish.AnswerText;
import org.chatrpc.server.glassfish.FilterChain;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a client has hung up is known while its request is being processed, in a real chain of Grizzly. */
class HangUpTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final BlockingQueue<Processed> processed = new LinkedBlockingQueue<>();
    private ParkingFilter filter;
    private FilterChain chain;

    /** A request that is being processed until it may end. */
    private record Processed(Connection<?> connection, BooleanSupplier gone, CountDownLatch end) {}

    @BeforeEach
    void listen() throws IOException {
        filter = new ParkingFilter(new ContextPath("/chat"), Executors.newFixedThreadPool(1));
        chain = new FilterChain(filter, new AnswerText(this::process));
    }

    @AfterEach
    void stop() throws IOException {
        processed.forEach(each -> each.end().countDown());
        chain.close();
        filter.close();
    }

    private String process(HttpContent content) {
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        BooleanSupplier gone = (BooleanSupplier) request.getAttribute("org.chatrpc.http.gone");
        Processed now = new Processed(request.getConnection(), gone, new CountDownLatch(1));
        processed.add(now);
        try {
            assertThat(now.end().await(5, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return content.getContent().toStringContent(UTF_8);
    }

    private Processed begun(Socket peer, String body) throws Exception {
        send(peer, post(Application.CALL, body));
        Processed begun = processed.poll(1, TimeUnit.MINUTES);
        assertThat(begun).isNotNull();
        return begun;
    }

    @Test
    void whoeverClosesTheConnectionIsGoneThoughTheServerStillHasIt() throws Exception {
        Socket peer = chain.open();
        Processed call = begun(peer, "search");
        assertThat(call.gone().getAsBoolean()).isFalse();
        peer.close();
        await().atMost(SOON).until(call.gone()::getAsBoolean);
        assertThat(call.connection().isOpen()).isTrue();
        call.end().countDown();
        await().atMost(SOON).until(() -> !call.connection().isOpen());
        assertThat(call.gone().getAsBoolean()).isTrue();
    }

    @Test
    void whoeverResetsTheConnectionIsGone() throws Exception {
        Socket peer = chain.open();
        Processed call = begun(peer, "search");
        peer.setSoLinger(true, 0);
        peer.close();
        await().atMost(SOON).until(call.gone()::getAsBoolean);
        call.end().countDown();
    }

    @Test
    void whoeverHasSentMoreIsThereAndLosesNothing() throws Exception {
        Socket peer = chain.open();
        Processed first = begun(peer, "one");
        send(peer, post(Application.CALL, "two"));
        for (int i = 0; i < 20; i++) {
            assertThat(first.gone().getAsBoolean()).isFalse();
            TimeUnit.MILLISECONDS.sleep(10);
        }
        first.end().countDown();
        assertThat(answer(peer).body()).isEqualTo("one");
        Processed second = processed.poll(1, TimeUnit.MINUTES);
        assertThat(second).isNotNull();
        assertThat(second.gone().getAsBoolean()).isFalse();
        second.end().countDown();
        assertThat(answer(peer).body()).isEqualTo("two");
    }

    @Test
    void whoeverClosesOnlyTheSendingHalfIsStillAnswered() throws Exception {
        Socket peer = chain.open();
        Processed call = begun(peer, "half");
        peer.shutdownOutput();
        await().atMost(SOON).until(call.gone()::getAsBoolean);
        call.end().countDown();
        assertThat(answer(peer).body()).isEqualTo("half");
    }
}
