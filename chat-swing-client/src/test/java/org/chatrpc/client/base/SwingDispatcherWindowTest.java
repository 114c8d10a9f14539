package org.chatrpc.client.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WindowTest
class SwingDispatcherWindowTest {

    private final SwingDispatcher dispatcher = new SwingDispatcher();
    private final CountDownLatch silence = new CountDownLatch(1);

    @AfterEach
    void endCalls() {
        silence.countDown();
    }

    @Test
    void callsThatWereGivenUpHinderNeitherOtherCallsNorTheDisk() {
        AtomicReference<String> call = new AtomicReference<>("");
        AtomicReference<String> disk = new AtomicReference<>("");
        Screens.doOnEventThread(() -> {
            for (int i = 0; i < 20; i++) {
                dispatcher.call(this::hold, call::set, failure -> {}).end();
                dispatcher.call(this::hold, call::set, failure -> {});
            }
            dispatcher.onDisk(() -> "written", disk::set, failure -> {});
        });
        await().untilAsserted(() -> assertThat(disk.get()).isEqualTo("written"));
        Screens.doOnEventThread(() -> dispatcher.call(() -> "answered", call::set, failure -> {}));
        await().untilAsserted(() -> assertThat(call.get()).isEqualTo("answered"));
    }

    @Test
    void outcomesArriveOnTheEventThreadUnlessTheyWereGivenUp() {
        List<String> outcomes = new ArrayList<>();
        Screens.doOnEventThread(() -> {
            dispatcher.call(() -> "unwanted", outcomes::add, failure -> {}).end();
            dispatcher.call(
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    never -> {},
                    failure -> outcomes.add(failure.getMessage() + EventQueue.isDispatchThread()));
        });
        await().untilAsserted(() ->
                assertThat(Screens.onEventThread(() -> List.copyOf(outcomes))).containsExactly("brokentrue"));
    }

    @Test
    void anErrorReachesWhoeverWaitsAndIsReported() {
        List<Throwable> failures = new ArrayList<>();
        AtomicReference<Throwable> reported = new AtomicReference<>();
        Error broken = new StackOverflowError("broken");
        Screens.doOnEventThread(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> reported.set(error));
            dispatcher.call(
                    () -> {
                        throw broken;
                    },
                    never -> {},
                    failure -> failures.add(failure.getCause()));
        });
        await().untilAsserted(() -> assertThat(reported.get()).isSameAs(broken));
        assertThat(Screens.onEventThread(() -> {
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                    return List.copyOf(failures);
                }))
                .containsExactly(broken);
    }

    private String hold() throws InterruptedException {
        silence.await();
        return "late";
    }
}
