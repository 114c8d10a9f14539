package org.chatrpc.room;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiPredicate;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.message.StoredMessage;

/** A room in memory. Written by one thread; any thread may read at any time. */
final class RoomState {
    private final ConcurrentNavigableMap<String, MemberView> members = new ConcurrentSkipListMap<>();
    /**
     * The messages that mention everybody, by author, as they do not mention who blocks the author. Each member's own mark says
     * which of them are unread, so that such a message takes no memory per member. The author has read up to that message and so
     * does not count it.
     */
    private final Map<String, UnreadMentions> mentionsOfAll = new ConcurrentHashMap<>();

    private volatile RoomRecord room;
    /** Maintained by the writer, as the size of a skip list is computed by traversing it. */
    private volatile int memberCount;

    RoomState(RoomRecord room) {
        this.room = room;
    }

    RoomRecord room() {
        return room;
    }

    RoomInfo info() {
        return room.info();
    }

    void update(RoomRecord changed) {
        room = changed;
    }

    int memberCount() {
        return memberCount;
    }

    NavigableMap<String, MemberView> members() {
        return members;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // By the one writer.
    private void countMembers(int more) {
        memberCount += more;
    }

    /** Adds or updates the member. */
    void put(Membership membership) {
        MemberView before = members.get(membership.username());
        if (before == null) {
            members.put(membership.username(), new MemberView(membership));
            countMembers(1);
        } else {
            members.put(membership.username(), before.with(membership));
        }
    }

    void mention(String username, long number) {
        members.computeIfPresent(username, (name, member) -> member.withMention(number));
    }

    void mentionAll(String author, long number) {
        mentionsOfAll.merge(author, UnreadMentions.NONE.with(number), (before, one) -> before.with(number));
    }

    /** Adds the mentions in a new message. */
    void mention(StoredMessage message) {
        if (message.mentionsAll()) {
            mentionAll(message.author(), message.number());
        } else {
            message.mentions().stream()
                    .filter(username -> !username.equals(message.author()))
                    .forEach(username -> mention(username, message.number()));
        }
    }

    /**
     * Adjusts the unread mentions to a message that was changed. Who was mentioned before is known only by looking at
     * all members, as the log keeps nothing of an earlier text.
     */
    void updateMentions(StoredMessage message) {
        Set<String> mentioned = new HashSet<>();
        mentionsOfAll.replaceAll((author, numbers) -> numbers.without(message.number()));
        if (message.mentionsAll()) {
            mentionAll(message.author(), message.number());
        } else {
            mentioned.addAll(message.mentions());
            mentioned.remove(message.author());
        }
        members.replaceAll((username, member) -> mentioned.contains(username)
                ? member.withMention(message.number())
                : member.withoutMention(message.number()));
    }

    void remove(String username) {
        if (members.remove(username) != null) {
            countMembers(-1);
        }
    }

    /**
     * @param blocks whether the first user blocks the second one
     */
    RoomView seenBy(String username, BiPredicate<String, String> blocks) {
        Optional<MemberView> member = Optional.ofNullable(members.get(username));
        int unread = member.map(view -> mentionsOfAll.entrySet().stream()
                        .filter(ofAuthor -> !blocks.test(username, ofAuthor.getKey()))
                        .mapToInt(ofAuthor -> ofAuthor.getValue().countAfter(view.readNumber()))
                        .sum())
                .orElse(0);
        return new RoomView(room, memberCount, member, unread, RoomNames.peer(info().id(), username));
    }
}
