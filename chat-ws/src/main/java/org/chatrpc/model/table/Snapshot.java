package org.chatrpc.model.table;

import java.util.List;
import java.util.Optional;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.Block;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;

/**
 * The state of the chat at one position of the log.
 *
 * @param logId identifies the log, so that cursors of other logs are recognised
 * @param firstSeq the oldest entry still kept
 * @param seq the last entry that this state includes; 0 for an empty log
 * @param memberships active ones, and those that ended at or after {@code firstSeq}
 * @param mentions unread mentions of members in messages of others that do not mention everyone; those of one room in
 *     ascending order
 * @param mentionsOfAll messages that mention everyone and that some member has not read; those of one room in ascending
 *     order
 * @param settings those changed at runtime, ordered by name
 * @param announcement also if it has ended
 */
public record Snapshot(
        String logId,
        long firstSeq,
        long seq,
        List<AccountInfo> accounts,
        List<Block> blocks,
        List<ChosenPresence> presences,
        List<SessionRecord> sessions,
        List<RoomRecord> rooms,
        List<Membership> memberships,
        List<Mention> mentions,
        List<MentionOfAll> mentionsOfAll,
        List<ChangedSetting> settings,
        Optional<Announcement> announcement) {
    public Snapshot {
        accounts = List.copyOf(accounts);
        blocks = List.copyOf(blocks);
        presences = List.copyOf(presences);
        sessions = List.copyOf(sessions);
        rooms = List.copyOf(rooms);
        memberships = List.copyOf(memberships);
        mentions = List.copyOf(mentions);
        mentionsOfAll = List.copyOf(mentionsOfAll);
        settings = List.copyOf(settings);
    }

    /** A mention of the user in message {@code number} of the room. */
    public record Mention(String room, String username, long number) {}

    /**
     * A mention of everyone by the author of message {@code number} of the room.
     *
     * @param lateSeq the entry of the edit that mentioned everyone; 0 if the message did so when it was sent
     */
    public record MentionOfAll(String room, String author, long number, long lateSeq) {
        /** One in the message as it was sent. */
        public MentionOfAll(String room, String author, long number) {
            this(room, author, number, 0);
        }
    }
}
