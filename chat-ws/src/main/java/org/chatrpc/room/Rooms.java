package org.chatrpc.room;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Journal;
import org.chatrpc.log.Outcome;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** Creating, finding, changing and reading rooms. Who is in them is the matter of {@link Members}. Thread-safe. */
public final class Rooms {
    private final RoomDirectory directory;
    private final Journal journal;
    private final Predicate<String> accountExists;
    private final RoomPolicy policy;
    private final RateLimits limits;
    private final Clock clock;

    public Rooms(
            RoomDirectory directory,
            Journal journal,
            Predicate<String> accountExists,
            RoomPolicy policy,
            RateLimits limits,
            Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.accountExists = accountExists;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
    }

    /** The room as this person sees it; a private room that the person is no member of does not exist for it. */
    public RoomView get(String username, String room) {
        return visible(directory, username, room);
    }

    /** The rooms of this person and, unless {@code joinedOnly}, the public ones to join; by id. */
    public List<RoomView> list(String username, boolean joinedOnly) {
        return directory.list(username, joinedOnly);
    }

    /** Creates a room, whose owner is {@code username}. */
    public RoomView create(
            String username, String id, Optional<String> title, Optional<String> topic, Visibility kind) {
        RoomNames.requireChosen("room", id);
        if (kind == Visibility.DIRECT) {
            throw ChatException.in("visibility", Problem.INVALID_VALUE, "Direct rooms are opened, not created.");
        }
        RoomInfo info = new RoomInfo(
                id,
                Require.visibleText("title", title.orElse(id), 1, policy.maxTitle()),
                Require.text("topic", topic.orElse(""), 0, policy.maxTopic()),
                kind,
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        limits.count(RateClass.ROOMS, username);
        Outcome outcome = journal.record(new Draft.Facts(
                new Fact.RoomCreated(username, info), new Fact.MemberJoined(username, id, username, Role.OWNER)));
        if (outcome instanceof Outcome.Refused) {
            throw ChatException.in("room", Problem.ROOM_EXISTS, "There is a room " + id + " already.");
        }
        return get(username, id);
    }

    /** Changes what is given; the rest stays. */
    public RoomView update(
            String username, String room, Optional<String> title, Optional<String> topic, Optional<Boolean> archived) {
        RoomView view = get(username, room);
        requireRole(view, Role.MODERATOR, "Only owners and moderators change a room.");
        if (archived.isPresent()) {
            requireRole(view, Role.OWNER, "Only owners archive a room.");
        }
        if (view.info().visibility() == Visibility.DIRECT
                || (archived.orElse(false) && room.equals(RoomNames.GENERAL))) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, "This cannot be changed in " + room + ".");
        }
        RoomInfo now = view.info();
        RoomInfo changed = new RoomInfo(
                room,
                Require.visibleText("title", title.orElse(now.title()), 1, policy.maxTitle()),
                Require.text("topic", topic.orElse(now.topic()), 0, policy.maxTopic()),
                now.visibility(),
                archived.orElse(now.archived()),
                now.createdAt());
        limits.count(RateClass.ROOMS, username);
        journal.record(new Draft.Facts(new Fact.RoomUpdated(username, changed)));
        return get(username, room);
    }

    /** The direct room of these two, made on first use. */
    public RoomView openDirect(String username, String other) {
        if (other.equals(username)) {
            throw ChatException.in("username", Problem.INVALID_VALUE, "A direct room is for two people.");
        }
        if (!accountExists.test(other)) {
            throw ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + other + ".");
        }
        String id = RoomNames.direct(username, other);
        if (directory.find(id, username).isEmpty()) {
            limits.count(RateClass.ROOMS, username);
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact.RoomCreated(
                    username,
                    new RoomInfo(
                            id,
                            "",
                            "",
                            Visibility.DIRECT,
                            false,
                            clock.instant().truncatedTo(ChronoUnit.MILLIS))));
            facts.add(new Fact.MemberJoined(username, id, username, Role.MEMBER));
            facts.add(new Fact.MemberJoined(username, id, other, Role.MEMBER));
            // A refusal means that the other one opened it at the same moment, which is as good.
            journal.record(new Draft.Facts(facts));
        }
        return get(username, id);
    }

    static RoomView visible(RoomDirectory directory, String username, String room) {
        Require.present("room", room);
        return directory
                .find(room, username)
                .filter(view -> view.role().isPresent() || view.info().visibility() == Visibility.PUBLIC)
                .orElseThrow(
                        () -> ChatException.in("room", Problem.NO_SUCH_ROOM, "There is no room " + shown(room) + "."));
    }

    static void requireRole(RoomView view, Role atLeast, String otherwise) {
        Role role = view.role().orElseThrow(() -> notAMember(view.info().id()));
        if (role.compareTo(atLeast) < 0) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, otherwise);
        }
    }

    static ChatException notAMember(String room) {
        return ChatException.in("room", Problem.NOT_A_MEMBER, "You are no member of " + room + ".");
    }

    private static String shown(String room) {
        return room.length() <= 80 ? room : room.substring(0, 80) + "...";
    }
}
