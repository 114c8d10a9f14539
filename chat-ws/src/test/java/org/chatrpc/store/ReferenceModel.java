package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.fact.account.SessionRenewed;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.PinFact;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.fact.room.RoomPreferencesSet;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Snapshot.Mention;
import org.chatrpc.model.table.Snapshot.MentionOfAll;

/**
 * A naive reference model: applies every fact to lists, and determines the readers of each entry by the members at that
 * moment.
 */
final class ReferenceModel {
    private final Map<String, AccountInfo> accounts = new LinkedHashMap<>();
    private final Map<String, SessionRecord> sessions = new LinkedHashMap<>();
    private final Map<String, RoomRecord> rooms = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<StoredMessage> messages = new ArrayList<>();
    private final ReactionModel reactions = new ReactionModel();
    final RestrictionModel restrictions = new RestrictionModel();
    private final Map<String, List<LogEntry>> feeds = new LinkedHashMap<>();
    private int pins;
    private LogEntry entry;

    ReferenceModel(Snapshot start) {
        start.rooms().forEach(room -> rooms.put(room.info().id(), room));
    }

    void apply(LogEntry next) {
        entry = next;
        List<String> before = currentMembers();
        applyFact(next.fact());
        List<String> after = currentMembers();
        assertThat(after.isEmpty() || isOwned() || isDirect())
                .as("after %s", next)
                .isTrue();
        for (String username : accounts.keySet()) {
            if (before.contains(username)
                    || after.contains(username)
                    || next.fact().stream().equals(Fact.personal(username))
                    || next.fact().stream().equals(Fact.EVERYBODY)) {
                feeds.computeIfAbsent(username, name -> new ArrayList<>()).add(next);
            }
        }
    }

    /** The current members of the entry's room. */
    private List<String> currentMembers() {
        return memberships.stream()
                .filter(membership ->
                        membership.toSeq() == 0 && membership.room().equals(entry.fact().stream()))
                .map(Membership::username)
                .toList();
    }

    private boolean isOwned() {
        return memberships.stream()
                .anyMatch(membership -> membership.toSeq() == 0
                        && membership.role() == Role.OWNER
                        && membership.room().equals(entry.fact().stream()));
    }

    private boolean isDirect() {
        return rooms.get(entry.fact().stream()).info().visibility() == Visibility.DIRECT;
    }

    /** Everything that the user may see, in order. */
    List<LogEntry> feed(String username) {
        return feeds.getOrDefault(username, List.of());
    }

    void assertEqualTo(Snapshot snapshot) {
        assertThat(snapshot.seq()).isEqualTo(entry.seq());
        assertThat(snapshot.accounts()).containsExactlyInAnyOrderElementsOf(accounts.values());
        assertThat(snapshot.sessions()).containsExactlyInAnyOrderElementsOf(sessions.values());
        assertThat(snapshot.rooms()).containsExactlyInAnyOrderElementsOf(rooms.values());
        assertThat(snapshot.memberships()).containsExactlyInAnyOrderElementsOf(memberships);
        assertThat(snapshot.mentions()).containsExactlyInAnyOrderElementsOf(unreadMentions());
        assertThat(snapshot.mentionsOfAll()).containsExactlyInAnyOrderElementsOf(mentionsOfAll());
        restrictions.assertBlocksAndPresences(snapshot);
    }

    /** Must hold once all entries have been applied. */
    void assertPinsOf(List<StoredMessage> stored) {
        assertThat(pins).as("pins and their ends").isPositive();
        rooms.forEach((id, room) -> assertThat((long) room.pinnedCount())
                .as("pins of %s", id)
                .isEqualTo(stored.stream()
                        .filter(message -> message.room().equals(id) && message.isPinned())
                        .count()));
    }

    /** Must hold once all entries have been applied. */
    void assertThreadsOf(List<StoredMessage> stored) {
        assertThat(stored).hasSameSizeAs(messages).anyMatch(message -> message.threadRoot() != 0);
        Map<Long, StoredMessage> byId = new LinkedHashMap<>();
        stored.forEach(message -> byId.put(message.id(), message));
        assertThat(stored).allSatisfy(message -> {
            StoredMessage root = message;
            while (root.replyTo() != 0) {
                root = byId.get(root.replyTo());
            }
            assertThat(message.threadRoot()).isEqualTo(root == message ? 0 : root.id());
            assertThat((long) message.responses().replyCount())
                    .isEqualTo(stored.stream()
                            .filter(each -> each.threadRoot() == message.id() && !each.isDeleted())
                            .count());
        });
    }

    /** Must hold once all entries have been applied. */
    void assertReactionsOfMessages() {
        reactions.assertReactionsOf(messages);
    }

    private List<MentionOfAll> mentionsOfAll() {
        return messages.stream()
                .filter(StoredMessage::mentionsAll)
                .filter(message -> memberships.stream()
                        .anyMatch(membership -> membership.isActive()
                                && membership.room().equals(message.room())
                                && isUnread(
                                        membership,
                                        message,
                                        message.changes().late().everybody())))
                .map(message -> new MentionOfAll(
                        message.room(),
                        message.author(),
                        message.number(),
                        message.changes().late().everybody()))
                .toList();
    }

