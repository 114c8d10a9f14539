package org.chatrpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.request.Contract;
import org.chatrpc.http.request.RequestCheck;
import org.chatrpc.http.request.RequestDocument;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.DirectCalls;
import org.chatrpc.soap.EndpointCall;
import org.chatrpc.soap.EndpointContext;
import org.chatrpc.soap.TestServices;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polls that wait in the front door: whatever fails, and whenever a client leaves, nothing of them remains. */
class WaitingPollsTest {
    private static final Map<String, List<String>> HEAD =
            Map.of("Content-Type", List.of("text/xml"), ":peer", List.of("192.0.2.1"));

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> woken = new LinkedBlockingQueue<>();
    private Chat chat;
    private NewSession bob;
    private EndpointContext context;
    private Polls polls;
    private EarlyPollParking held;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.register("ann");
        bob = chat.register("bob");
        ChatServices services = TestServices.of(chat);
        context = EndpointContext.of(services, new EndpointPolicy(1 << 18, 100, 1_000, true, 1 << 20));
        polls = new Polls(services);
        held = new EarlyPollParking(context, TrustedProxies.NONE, polls, new DirectCalls(context), call -> {});
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private byte[] poll(String token) {
        return poll(token, 20);
    }

    private byte[] poll(String token, int waitSeconds) {
        return ("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><ReceiveMessages"
                        + " xmlns='urn:chatrpc:v1'><token>" + token + "</token><cursor>" + chat.feed.now()
                        + "</cursor><waitSeconds>" + waitSeconds
                        + "</waitSeconds></ReceiveMessages></s:Body></s:Envelope>")
                .getBytes(UTF_8);
    }

    private static Function<String, List<String>> head() {
        return name -> HEAD.getOrDefault(name, List.of());
    }

    private static Function<String, List<String>> hurried() {
        return name -> name.equals(":hurry") ? List.of("") : head().apply(name);
    }

    private void assertNothingRemains() {
        assertThat(chat.waiting.occupied()).isZero();
        assertThat(chat.answers.reservedBytes()).isZero();
    }

    @Test
    void aClientThatDisconnectsWhileItsPollIsAskedAgainLeavesNothing() throws Exception {
        for (int i = 0; i < 100; i++) {
            ParkedPoll poll = (ParkedPoll) held.apply(head(), poll(bob.token()));
            assertThat(poll.apply(() -> woken.add(poll::close))).isNull();
            chat.post("ann", "general", "news");
            Thread leaving = new Thread(woken.poll(20, TimeUnit.SECONDS));
            leaving.start();
            poll.apply(() -> {});
            leaving.join();
            assertNothingRemains();
        }
    }

    @Test
    void whatFailsBeforeTheContainerGoesThere() {
        assertThat(held.apply(
                        name -> {
                            throw new StackOverflowError("as the test wants");
                        },
                        poll(bob.token())))
                .isNull();
        assertThat(held.apply(
                        name -> {
                            throw new IllegalStateException("as the test wants");
                        },
                        poll(bob.token())))
                .isNull();
        assertNothingRemains();
    }

