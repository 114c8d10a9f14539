package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.SetPresence;
import org.chatrpc.contract.SetTyping;
import org.chatrpc.contract.User;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are shown of each other in passing. */
@ArquillianTest
class PresenceIT extends TwoPeople {
    /** Far longer than needed. */
    private static final int SOON_SECONDS = 20;

    private String room;

    @BeforeEach
    void direct() throws ChatFault {
        room = ada.openDirect(bob.username()).getRoom();
    }

    private static Long type(Person person, String room) throws ChatFault {
        SetTyping request = new SetTyping();
        request.setToken(person.token());
        request.setRoom(room);
        return person.port().setTyping(request).getRepeatAfterMillis();
    }

    private static User choose(Person person, String status, String text, Instant until) throws ChatFault {
        SetPresence request = new SetPresence();
        request.setToken(person.token());
        request.setStatus(status);
        request.setStatusText(text);
        request.setStatusUntil(until);
        return person.port().setPresence(request).getUser();
    }

    private static User idle(Person person, boolean idle) throws ChatFault {
        SetPresence request = new SetPresence();
        request.setToken(person.token());
        request.setIdle(idle);
        return person.port().setPresence(request).getUser();
    }

    /** Polls until an event is such, each poll waiting for it. */
    private static CompletableFuture<Event> awaited(Person person, String cursor, Predicate<Event> such) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        String next = cursor;
                        while (true) {
                            ReceiveMessagesResponse answer = person.receiveAll(next, SOON_SECONDS, null);
                            for (Event event : answer.getEvent()) {
                                if (such.test(event)) {
                                    return event;
                                }
                            }
                            next = answer.getCursor();
                        }
                    } catch (ChatFault e) {
                        throw new IllegalStateException(e);
                    }
                })
                .orTimeout(SOON_SECONDS, TimeUnit.SECONDS);
    }

    private CompletableFuture<Event> bobSees(String presence) throws ChatFault {
        return awaited(
                bob,
                bob.now(),
                event -> event.getKind().equals("PRESENCE_CHANGED")
                        && event.getActor().equals(ada.username())
                        && event.getUser().getPresence().equals(presence));
    }

    @Test
    void aWaitingReaderSeesAtOnceWhoIsTyping() throws Exception {
        CompletableFuture<Event> seen =
                awaited(bob, bob.now(), event -> event.getKind().equals("TYPING"));
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> !seen.isDone());

        assertThat(type(ada, room)).isEqualTo(5_000);
        Event typing = seen.get();
        assertThat(typing.getRoom()).isEqualTo(room);
        assertThat(typing.getActor()).isEqualTo(ada.username());
        assertThat(typing.getAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertFault("NO_SUCH_ROOM", "room", () -> type(ada, Person.freshName("nowhere")));
    }

    @Test
    void aChosenPresenceIsSeenByOthersAndKept() throws Exception {
        Person adaElsewhere = ada.signInAgain(base);
        CompletableFuture<Event> other = bobSees("BUSY");
        CompletableFuture<Event> own = awaited(
                adaElsewhere,
                adaElsewhere.now(),
                event -> event.getKind().equals("PRESENCE_CHANGED")
                        && event.getActor().equals(ada.username()));
        Instant until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        User changed = choose(ada, "BUSY", " at lunch ", until);

        assertThat(changed.getStatus()).isEqualTo("BUSY");
        assertThat(own.get().getUser().getStatus()).isEqualTo("BUSY");
        User seen = other.get().getUser();
        assertThat(seen.getStatusText()).isEqualTo("at lunch");
        assertThat(seen.getStatusUntil()).isEqualTo(until);
        assertThat(seen.getStatus()).isNull();
        assertThat(bob.listMembers(room, null, null).getMember())
                .filteredOn(member -> member.getUsername().equals(ada.username()))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.getPresence()).isEqualTo("BUSY");
                    assertThat(member.getStatusText()).isEqualTo("at lunch");
                });
        assertThat(choose(ada, null, null, null)).usingRecursiveComparison().isEqualTo(changed);
        assertThat(choose(ada, null, "", null).getStatusText()).isNull();
        assertFault("INVALID_VALUE", "status", () -> choose(ada, "HERE", null, null));
        assertFault("INVALID_VALUE", "statusUntil", () -> choose(ada, null, null, until));
    }

    @Test
    void whoIsIdleIsAwayAndWhoIsHiddenIsOffline() throws Exception {
        CompletableFuture<Event> away = bobSees("AWAY");
        assertThat(idle(ada, true).getPresence()).isEqualTo("AWAY");
        assertThat(away.get().getUser().getPresence()).isEqualTo("AWAY");
        assertThat(idle(ada, false).getPresence()).isEqualTo("ONLINE");

        CompletableFuture<Event> gone = bobSees("OFFLINE");
        assertThat(choose(ada, "OFFLINE", "hidden", null).getStatus()).isEqualTo("OFFLINE");
        User shown = gone.get().getUser();
        assertThat(shown.getStatusText()).isNull();
        assertThat(shown.getLastSeenAt()).isNull();
        assertThat(type(ada, room)).isNull();
    }
}
