package org.chatrpc.client.session.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;

class PollerTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private final Account alice = server.signUp("alice", "correct horse", "Alice");
    private final List<FeedEvent> received = new ArrayList<>();
    private boolean clumsy;
    private final Poller poller = new Poller(
            server, alice.token(), dispatcher, dispatcher, new Backoff(new Random(1)), new Poller.Listener() {
                @Override
                public void listed(RoomList rooms) {
                    received.clear();
                }

                @Override
                public void received(FeedPage page, boolean live) {
                    received.addAll(page.events());
                    if (clumsy) {
                        throw new IllegalStateException("a mistake in showing");
                    }
                }

                @Override
                public void ended() {
                    received.clear();
                }
            });

    @Test
    void neverHasMoreThanOneCallOnItsWay() {
        poller.pollNow();
        for (int i = 0; i < 200; i++) {
            assertThat(dispatcher.waitingCalls()
                            + dispatcher.nextDelay().map(delay -> 1).orElse(0))
                    .isLessThanOrEqualTo(1);
            dispatcher.runCalls();
            if (dispatcher.waitingCalls() == 0) {
                dispatcher.pass(dispatcher.nextDelay().orElseThrow().minusNanos(1));
            }
        }
    }

    @Test
    void immediateEmptyAnswersDoNotCauseATightLoop() {
        poller.pollNow();
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(server.calls().stream().filter("receive"::equals)).hasSizeLessThanOrEqualTo(201);
    }

    @Test
    void aBugInDisplayingAnEventDoesNotEndTheFeed() {
        poller.pollNow();
        dispatcher.runRounds(2);
        clumsy = true;
        server.post("general", "alice", "one");
        assertThatThrownBy(() -> dispatcher.pass(Duration.ofSeconds(1))).isInstanceOf(IllegalStateException.class);
        clumsy = false;
        server.post("general", "alice", "two");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(received).hasSize(2);
    }

    @Test
    void saysWhenItWillTryAgainWhileTheServerIsAway() {
        server.weather(Weather.AWAY);
        poller.pollNow();
        dispatcher.runCalls();
        ConnectionState.Away away = (ConnectionState.Away) poller.state().get();
        assertThat(away.nextAttempt()).isAfter(dispatcher.instant());
        assertThat(dispatcher.nextDelay()).contains(Duration.between(dispatcher.instant(), away.nextAttempt()));
    }

    @Test
    void behindAProxyThatCutsCallsItWaitsShorter() {
        List<Duration> waits = new ArrayList<>();
        int[] interruptions = {0};
        Poller behindProxy = behindProxy(Duration.ofSeconds(12), waits);
        behindProxy.state().onChange(state -> interruptions[0] += state instanceof ConnectionState.Away ? 1 : 0);
        behindProxy.pollNow();
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(interruptions[0]).isEqualTo(2);
        assertThat(waits.get(waits.size() - 1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
    }

    @Test
    void itWaitsShorterAlsoIfASecondCallHasHiddenTheCut() {
        List<Duration> waits = new ArrayList<>();
        Poller withTwoAddresses = poller(repeating(Duration.ofSeconds(12), waits), dispatcher);
        List<ConnectionState> states = new ArrayList<>();
        withTwoAddresses.state().onChange(states::add);
        withTwoAddresses.pollNow();
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(waits.get(waits.size() - 1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(10));
        assertThat(states).hasOnlyElementsOfType(ConnectionState.Online.class);
    }

    @Test
    void theHeldCallIsDroppedTogetherWithTheInterestInIt() {
        List<String> dropped = new ArrayList<>();
        ChatGateway noting = (ChatGateway) Proxy.newProxyInstance(
                ChatGateway.class.getClassLoader(), new Class<?>[] {ChatGateway.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("dropHeld")) {
                        dropped.add("dropped");
                        return null;
                    }
                    return method.invoke(server, arguments);
                });
        Poller dropping = poller(noting, dispatcher);
        dropping.pollNow();
        dispatcher.runRounds(3);
        dropped.clear();
        dropping.pollNow();
        assertThat(dropped).hasSize(1);
        dropping.stop();
        assertThat(dropped).hasSize(2);
    }

    /** Answers after the time for which a call was held, or marks the answer as the second one after the longest. */
    private ChatGateway repeating(Duration longest, List<Duration> waits) {
        return (ChatGateway) Proxy.newProxyInstance(
                ChatGateway.class.getClassLoader(), new Class<?>[] {ChatGateway.class}, (proxy, method, arguments) -> {
                    Object result = method.invoke(server, arguments);
                    if (method.getName().equals("receive")) {
                        Duration wait = (Duration) arguments[2];
                        waits.add(wait);
                        boolean cut = wait.compareTo(longest) > 0;
                        dispatcher.advance(cut ? longest : wait);
                        return cut ? ((FeedPage) result).afterCut() : result;
                    }
                    return result;
                });
    }

    /** Calls take as long as they are held, and break after a time. */
    private Poller behindProxy(Duration longest, List<Duration> waits) {
        Dispatcher slow = new Dispatcher() {
            @Override
            public <T> Subscription call(
                    Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
                int before = waits.size();
                return dispatcher.call(
                        work,
                        result -> {
                            Duration wait = waits.size() > before ? waits.get(waits.size() - 1) : Duration.ZERO;
                            boolean cut = wait.compareTo(longest) > 0;
                            dispatcher.after(cut ? longest : wait, () -> {
                                if (cut) {
                                    onFailure.accept(new GatewayException.Unreachable(
                                            GatewayException.Unreachable.Reason.BROKEN, null));
                                } else {
                                    onResult.accept(result);
                                }
                            });
                        },
                        onFailure);
            }

            @Override
            public Subscription after(Duration delay, Runnable action) {
                return dispatcher.after(delay, action);
            }
        };
        ChatGateway noting = (ChatGateway) Proxy.newProxyInstance(
                ChatGateway.class.getClassLoader(), new Class<?>[] {ChatGateway.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("receive")) {
                        waits.add((Duration) arguments[2]);
                    }
                    return method.invoke(server, arguments);
                });
        return poller(noting, slow);
    }

    private Poller poller(ChatGateway gateway, Dispatcher calls) {
        return new Poller(gateway, alice.token(), calls, dispatcher, new Backoff(new Random(1)), new Poller.Listener() {
            @Override
            public void listed(RoomList rooms) {
                received.clear();
            }

            @Override
            public void received(FeedPage page, boolean live) {
                received.addAll(page.events());
            }

            @Override
            public void ended() {
                received.clear();
            }
        });
    }
}
