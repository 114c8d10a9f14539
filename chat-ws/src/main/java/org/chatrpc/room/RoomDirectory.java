package org.chatrpc.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.log.Projection;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Span;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.chatrpc.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * All rooms and memberships, in memory, so that reads and early refusals need no database query.
 *
 * <p>Written only by the journal's thread; any thread may read without a lock: the maps are concurrent, and a user's
 * spans are an immutable list that is replaced. {@link #readScopeOf} reads {@code applied} before the spans, so the
 * spans are at least as new as {@code applied}, as a scope that is complete up to {@code applied} requires.
 */
public final class RoomDirectory implements Projection {
    private final Map<String, RoomState> rooms = new ConcurrentHashMap<>();
    private final Map<String, List<Span>> spans = new ConcurrentHashMap<>();
    private final Rows rows = new RoomRows();
    private final LongSupplier floor;
    private final BiPredicate<String, String> blocks;
    private volatile long applied;

    /**
     * @param floor the seq below which spans are never used, as memory holds no entries there
     * @param blocks whether the first user blocks the second one
     */
    public RoomDirectory(LongSupplier floor, BiPredicate<String, String> blocks) {
        this.floor = floor;
        this.blocks = blocks;
    }

    /** A directory without blocks. */
    public RoomDirectory(LongSupplier floor) {
        this(floor, (username, other) -> false);
    }

    /** The room as seen by this user, if it exists. */
    public Optional<RoomView> find(String room, String username) {
        return Optional.ofNullable(rooms.get(room)).map(state -> state.seenBy(username, blocks));
    }

    /** The room as seen by this user; to users who are not members, a private room does not exist. */
    public RoomView requireVisible(String username, String room) {
        RoomRules.requireId(room);
        return find(room, username)
                .filter(view -> view.member().isPresent() || view.info().visibility() == Visibility.PUBLIC)
                .orElseThrow(() -> RoomRules.noSuchRoom(room));
    }

    /**
     * The user's rooms and, unless {@code joinedOnly}, the public rooms that can be joined; ordered by id, starting
     * after {@code afterRoom} (from the first one if empty), at most {@code limit}.
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
                .map(room -> room.seenBy(username, blocks))
                .toList();
    }

    /**
     * The public and private rooms, except for deleted ones, after {@code afterRoom} (from the first one if empty) whose id or title contains {@code
     * part}, compared as {@link Folding} does; ordered by id, at most {@code limit}, as seen by this user.
     */
    public List<RoomView> search(String username, String part, String afterRoom, int limit) {
        String folded = Folding.fold(part);
        return rooms.values().stream()
                .filter(room -> room.info().visibility() != Visibility.DIRECT
                        && !room.info().deleted())
                .filter(room -> room.info().id().compareTo(afterRoom) > 0)
                .filter(room -> room.info().id().contains(folded)
                        || Folding.fold(room.info().title()).contains(folded))
                .sorted(Comparator.comparing(room -> room.info().id()))
                .limit(limit)
                .map(room -> room.seenBy(username, blocks))
                .toList();
    }

    /** The number of rooms, direct ones included. */
    public int size() {
        return rooms.size();
    }

    /** The ids of the rooms that the user is a member of. */
    public Set<String> roomsOf(String username) {
        return spans.getOrDefault(username, List.of()).stream()
                .filter(Span::isOpen)
                .map(Span::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The members of a room by username; a live view, safe to read at any time. Empty for an unknown room. */
    public NavigableMap<String, MemberView> members(String room) {
        RoomState state = rooms.get(room);
        return state == null ? Collections.emptyNavigableMap() : state.members();
    }

    /**
     * The number of members; 0 for an unknown room. Cheaper than the size of {@link #members}, which counts them on
     * each call.
     */
    public int memberCount(String room) {
        RoomState state = rooms.get(room);
        return state == null ? 0 : state.memberCount();
    }

    /** Whether there is a room, perhaps a direct one, of which both users are members. */
    public boolean shareRoom(String one, String other) {
        return spans.getOrDefault(one, List.of()).stream()
                .filter(Span::isOpen)
                .anyMatch(span -> members(span.stream()).containsKey(other));
    }

    /** The read scope of this user. */
    public ReadScope readScopeOf(String username) {
        long upTo = applied;
        List<Span> joined = spans.getOrDefault(username, List.of());
        List<Span> all = new ArrayList<>(joined.size() + 2);
        all.add(Span.open(Fact.EVERYBODY, 0));
        all.add(Span.open(Fact.personal(username), 0));
        all.addAll(joined);
        return new ReadScope(all, upTo);
    }

    /** The last log entry applied to this directory. */
    public long applied() {
        return applied;
    }

    @Override
    public void load(Snapshot snapshot) {
        // Readers see each room and each user's spans either as before or as after loading, never half loaded.
        Map<String, RoomState> loadedRooms = new HashMap<>();
        Map<String, List<Span>> loadedSpans = new HashMap<>();
        for (RoomRecord saved : snapshot.rooms()) {
            loadedRooms.put(saved.info().id(), new RoomState(saved));
        }
        for (Membership saved : snapshot.memberships()) {
            Span span = new Span(saved.room(), saved.fromSeq(), saved.isActive() ? Long.MAX_VALUE : saved.toSeq());
            loadedSpans
                    .computeIfAbsent(saved.username(), name -> new ArrayList<>())
                    .add(span);
            if (saved.isActive()) {
                known(loadedRooms, saved.room()).put(saved);
            }
        }
        for (Snapshot.Mention saved : snapshot.mentions()) {
            known(loadedRooms, saved.room()).mention(saved.username(), saved.number());
        }
        for (Snapshot.MentionOfAll saved : snapshot.mentionsOfAll()) {
            known(loadedRooms, saved.room()).mentionAll(saved.author(), saved.number(), saved.lateSeq());
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
            entry.applyTo(rows);
            if (entry.fact() instanceof MessagePosted posted) {
                mention(posted.message());
            } else if (entry.fact() instanceof MessageEdited edited) {
                updateMentions(edited.message());
            } else if (entry.fact() instanceof MessageDeleted deleted) {
                updateMentions(deleted.message());
            }
            applied = entry.seq();
        }
    }

    /** Rooms are never removed, so a room named by the log exists. */
    private static RoomState known(Map<String, RoomState> rooms, String room) {
        RoomState state = rooms.get(room);
        if (state == null) {
            throw new IllegalStateException("Memory has lost the room " + room);
        }
        return state;
    }

    private void mention(StoredMessage message) {
        known(rooms, message.room()).mention(message);
    }

    private void updateMentions(StoredMessage message) {
        known(rooms, message.room()).updateMentions(message);
    }

    /** The tables of rooms and members, to which facts are applied. */
    private final class RoomRows implements Rows {
        @Override
        @SuppressWarnings("unchecked") // The table determines the type of its records.
        public <K, V> @Nullable V find(Table<K, V> table, K key) {
            if (table == Tables.ROOMS) {
                RoomState room = rooms.get((String) key);
                return room == null ? null : (V) room.room();
            }
            if (table == Tables.MEMBERS) {
                MemberKey member = (MemberKey) key;
                MemberView view = members(member.room()).get(member.username());
                return view == null ? null : (V) view.membership();
            }
            return null;
        }

        @Override
        public <K, V> void put(Table<K, V> table, V row) {
            if (row instanceof RoomRecord room) {
                rooms.computeIfAbsent(room.info().id(), id -> new RoomState(room))
                        .update(room);
            } else if (row instanceof Membership member && member.isActive()) {
                if (!members(member.room()).containsKey(member.username())) {
                    beginSpan(member);
                }
                known(rooms, member.room()).put(member);
            } else if (row instanceof Membership member) {
                known(rooms, member.room()).remove(member.username());
                endSpan(member.username(), member.room(), member.toSeq());
            }
        }

        @Override
        public <K, V> void remove(Table<K, V> table, K key) {
            // Rooms and memberships are never removed.
        }
    }

    private void beginSpan(Membership member) {
        List<Span> before = spans.getOrDefault(member.username(), List.of());
        Span span = Span.open(member.room(), member.fromSeq());
        if (!before.contains(span)) {
            spans.put(
                    member.username(),
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
