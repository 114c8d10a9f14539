package org.chatrpc.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** Creates, finds and changes rooms. For their members, see {@code room.member}. Thread-safe. */
public final class Rooms {
    private final RoomDirectory directory;
    private final Journal journal;
    private final Supplier<RoomPolicy> policy;
    private final RateLimits limits;

    public Rooms(RoomDirectory directory, Journal journal, Supplier<RoomPolicy> policy, RateLimits limits) {
        this.directory = directory;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
    }

    /** The room as seen by this user; to users who are not members, a private room does not exist. */
    public RoomView get(String username, String room) {
        return directory.requireVisible(username, room);
    }

    /**
     * The user's rooms and, unless {@code joinedOnly}, the public rooms that can be joined; ordered by id, starting
     * after {@code afterRoom} (from the first one if empty), at most {@code limit}.
     */
    public List<RoomView> list(String username, boolean joinedOnly, String afterRoom, int limit) {
        return directory.list(username, joinedOnly, afterRoom, limit);
    }

    /**
     * Creates a room owned by {@code username}.
     *
     * @param postingRole the lowest role that may post; empty to let all members post
     */
    public RoomView create(
            String username,
            String id,
            Optional<String> title,
            Optional<String> topic,
            Visibility kind,
            Optional<Role> postingRole) {
        RoomNames.requireChosen("room", id);
        if (kind == Visibility.DIRECT) {
            throw ChatException.in("visibility", Problem.INVALID_VALUE, "Direct rooms are created with OpenDirect.");
        }
        CreateRoom create = new CreateRoom(
                username,
                id,
                title(title.orElse(id)),
                topic(topic.orElse("")),
                kind,
                postingRole.orElse(Role.MEMBER),
                policy.get().maxPerPerson());
        limits.count(RateClass.ROOMS, username);
        journal.run(create);
        return get(username, id);
    }

    /** Changes only the properties that are given. */
    public RoomView update(
            String username,
            String room,
            Optional<String> title,
            Optional<String> topic,
            Optional<Boolean> archived,
            Optional<Role> postingRole) {
        UpdateRoom update = new UpdateRoom(
                username,
                RoomRules.requireId(room),
                title.map(this::title),
                topic.map(this::topic),
                archived,
                postingRole);
        limits.count(RateClass.ROOMS, username);
        journal.run(update);
        return get(username, room);
    }

    /** The direct room of these two users, created on first use. */
    public RoomView openDirect(String username, String other) {
        if (other.equals(username)) {
            throw ChatException.in("username", Problem.INVALID_VALUE, "A direct room needs two different users.");
        }
        OpenDirect open = new OpenDirect(username, other, policy.get().maxDirectPerPerson());
        if (directory.find(open.room(), username).isEmpty()) {
            limits.count(RateClass.ROOMS, username);
            journal.run(open);
        }
        return get(username, open.room());
    }

    private String title(String text) {
        return Require.name("title", text, policy.get().maxTitle());
    }

    private String topic(String text) {
        return Require.line("topic", text, policy.get().maxTopic());
    }
}
