package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.Credential;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Table;

/**
 * A log that is a list, for tests of what surrounds a store. Commands see an empty state, and nothing is ever deleted;
 * unsupported calls throw. Thread-safe.
 */
public class MemoryLogStore implements LogStore {
    private final Snapshot start;
    private final boolean shared;
    private final List<LogEntry> entries = new ArrayList<>();

    /** @param start the state before the first entry, whose seq is 0 */
    public MemoryLogStore(Snapshot start, boolean shared) {
        this.start = start;
        this.shared = shared;
    }

    /** All committed entries. */
    public final synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void open() {
        // There is nothing to connect to.
    }

    @Override
    public synchronized Commit append(List<? extends Command<?>> commands, Instant now) {
        End previous = end();
        List<Decision> decisions = new ArrayList<>();
        Transaction transaction = new Transaction(previous.seq(), now);
        for (Command<?> command : commands) {
            decisions.add(Decision.of(command.decide(transaction)));
        }
        entries.addAll(transaction.added);
        return new Commit(previous, decisions, transaction.added);
    }

    @Override
    public synchronized List<LogEntry> readAfter(long seq, int max) {
        return List.copyOf(entries.subList((int) seq, (int) Math.min(entries.size(), seq + max)));
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        return readAfter(0, (int) upToSeq);
    }

    @Override
    public Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit) {
        throw new UnsupportedOperationException("Memory has all entries, so none are read from the store");
    }

    @Override
    public synchronized End end() {
        return new End(start.logId(), entries.size());
    }

    @Override
    public Retained retained() {
        return new Retained(start.logId(), 1);
    }

    @Override
    public void probe() {
        // It is always available.
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    @Override
    public long awaitNotification(Duration atMost) {
        throw new StoreUnavailableException("There are no notifications", null);
    }

    /** With the accounts, rooms and members of the start: reloading does not show the effect of later entries. */
    @Override
    public synchronized Snapshot snapshot() {
        return new Snapshot(
                start.logId(),
                1,
                entries.size(),
                start.accounts(),
                start.blocks(),
                start.presences(),
                start.sessions(),
                start.rooms(),
                start.memberships(),
                start.mentions(),
                start.mentionsOfAll(),
                start.settings(),
                start.announcement());
    }

    @Override
    public Retained prune(long keep) {
        return retained();
    }

    @Override
    public boolean discardRevisions(int max) {
        return false;
    }

    @Override
    public boolean scrub() {
        return true;
    }

    private static final class Transaction implements State {
        private final long previous;
        private final Instant now;
        private final List<LogEntry> added = new ArrayList<>();

        Transaction(long previous, Instant now) {
            this.previous = previous;
            this.now = now;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nextSeq() {
            return previous + added.size() + 1;
        }

        @Override
        public <K, V> Optional<V> get(Table<K, V> table, K key) {
            return Optional.empty();
        }

        @Override
        public List<SessionRecord> sessionsOf(String username) {
            return List.of();
        }

        @Override
        public Optional<LinkedIdentity> identityOf(String username) {
            return Optional.empty();
        }

        @Override
        public List<String> firstReactions(long messageId, String emoji, String except) {
            return List.of();
        }

        @Override
        public int roomsCreatedBy(String username, boolean direct) {
            return 0;
        }

        @Override
        public List<String> overseersOf(String room) {
            return List.of();
        }

        @Override
        public boolean hasAccounts() {
            return false;
        }

        @Override
        public boolean hasOtherAdministrator(String username) {
            return false;
        }

        @Override
        public List<Membership> ownedBy(String username) {
            return List.of();
        }

        @Override
        public List<Membership> seniorsIn(String room, String except) {
            return List.of();
        }

        @Override
        public Optional<String> heldRoomOf(String username) {
            return Optional.empty();
        }

        @Override
        public boolean hasOtherMember(String room, String username) {
            return false;
        }

        @Override
        public boolean hasOtherPerson(String room, String username) {
            return false;
        }

        @Override
        public boolean hasOtherOwner(String room, String username) {
            return false;
        }

        @Override
        public void record(Fact fact) {
            added.add(new LogEntry(nextSeq(), now, fact));
        }

        @Override
        public void audit(AuditRecord entry) {
            throw new UnsupportedOperationException("There is no audit log");
        }

        @Override
        public void store(Credential credential) {
            throw new UnsupportedOperationException("There are no passwords");
        }

        @Override
        public void store(Revision earlier) {
            throw new UnsupportedOperationException("There are no earlier texts");
        }
    }
}
