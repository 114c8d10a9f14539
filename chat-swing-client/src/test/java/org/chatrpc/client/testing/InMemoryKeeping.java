package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.gateway.SessionToken;

/** Days, holds and runs of the in-memory administration. Guarded by the lock of {@link InMemoryServer}. */
public abstract class InMemoryKeeping extends InMemoryServices {

    final Map<String, RetentionDays> kept = new HashMap<>();
    private final Map<String, RemovalPreview> tooOld = new TreeMap<>();
    private Retention retention;
    private boolean losesRuns;

    InMemoryKeeping(InMemoryNetwork network, InMemoryState state, InMemoryAccounts accounts) {
        super(network, state, accounts);
        retention = new Retention(
                0,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                state.now().plusSeconds(86_400));
    }

    /** Sets the server's days and what it says of its runs. */
    public void says(Retention now) {
        retention = now;
    }

    /** Runs that are asked for from now on do not begin. */
    public void loseRuns() {
        losesRuns = true;
    }

    /** This is too old from now on; the next run removes it, unless it is held. */
    public void age(RemovalPreview room) {
        tooOld.put(room.room().orElse(""), room);
    }

    @Override
    public void setKeptDays(SessionToken token, String room, RetentionDays days) {
        obey("setKeptDays", token, () -> kept.put(requireRoom(room), days));
    }

    @Override
    public void setHeld(SessionToken token, String room, boolean now, String reason) {
        obey("setHeld", token, () -> {
            requireRoom(room);
            if (now) {
                held.put(room, reason);
            } else {
                held.remove(room);
            }
        });
    }

    @Override
    public void deleteRoom(SessionToken token, String room, String confirmation) {
        obey("deleteRoom", token, () -> {
            requireRoom(room);
            if (!confirmation.equals(room)) {
                throw refused("INVALID_VALUE", "confirmation is not the id of the room.", "confirmation");
            }
            if (held.containsKey(room) || room.equals("general")) {
                throw refused("NOT_PERMITTED", "There is a legal hold on " + room + ".", "room");
            }
            List.copyOf(state.room(room).members.keySet()).forEach(name -> state.removeMember(room, name));
            state.rooms.remove(room);
        });
    }

    /** While a run goes on, each call finds one room done. */
    @Override
    public Retention retention(SessionToken token) {
        return answer("retention", token, () -> {
            if (retention.running()) {
                Optional<RemovalPreview> next =
                        tooOld.values().stream().filter(room -> !room.held()).findFirst();
                next.ifPresent(room -> tooOld.remove(room.room().orElse("")));
                Instant started = retention.startedAt().orElseThrow();
                retention = new Retention(
                        retention.messageDays(),
                        retention.fileDays(),
                        next.isPresent(),
                        retention.startedAt(),
                        next.isPresent() ? retention.finishedAt() : Optional.of(started.plusSeconds(90)),
                        retention.messages()
                                + next.map(RemovalPreview::messages).orElse(0L),
                        retention.files() + next.map(RemovalPreview::files).orElse(0L),
                        retention.nextAt());
            }
            return retention;
        });
    }

    @Override
    public ListPage<RemovalPreview> tooOld(SessionToken token, String after, int limit) {
        return answer(
                "tooOld",
                token,
                () -> page(
                        List.copyOf(tooOld.values()),
                        room -> room.room().orElse(""),
                        after.isEmpty() ? "none" : after,
                        limit));
    }

    @Override
    public void runRetention(SessionToken token) {
        obey(
                "runRetention",
                token,
                () -> retention = new Retention(
                        retention.messageDays(),
                        retention.fileDays(),
                        !losesRuns,
                        Optional.of(state.now()),
                        retention.finishedAt(),
                        0,
                        0,
                        retention.nextAt()));
    }
}