    private List<Mention> unreadMentions() {
        List<Mention> unread = new ArrayList<>();
        for (Membership membership : memberships) {
            messages.stream()
                    .filter(message ->
                            membership.toSeq() == 0 && membership.room().equals(message.room()))
                    .filter(message -> isUnread(
                            membership, message, message.changes().late().of(membership.username())))
                    .filter(message -> !message.author().equals(membership.username()))
                    .filter(message -> message.mentions().contains(membership.username()) && !message.mentionsAll())
                    .forEach(message ->
                            unread.add(new Mention(membership.room(), membership.username(), message.number())));
        }
        return unread;
    }

    private static boolean isUnread(Membership membership, StoredMessage message, long lateSeq) {
        return message.number() > membership.readNumber() || lateSeq > membership.readSeq();
    }

    private void applyFact(Fact fact) {
        if (fact instanceof MessagePosted posted) {
            messagePosted(posted.message());
        } else if (fact instanceof MessageFact changed) {
            messageChanged(changed.message());
            reactions.apply(changed);
            if (fact instanceof PinFact pin) {
                pins++;
                rooms.computeIfPresent(fact.stream(), (id, room) -> room.withPinned(pin.pinnedCount()));
            } else if (fact instanceof MessageDeleted) {
                countAnswer(changed.message(), -1);
            }
        } else if (fact instanceof RoomCreated created) {
            rooms.put(created.room().id(), new RoomRecord(created.room(), 0, null));
        } else if (fact instanceof RoomUpdated updated) {
            RoomRecord room = rooms.get(updated.room().id());
            rooms.put(updated.room().id(), room.withInfo(updated.room()));
        } else if (fact instanceof MemberJoined joined) {
            restrictions.assertMayJoin(joined);
            long read = rooms.get(joined.room()).lastNumber();
            assertThat(joined.readNumber()).isEqualTo(read);
            memberships.add(
                    new Membership(joined.room(), joined.username(), joined.role(), entry.seq(), 0, entry.at(), read));
        } else if (fact instanceof MemberLeft left) {
            change(left.room(), left.username(), null, entry.seq(), null);
        } else if (fact instanceof RoleChanged changed) {
            change(changed.room(), changed.username(), changed.role(), 0, null);
        } else if (fact instanceof ReadMarked read) {
            change(read.room(), read.username(), null, 0, read.number());
        } else if (fact instanceof RoomPreferencesSet set) {
            memberships.replaceAll(membership -> membership.isActive()
                            && membership.room().equals(set.room())
                            && membership.username().equals(set.username())
                    ? membership.withPreferences(set.notifications(), set.favourite())
                    : membership);
        } else {
            applyAccountFact(fact);
        }
    }

    private void applyAccountFact(Fact fact) {
        if (fact instanceof AccountCreated created) {
            accounts.put(created.account().username(), created.account());
        } else if (fact instanceof AccountUpdated updated) {
            accounts.put(updated.account().username(), updated.account());
            assertThat(accounts.values()).as("after %s", entry).anyMatch(AccountInfo::isActiveAdministrator);
        } else if (fact instanceof PasswordChanged changed) {
            assertThat(accounts).containsKey(changed.username());
        } else if (fact instanceof SessionOpened opened) {
            sessions.put(opened.session().id(), opened.session());
        } else if (fact instanceof SessionRenewed renewed) {
            sessions.computeIfPresent(
                    renewed.sessionId(), (id, session) -> session.renewed(renewed.usedAt(), renewed.expiresAt()));
        } else if (fact instanceof SessionClosed closed) {
            sessions.remove(closed.sessionId());
        } else {
            restrictions.apply(entry, currentMembers());
        }
    }

    private void messagePosted(StoredMessage message) {
        RoomRecord room = rooms.get(message.room());
        assertThat(message.number()).isEqualTo(room.lastNumber() + 1);
        rooms.put(message.room(), room.withNewest(message.number(), message.sentAt()));
        messages.add(message);
        countAnswer(message, 1);
        assertThat(currentMembers()).contains(message.author());
        if (message.changes().seq() == 0) {
            assertThat(currentMembers()).containsAll(message.mentions());
            restrictions.assertMentionsAllowed(message);
        }
        memberships.replaceAll(membership -> membership.isActive()
                        && membership.room().equals(message.room())
                        && membership.username().equals(message.author())
                ? membership.withRead(message.number(), entry.seq())
                : membership);
    }

    /** The state that was read may include the answer already. */
    private void countAnswer(StoredMessage answer, int more) {
        messages.stream()
                .filter(message -> message.id() == answer.threadRoot() && message.version() < entry.seq())
                .findFirst()
                .ifPresent(root -> messageChanged(root.withAnswers(entry.seq(), more)));
    }

    private void messageChanged(StoredMessage current) {
        messages.replaceAll(message -> message.id() == current.id() ? current : message);
        feeds.values()
                .forEach(feed -> feed.replaceAll(earlier -> earlier.fact() instanceof MessageFact about
                                && about.message().id() == current.id()
                        ? new LogEntry(earlier.seq(), earlier.at(), about.with(current))
                        : earlier));
    }

    private void change(String room, String username, Role role, long toSeq, Long read) {
        memberships.replaceAll(membership -> membership.toSeq() != 0
                        || !membership.room().equals(room)
                        || !membership.username().equals(username)
                ? membership
                : membership
                        .withRole(role == null ? membership.role() : role)
                        .withRead(
                                read == null ? membership.readNumber() : read,
                                read == null ? membership.readSeq() : entry.seq())
                        .endedAt(toSeq));
    }
}
