package org.chatrpc.room;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.StoredMessage;

/**
 * A room in memory. One thread writes, any number read: every field is safe to read at any time, and the few that belong
 * together (number and time of the newest message) travel in one record.
 */
final class RoomState {
    private final ConcurrentNavigableMap<String, MemberView> members = new ConcurrentSkipListMap<>();
    private volatile RoomInfo info;
    private volatile Newest newest;
    /** Kept by the one writer, as a skip list counts by walking. */
    private volatile int memberCount;

    private record Newest(long number, Instant at) {}

    RoomState(RoomInfo info) {
        this.info = info;
        this.newest = new Newest(0, null);
    }

    RoomState(Snapshot.RoomState saved) {
        this.info = saved.info();
        this.newest = new Newest(saved.lastNumber(), saved.lastMessageAt());
    }

    RoomInfo info() {
        return info;
    }

    void update(RoomInfo changed) {
        info = changed;
    }

    long lastNumber() {
        return newest.number();
    }

    void posted(StoredMessage message) {
        newest = new Newest(message.number(), message.sentAt());
        for (String username : message.mentions()) {
            if (!username.equals(message.author())) {
                mention(username, message.number());
            }
        }
    }

    void mention(String username, long number) {
        change(username, member -> member.withMention(number));
    }

    int memberCount() {
        return memberCount;
    }

    NavigableMap<String, MemberView> members() {
        return members;
    }

    void add(MemberView member) {
        if (members.put(member.username(), member) == null) {
            memberCount++;
        }
    }

    /** Changes what is known of a member; nothing if it is none. */
    void change(String username, UnaryOperator<MemberView> change) {
        members.computeIfPresent(username, (name, member) -> change.apply(member));
    }

    void remove(String username) {
        if (members.remove(username) != null) {
            memberCount--;
        }
    }

    RoomView seenBy(String username) {
        Newest last = newest;
        Optional<MemberView> member = Optional.ofNullable(members.get(username));
        return new RoomView(
                info,
                memberCount,
                last.number(),
                Optional.ofNullable(last.at()),
                member.map(MemberView::role),
                member.map(MemberView::readNumber).orElse(0L),
                member.map(view -> view.unreadMentions().count()).orElse(0),
                RoomNames.peer(info.id(), username));
    }
}
