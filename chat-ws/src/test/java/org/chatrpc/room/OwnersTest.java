package org.chatrpc.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two concurrent actions, neither aware of the other, never leave a room without an owner. */
class OwnersTest {
    private static final int ROUNDS = 12;

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);
    private Chat one;
    private Chat other;
    private int rooms;

    @BeforeEach
    void start() {
        one = new Chat(database, ChatOptions.defaults()).ready();
        other = new Chat(database, ChatOptions.defaults()).ready();
        one.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        other.close();
        one.close();
    }

    @Test
    void ofTwoOwnersLeavingOnTwoNodesOneRemains() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String room = roomOfAnnAndBob();
            assertThat(concurrently(() -> one.members.leave("ann", room), () -> other.members.leave("bob", room)))
                    .containsExactly(Problem.LAST_OWNER);
            assertThat(owners(room)).hasSize(1);
        }
    }

    @Test
    void ofTwoOwnersLeavingOnOneNodeOneRemains() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String room = roomOfAnnAndBob();
            assertThat(concurrently(() -> one.members.leave("ann", room), () -> one.members.leave("bob", room)))
                    .containsExactly(Problem.LAST_OWNER);
            assertThat(owners(room)).hasSize(1);
        }
    }

    @Test
    void ofTwoOwnersSteppingDownOnTwoNodesOneRemainsOwner() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String room = roomOfAnnAndBob();
            assertThat(concurrently(
                            () -> one.members.setRole("ann", room, "ann", Role.MEMBER),
                            () -> other.members.setRole("bob", room, "bob", Role.MODERATOR)))
                    .containsExactly(Problem.LAST_OWNER);
            assertThat(owners(room)).hasSize(1);
        }
    }

    @Test
    void ofTwoOwnersRemovingEachOtherOneRemains() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String room = roomOfAnnAndBob();
            concurrently(() -> one.members.remove("ann", room, "bob"), () -> other.members.remove("bob", room, "ann"));
            assertThat(owners(room)).hasSize(1);
        }
    }

    @Test
    void joiningWhileTheLastMemberLeavesResultsInAnOwner() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String room = room();
            other.journal.catchUp(0);
            List<Problem> refusals =
                    concurrently(() -> one.members.leave("ann", room), () -> other.members.join("bob", room));
            assertThat(owners(room)).containsExactly(refusals.isEmpty() ? "bob" : "ann");
        }
    }

    private String room() {
        String room = "room-" + rooms++;
        one.rooms.create("ann", room, Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        return room;
    }

    /** A room with two owners and an ordinary member, known to both nodes. */
    private String roomOfAnnAndBob() {
        String room = room();
        one.members.join("cid", room);
        one.members.join("bob", room);
        one.members.setRole("ann", room, "bob", Role.OWNER);
        other.journal.catchUp(0);
        return room;
    }

    /** The refusals of the two calls. */
    private List<Problem> concurrently(Runnable first, Runnable second) throws Exception {
        List<Future<Optional<Problem>>> calls = new ArrayList<>();
        for (Runnable call : List.of(first, second)) {
            calls.add(threads.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                try {
                    call.run();
                    return Optional.empty();
                } catch (ChatException refusal) {
                    return Optional.of(refusal.problem());
                }
            }));
        }
        List<Problem> refusals = new ArrayList<>();
        for (Future<Optional<Problem>> call : calls) {
            call.get(30, TimeUnit.SECONDS).ifPresent(refusals::add);
        }
        return refusals;
    }

    private List<String> owners(String room) {
        one.journal.catchUp(0);
        return one.roomDirectory.members(room).values().stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(MemberView::username)
                .toList();
    }
}