    /** Nobody reads the document again to find out why. */
    @Test
    void whatIsRefusedGoesToTheContainerWithTheReason() {
        for (Function<String, List<String>> head : List.of(head(), hurried())) {
            Exchange refused = (Exchange) held.apply(head, "<a/>".getBytes(UTF_8));
            assertThatExceptionOfType(ChatException.class)
                    .isThrownBy(refused::requireNotRefused)
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.INVALID_REQUEST));
        }
    }

    @Test
    void inAHurryAPollWithoutNewsIsAnsweredOrHeldAtOnce() {
        assertThat((byte[]) held.apply(hurried(), poll(bob.token(), 0)))
                .asString(UTF_8)
                .contains("<hasMore>false</hasMore>");
        ParkedPoll poll = (ParkedPoll) held.apply(hurried(), poll(bob.token()));
        assertThat(poll.apply(() -> woken.add(poll::close))).isNull();
        assertThat(chat.waiting.occupied()).isOne();
        poll.close();
        assertNothingRemains();
    }

    @Test
    void inAHurryWhateverMayWaitIsLeftForLater() {
        byte[] behind = poll(bob.token(), 0);
        byte[] unusual = new String(poll(bob.token(), 0), UTF_8)
                .replace("<s:Body>", "<!----><s:Body>")
                .getBytes(UTF_8);
        assertThat(((Later) held.apply(hurried(), unusual)).get()).isInstanceOf(byte[].class);

        chat.post("ann", "general", "news");
        Later later = (Later) held.apply(hurried(), behind);
        Exchange exchange = (Exchange) later.get();
        assertThat(exchange.call().page())
                .hasValueSatisfying(page -> assertThat(page.size()).isOne());
        exchange.close();

        Later waiting = (Later) held.apply(hurried(), behind);
        waiting.close();
        assertNothingRemains();
    }

    /** What a poll that began to wait in a hurry missed meanwhile, wakes it. */
    @Test
    void aPollThatBeginsToWaitInAHurryMissesNothing() throws Exception {
        ParkedPoll poll = (ParkedPoll) held.apply(hurried(), poll(bob.token()));
        chat.post("ann", "general", "news");
        assertThat(poll.apply(() -> woken.add(poll::close))).isNull();
        Runnable close = woken.poll(20, TimeUnit.SECONDS);
        assertThat(poll.apply(() -> {})).isInstanceOf(Exchange.class);
        close.run();
        assertNothingRemains();
    }

    @Test
    void inAHurryAPollThatWasWokenIsLeftForLaterIfThereIsNews() throws Exception {
        ParkedPoll poll = (ParkedPoll) held.apply(hurried(), poll(bob.token()));
        assertThat(poll.apply(new Hurry(woken))).isNull();
        chat.post("ann", "general", "news");
        woken.poll(20, TimeUnit.SECONDS).run();
        assertThat(poll.apply(new Hurry(woken))).isSameAs(poll);
        assertThat(poll.apply(() -> {})).isInstanceOf(Exchange.class);
        poll.close();
        assertNothingRemains();
    }

    private record Hurry(BlockingQueue<Runnable> woken) implements Runnable, BooleanSupplier {
        @Override
        public void run() {
            woken.add(() -> {});
        }

        @Override
        public boolean getAsBoolean() {
            return true;
        }
    }

    @Test
    void aSessionThatEndsBeforeItsPollWaitsEndsThePoll() {
        ParkedPoll poll = (ParkedPoll) held.apply(hurried(), poll(bob.token()));
        chat.sessions.close("bob", chat.sessions.authenticate(bob.token()).id());
        assertThat(poll.apply(() -> {})).isInstanceOf(Exchange.class);
        poll.close();
        assertNothingRemains();
    }

    @Test
    void aParkedPollThatCannotBeDispatchedIsCompleted() throws Exception {
        for (Throwable failure : List.of(new OutOfMemoryError("as the test wants"), new IllegalStateException())) {
            Container container = new Container();
            container.dispatchFails = failure;
            Exchange exchange = park(container);
            assertThat(chat.waiting.occupied()).isOne();
            chat.post("ann", "general", "news");

            Awaitility.await().until(() -> container.completed.get() == 1);
            assertThat(exchange.isClosed()).isTrue();
            assertNothingRemains();
        }
    }

    /** Its objects may serve another request by then. */
    @Test
    void aRequestThatTheContainerHasEndedIsLeftAlone() throws Exception {
        Container container = new Container();
        park(container);
        container.listener.onError(new AsyncEvent(container.async));
        assertNothingRemains();

        Container other = new Container();
        park(other);
        chat.post("ann", "general", "wakes whoever is parked, in order");
        Awaitility.await().until(() -> other.dispatched.get() == 1);
        assertThat(container.dispatched).hasValue(0);
        assertThat(container.completed).hasValue(0);
    }

    private Exchange park(Container container) {
        Exchange exchange = new Exchange(new EndpointCall(context, "192.0.2.1"), MediaType.parse("text/xml"));
        RequestDocument document = RequestDocument.of(poll(bob.token()), Optional.empty());
        exchange.read(RequestCheck.check(Contract.CHAT, document, operation -> {}));
        PollParking parking = new PollParking(polls, (stopped, async) -> {});
        assertThat(parking.park(exchange, container.request())).isTrue();
        return exchange;
    }

    private static final class Container {
        private volatile Throwable dispatchFails;
        private final AtomicInteger dispatched = new AtomicInteger();
        private final AtomicInteger completed = new AtomicInteger();
        private final AsyncContext async = fake(AsyncContext.class, this::async);
        private volatile AsyncListener listener;

        HttpServletRequest request() {
            return fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
                case "startAsync" -> async;
                case "isAsyncSupported" -> true;
                default -> null;
            });
        }

        private Object async(String method, Object[] arguments) throws Throwable {
            switch (method) {
                case "addListener" -> listener = (AsyncListener) arguments[0];
                case "complete" -> completed.incrementAndGet();
                case "dispatch" -> {
                    if (dispatchFails != null) {
                        throw dispatchFails;
                    }
                    dispatched.incrementAndGet();
                }
                default -> {}
            }
            return null;
        }

        private interface Answer {
            Object to(String method, Object[] arguments) throws Throwable;
        }

        private static <T> T fake(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
        }
    }
}
