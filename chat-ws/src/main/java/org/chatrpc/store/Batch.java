package org.chatrpc.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Snapshot.RoomState;
import org.chatrpc.model.StoredMessage;

/**
 * What one transaction knows and changes: every row its drafts concern, looked up before the first decision and written
 * after the last. Not thread-safe.
 */
final class Batch {
    record MemberKey(String room, String username) {}

    record StayKey(String room, String username, long fromSeq) {}

    /** An author's own name for a message. */
    record ClientKey(String author, String clientMessageId) {}

    record Account(AccountInfo info, String passwordHash) {}

    /** @param closedSeq 0 while it is open */
    record Session(SessionRecord info, long openedSeq, long closedSeq) {}

    final Rows<String, RoomState> rooms = new Rows<>();
    /** The last stay of each person in a room, ended or not. */
    final Rows<MemberKey, Membership> members = new Rows<>();
    /** The same once more for writing, where an ended stay is not replaced by the next. */
    final Rows<StayKey, Membership> stays = new Rows<>();

    final Rows<String, Account> accounts = new Rows<>();
    final Rows<String, Session> sessions = new Rows<>();
    final Rows<ClientKey, StoredMessage> messages = new Rows<>();
    /** Rooms of messages that are replied to, by the messages' ids. */
    final Rows<Long, String> messageRooms = new Rows<>();

    /** Of each room that somebody comes to, leaves or changes roles in. */
    final Map<String, Crowd> crowds = new HashMap<>();

    final List<LogEntry> entries = new ArrayList<>();

    private boolean foundAccounts;
    private List<LogEntry> entriesOfDraft = new ArrayList<>();
    private long seq;

    /** @param seq the last one taken */
    Batch(long seq) {
        this.seq = seq;
    }

    /** The last one taken, by the draft at hand or before. */
    long seq() {
        return seq;
    }

    /** Tells whether there is any account before the batch. */
    void foundAccounts(boolean any) {
        foundAccounts = any;
    }

    boolean hasAccounts() {
        return foundAccounts || accounts.hasChanges();
    }

    /** The stay that lasts, or null for whom is not a member. */
    Membership member(String room, String username) {
        Membership last = members.get(new MemberKey(room, username));
        return last == null || last.toSeq() != 0 ? null : last;
    }

    /** Whether anybody but this person is in the room. */
    boolean hasOtherMember(String room, String username) {
        Crowd crowd = crowds.get(room);
        return crowd.others()
                || crowd.named().stream().anyMatch(name -> !name.equals(username) && member(room, name) != null);
    }

    /** Whether anybody but this person owns the room. */
    boolean hasOtherOwner(String room, String username) {
        Crowd crowd = crowds.get(room);
        return crowd.otherOwners()
                || crowd.named().stream().anyMatch(name -> !name.equals(username) && owns(room, name));
    }

    private boolean owns(String room, String username) {
        Membership stay = member(room, username);
        return stay != null && stay.role() == Role.OWNER;
    }

    void put(Membership stay) {
        members.put(new MemberKey(stay.room(), stay.username()), stay);
        stays.put(new StayKey(stay.room(), stay.username(), stay.fromSeq()), stay);
    }

    /** The number of the entry to be added next. */
    long nextSeq() {
        return seq + 1;
    }

    void add(LogEntry entry) {
        seq = entry.seq();
        entriesOfDraft.add(entry);
    }

    /** Makes the draft's changes part of the batch, and returns its entries. */
    List<LogEntry> keepDraft() {
        List<LogEntry> kept = entriesOfDraft;
        entries.addAll(kept);
        entriesOfDraft = new ArrayList<>();
        tables().forEach(Rows::keepDraft);
        return kept;
    }

    /** Undoes what the draft changed. */
    void dropDraft() {
        seq -= entriesOfDraft.size();
        entriesOfDraft = new ArrayList<>();
        tables().forEach(Rows::dropDraft);
    }

    private List<Rows<?, ?>> tables() {
        return List.of(rooms, members, stays, accounts, sessions, messages, messageRooms);
    }
}
