package org.chatrpc.server.glassfish.hold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatrpc.server.glassfish.FilterChain;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Stands in for the application, which answers by what it reads, and for the container, which says what it got. */
final class Application {
    /** The path of a call. */
    static final String CALL = "/chat/ChatService";

    /** How much of what was read has been released. */
    final AtomicInteger released = new AtomicInteger();

    /** The threads that asked the application, by what they asked. */
    final Map<String, Thread> askedBy = new ConcurrentHashMap<>();

    private final Map<String, BlockingQueue<Waiting>> waiting = new ConcurrentHashMap<>();

    /** A connection to a server whose application has accepted the offer. */
    Socket accepted(FilterChain chain) throws IOException {
        Socket peer = chain.open();
        FilterChain.send(peer, post(CALL, "first"));
        FilterChain.answer(peer);
        return peer;
    }

    static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** The request that waits under this name, once it does. */
    Waiting held(String name) throws InterruptedException {
        return waiting(name).poll(1, TimeUnit.MINUTES);
    }

    private BlockingQueue<Waiting> waiting(String name) {
        return waiting.computeIfAbsent(name, key -> new LinkedBlockingQueue<>());
    }

    private Object read(Function<String, List<String>> head, byte[] body) {
        String text = new String(body, UTF_8);
        if (text.startsWith("slow") && !head.apply(":hurry").isEmpty()) {
            return new Later(() -> read(name -> List.of(), body), released::incrementAndGet);
        }
        askedBy.put(text, Thread.currentThread());
        if (text.equals("head")) {
            text = head.apply(":peer") + " " + head.apply("forwarded") + " " + head.apply("X-None");
        } else if (text.startsWith("wait ")) {
            return new Waiting(waiting(text.substring(5).strip()));
        } else if (text.startsWith("pass")) {
            return null;
        } else if (text.equals("error")) {
            throw new StackOverflowError("as the test wants");
        } else if (text.equals("read")) {
            Closeable read = released::incrementAndGet;
            return read;
        }
        return ("application: " + text).getBytes(UTF_8);
    }

    /** The container's answer. */
    @SuppressWarnings("unchecked")
    String container(HttpContent content) {
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        String text = "container: " + content.getContent().toStringContent(UTF_8);
        if (request.getAttribute("org.chatrpc.http.offer") instanceof Consumer<?> offer) {
            ((Consumer<BiFunction<Function<String, List<String>>, byte[], Object>>) offer).accept(this::read);
            text += ", accepted";
        }
        Object read = request.getAttribute("org.chatrpc.http.read");
        return read == null ? text : text + ", " + read;
    }

    /** What has to be done by a thread that may wait. */
    private record Later(Supplier<Object> rest, Runnable release) implements Supplier<Object>, Closeable {
        @Override
        public Object get() {
            return rest.get();
        }

        @Override
        public void close() {
            release.run();
        }
    }

    static final class Waiting implements Function<Runnable, Object>, AutoCloseable {
        private final BlockingQueue<Waiting> place;
        volatile Runnable again;
        volatile Object outcome;
        volatile boolean fails;
        volatile boolean takesLong;
        volatile boolean closed;
        volatile Thread askedLast;

        Waiting(BlockingQueue<Waiting> place) {
            this.place = place;
        }

        @Override
        public Object apply(Runnable wake) {
            askedLast = Thread.currentThread();
            boolean hurried = wake instanceof BooleanSupplier hurry && hurry.getAsBoolean();
            if (takesLong && hurried) {
                return this;
            }
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
