package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chatrpc.model.Ban;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.model.fact.account.UserBlocked;
import org.chatrpc.model.fact.account.UserUnblocked;
import org.chatrpc.model.fact.message.MessageReported;
import org.chatrpc.model.fact.message.ReportReceived;
import org.chatrpc.model.fact.room.MemberBanned;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberUnbanned;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Snapshot;

/** The part of the reference model about bans, blocks and reports. */
final class RestrictionModel {
    private final Map<MemberKey, Ban> bans = new LinkedHashMap<>();
    private final Set<String> blocks = new HashSet<>();
    private final Map<String, ChosenPresence> presences = new LinkedHashMap<>();
    private final Set<String> reports = new HashSet<>();
    private int banCount;

    /**
     * @param members the current members of the entry's room
     */
    void apply(LogEntry entry, List<String> members) {
        Fact fact = entry.fact();
        if (fact instanceof MemberBanned banned) {
            assertThat(members).doesNotContain(banned.username());
            Ban ban = new Ban(banned.room(), banned.username(), banned.actor(), entry.at());
            assertThat(bans.put(ban.key(), ban)).isNull();
            banCount++;
        } else if (fact instanceof MemberUnbanned unbanned) {
            assertThat(bans.remove(new MemberKey(unbanned.room(), unbanned.username())))
                    .isNotNull();
        } else if (fact instanceof UserBlocked block) {
            assertThat(blocks.add(block.username() + " " + block.blocked())).isTrue();
        } else if (fact instanceof UserUnblocked unblock) {
            assertThat(blocks.remove(unblock.username() + " " + unblock.blocked()))
                    .isTrue();
        } else if (fact instanceof PresenceSet set) {
            assertThat(presences.put(set.actor(), set.chosen())).isNotEqualTo(set.chosen());
        } else if (fact instanceof MessageReported report) {
            assertThat(reports.add(report.messageId() + " " + report.actor())).isTrue();
        } else if (fact instanceof ReportReceived received) {
            assertThat(reports).contains(received.messageId() + " " + received.actor());
        } else {
            throw new AssertionError("An unknown fact: " + fact);
        }
    }

    void assertMayJoin(MemberJoined joined) {
        assertThat(bans).doesNotContainKey(new MemberKey(joined.room(), joined.username()));
    }

    /** A message that was just posted mentions nobody who blocks its author. */
    void assertMentionsAllowed(StoredMessage message) {
        assertThat(message.mentions())
                .allSatisfy(username -> assertThat(blocks).doesNotContain(username + " " + message.author()));
    }

    /** Must hold once all entries have been applied. */
    void assertBlocksAndPresences(Snapshot snapshot) {
        assertThat(snapshot.blocks())
                .extracting(block -> block.username() + " " + block.blocked())
                .containsExactlyInAnyOrderElementsOf(blocks);
        assertThat(snapshot.presences()).containsExactlyInAnyOrderElementsOf(presences.values());
    }

    /** Must hold once all entries have been applied. */
    void assertBansOf(String room, List<Ban> stored) {
        assertThat(banCount).as("bans so far").isPositive();
        assertThat(stored)
                .containsExactlyElementsOf(bans.values().stream()
                        .filter(ban -> ban.room().equals(room))
                        .sorted(Comparator.comparing(Ban::username))
                        .toList());
    }
}
