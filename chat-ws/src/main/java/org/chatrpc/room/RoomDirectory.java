package org.chatrpc.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.chatrpc.log.Projection;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.Span;
import org.chatrpc.model.Visibility;

/**
 * Every room and membership, in memory, so that no call has to ask the database who may do what.
 *
 * <p>Written by the journal's thread only, read by any number without a lock: the maps are concurrent, the spans of a person
 * an immutable list that is replaced. {@link #sightOf} reads {@code applied} first and the spans after it, so the spans are
 * at least as new as {@code applied}, which is all that exactness up to {@code applied} needs.
 */
public final class RoomDirectory implements Projection {
    private final Map<String, RoomState> rooms = new ConcurrentHashMap<>();
    private final Map<String, List<Span>> spans = new ConcurrentHashMap<>();
    private final LongSupplier floor;
    private volatile long applied;

    /** @param floor the seq below which nobody asks for spans, as memory holds no entries there */
    public RoomDirectory(LongSupplier floor) {
        this.floor = floor;
    }

    /** The room, if it exists, as this person sees it. */
    public Optional<RoomView> find(String room, String username) {
        return Optional.ofNullable(rooms.get(room)).map(state -> state.seenBy(username));
    }

    /**
     * The rooms this person is a member of, and, unless {@code joinedOnly}, the public ones to join; by id, those after
     * {@code afterRoom} (from the first one if empty), at most {@code limit}.
     */
    public List<RoomView> list(String username, boolean joinedOnly, String afterRoom, int limit) {
        Stream<RoomState> joined = spans.getOrDefault(username, List.of()).stream()
                .filter(Span::isOpen)
                .map(span -> rooms.get(span.stream()));
        Stream<RoomState> open = joinedOnly
                ? Stream.empty()
                : rooms.values().stream()
                        .filter(room -> room.info().visibility() == Visibility.PUBLIC)
                        .filter(room -> !room.info().archived());
        return Stream.concat(joined, open)
                .distinct()
                .filter(room -> room.info().id().compareTo(afterRoom) > 0)
                .sorted(Comparator.comparing(room -> room.info().id()))
                .limit(limit)
                .map(room -> room.seenBy(username))
                .toList();
    }

    /** The members of a room by username; a live view, safe to read at any time. Empty for an unknown room. */
    public NavigableMap<String, MemberView> members(String room) {
        RoomState state = rooms.get(room);
        return state == null ? Collections.emptyNavigableMap() : state.members();
    }

    /** What this person may read. */
    public Sight sightOf(String username) {
        long upTo = applied;
        List<Span> joined = spans.getOrDefault(username, List.of());
        List<Span> all = new ArrayList<>(joined.size() + 2);
        all.add(Span.open(Fact.EVERYBODY, 0));
        all.add(Span.open(Fact.personal(username), 0));
        all.addAll(joined);
        return new Sight(all, upTo);
    }

    /** The last entry of the log this directory contains. */
    public long applied() {
        return applied;
    }

    @Override
    public void load(Snapshot snapshot) {
        // Readers see each room and each person's spans as they were or as they are now, and nothing half loaded.
        Map<String, RoomState> loadedRooms = new HashMap<>();
        Map<String, List<Span>> loadedSpans = new HashMap<>();
        for (Snapshot.RoomState saved : snapshot.rooms()) {
            loadedRooms.put(saved.info().id(), new RoomState(saved));
        }
        for (Snapshot.Membership saved : snapshot.memberships()) {
            boolean open = saved.toSeq() == 0;
            Span span = new Span(saved.room(), saved.fromSeq(), open ? Long.MAX_VALUE : saved.toSeq());
            loadedSpans
                    .computeIfAbsent(saved.username(), name -> new ArrayList<>())
                    .add(span);
            if (open) {
                loadedRooms
                        .get(saved.room())
                        .add(new MemberView(saved.username(), saved.role(), saved.joinedAt(), saved.readNumber()));
            }
        }
        for (Snapshot.Mention saved : snapshot.mentions()) {
            loadedRooms.get(saved.room()).mention(saved.username(), saved.number());
        }
        loadedSpans.replaceAll((username, list) -> List.copyOf(list));
        rooms.putAll(loadedRooms);
        spans.keySet().retainAll(loadedSpans.keySet());
        spans.putAll(loadedSpans);
        rooms.keySet().retainAll(loadedRooms.keySet());
        applied = snapshot.seq();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            apply(entry);
            applied = entry.seq();
        }
    }

    private void apply(LogEntry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.MessagePosted posted) {
            rooms.get(posted.message().room()).posted(posted.message());
        } else if (fact instanceof Fact.ReadMarked read) {
            rooms.get(read.room()).change(read.username(), member -> member.withRead(read.number()));
        } else if (fact instanceof Fact.RoomCreated created) {
            rooms.putIfAbsent(created.room().id(), new RoomState(created.room()));
        } else if (fact instanceof Fact.RoomUpdated updated) {
            rooms.get(updated.room().id()).update(updated.room());
        } else if (fact instanceof Fact.MemberJoined joined) {
            join(entry, joined);
        } else if (fact instanceof Fact.MemberLeft left) {
            rooms.get(left.room()).remove(left.username());
            endSpan(left.username(), left.room(), entry.seq());
        } else if (fact instanceof Fact.RoleChanged changed) {
            rooms.get(changed.room()).change(changed.username(), member -> member.withRole(changed.role()));
        }
    }

    private void join(LogEntry entry, Fact.MemberJoined joined) {
        RoomState room = rooms.get(joined.room());
        room.add(new MemberView(joined.username(), joined.role(), entry.at(), room.lastNumber()));
        List<Span> before = spans.getOrDefault(joined.username(), List.of());
        Span span = Span.open(joined.room(), entry.seq());
        if (!before.contains(span)) {
            spans.put(
                    joined.username(),
                    Stream.concat(before.stream(), Stream.of(span)).toList());
        }
    }

    private void endSpan(String username, String room, long seq) {
        long oldest = floor.getAsLong();
        spans.computeIfPresent(
                username,
                (name, before) -> before.stream()
                        .map(span -> span.isOpen() && span.stream().equals(room) ? span.endedAt(seq) : span)
                        .filter(span -> span.toSeq() > oldest)
                        .toList());
    }
}
