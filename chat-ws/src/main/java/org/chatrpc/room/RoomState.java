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
import org.chatrpc.model.message.LateMentions;
import org.chatrpc.model.message.StoredMessage;

/** A room in memory. Written by one thread; any thread may read at any time. */
final class RoomState {
    private final ConcurrentNavigableMap<String, MemberView> members = new ConcurrentSkipListMap<>();
    /**
     * The messages that mention everyone, by author, because they do not mention users who block the author. Each
     * member's own mark determines which of them are unread, so that such a message takes no memory per member. The
     * author has read up to that message and so does not count it.
     */
    private final Map<String, UnreadMentions> mentionsOfAll = new ConcurrentHashMap<>();

    /** How many mentions by edits are kept; more than accumulate in years if members read the room at all. */
    static final int MAX_LATE = 1_000;

    /**
     * Those of them that mention everyone only since an edit, by the entry of the edit: unread by members who have not
     * marked the room as read since. Only the latest ones are kept, because somebody who never reads the room would
     * otherwise keep all of them.
     */
    private final NavigableMap<Long, LateMention> lateMentionsOfAll = new ConcurrentSkipListMap<>();

    private record LateMention(String author, long number) {}

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

    /** Adds an unread mention. */
    void mention(String username, long number) {
        members.computeIfPresent(username, (name, member) -> member.withUnread(number));
    }

    /**
     * Adds a mention of everyone.
     *
     * @param lateSeq the entry of the edit that mentioned everyone; 0 if the message did so when it was sent
     */
    void mentionAll(String author, long number, long lateSeq) {
        mentionsOfAll.merge(author, UnreadMentions.NONE.with(number), (before, one) -> before.with(number));
        if (lateSeq > 0) {
            lateMentionsOfAll.put(lateSeq, new LateMention(author, number));
            if (lateMentionsOfAll.size() > MAX_LATE) {
                lateMentionsOfAll.pollFirstEntry();
            }
        }
    }

    /** Adds the mentions in a new message. */
    void mention(StoredMessage message) {
        LateMentions late = message.changes().late();
        if (message.mentionsAll()) {
            mentionAll(message.author(), message.number(), late.everybody());
        } else {
            message.mentions().stream()
                    .filter(username -> !username.equals(message.author()))
                    .forEach(username -> members.computeIfPresent(
                            username, (name, member) -> member.withMention(message.number(), late.of(username))));
        }
    }

    /**
     * Adjusts the unread mentions to a message that was changed. Earlier mentions can only be found by checking all
     * members, because the log does not keep earlier texts.
     */
    void updateMentions(StoredMessage message) {
        Set<String> mentioned = new HashSet<>();
        LateMentions late = message.changes().late();
        mentionsOfAll.replaceAll((author, numbers) -> numbers.without(message.number()));
        lateMentionsOfAll.values().removeIf(each -> each.number() == message.number());
        if (message.mentionsAll()) {
            mentionAll(message.author(), message.number(), late.everybody());
        } else {
            mentioned.addAll(message.mentions());
            mentioned.remove(message.author());
        }
        members.replaceAll((username, member) -> mentioned.contains(username)
                ? member.withMention(message.number(), late.of(username))
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
        int late = member.map(view -> lateMentionsOfAll(view, blocks)).orElse(0);
        boolean inRead =
                late > 0 || member.filter(MemberView::isMentionedInRead).isPresent();
        return new RoomView(room, memberCount, member, unread + late, inRead, RoomNames.peer(info().id(), username));
    }

    /** How many messages that the member had read mention everyone by a later edit. */
    private int lateMentionsOfAll(MemberView member, BiPredicate<String, String> blocks) {
        String username = member.username();
        return (int) lateMentionsOfAll.tailMap(member.membership().readSeq(), false).values().stream()
                .filter(late -> late.number() <= member.readNumber())
                .map(LateMention::author)
                .filter(author -> !author.equals(username) && !blocks.test(username, author))
                .count();
    }
}
