package org.chatrpc.client.session.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;

/** A server that answers at once, whatever it is asked, must neither make the client call without pause nor fall silent. */
class FaultyFeedTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** An event or not makes no difference: what matters is that the feed does not get on. */
    private static final List<FeedPage> USELESS = List.of(
            new FeedPage(List.of(), "same", true, Duration.ZERO),
            new FeedPage(List.of(), "same", false, Duration.ZERO),
            new FeedPage(List.of(), "same", false, Duration.ofMillis(Long.MIN_VALUE)));

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final AtomicInteger calls = new AtomicInteger();

    private Poller following(FeedPage answer) {
        return poller(() -> answer);
    }

    private Poller poller(Answer answer) {
        InMemoryServer server = new InMemoryServer(dispatcher.instant());
        ChatGateway faulty = (ChatGateway) Proxy.newProxyInstance(
                ChatGateway.class.getClassLoader(), new Class<?>[] {ChatGateway.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "receive":
                            calls.incrementAndGet();
                            return answer.give();
                        case "listRooms":
                            calls.incrementAndGet();
                            return new RoomList(List.of(), "same");
                        default:
                            return method.invoke(server, arguments);
                    }
                });
        return new Poller(
                faulty,
                new SessionToken("secret"),
                dispatcher,
                dispatcher,
                new Backoff(new Random(1)),
                new Poller.Listener() {
                    @Override
                    public void listed(RoomList rooms) {}

                    @Override
                    public void received(FeedPage page, boolean live) {}

                    @Override
                    public void ended() {}
                });
    }

    @Test
    void aFeedThatDoesNotGetOnIsAskedWithPauses() {
        for (FeedPage answer : USELESS) {
            calls.set(0);
            Poller poller = following(answer);
            poller.pollNow();
            dispatcher.pass(A_MINUTE);
            poller.stop();

            assertThat(calls.get()).as(answer.toString()).isBetween(10, 60 * 20 + 10);
        }
    }

    @Test
    void noPauseIsSoLongThatTheFeedFallsSilent() {
        Poller poller = following(new FeedPage(List.of(), "next", false, Duration.ofMillis(Long.MAX_VALUE)));
        poller.pollNow();
        dispatcher.pass(A_MINUTE.multipliedBy(10));

        assertThat(calls.get()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void noRetryIsPutOffForEver() {
        Poller poller = poller(() -> {
            throw new GatewayException.Refused(
                    new Refusal("OVERLOADED", "", true, Optional.of(Duration.ofDays(9_999)), ""));
        });
        poller.pollNow();
        dispatcher.pass(A_MINUTE.multipliedBy(10));

        assertThat(calls.get()).isGreaterThanOrEqualTo(5);
    }

    private interface Answer {
        FeedPage give();
    }
}
