package org.chatrpc.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Credential;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.sql.table.log.EventTable;
import org.chatrpc.store.sql.table.message.FileTable;
import org.chatrpc.store.sql.table.message.MessageTable;
import org.chatrpc.store.sql.table.message.RevisionTable;

/**
 * The commands of one transaction: decides each one given the changes of those before it, and collects the resulting changes. Not thread-safe.
 */
final class Batch extends LoadedRows implements State {
    private final AuditTrail audit = new AuditTrail();
    private final Instant at;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<LogEntry> entriesOfCommand = new ArrayList<>();
    private final long lastSeq;
    private long seq;

    /**
     * @param lastSeq the last seq assigned before this transaction
     * @param at the time of the whole transaction, in milliseconds
     */
    Batch(long lastSeq, Instant at) {
        this.lastSeq = lastSeq;
        this.seq = lastSeq;
        this.at = at;
    }

    /** Decides the command; if it refuses or fails, its changes are discarded. */
    Decision decide(Command<?> command) {
        audit.begin(AttributedCommand.of(command));
        try {
            Object result = command.decide(this);
            applyCommand();
            entries.addAll(entriesOfCommand);
            entriesOfCommand.clear();
            audit.applyCommand();
            return Decision.of(result);
        } catch (RuntimeException e) {
            discardCommand();
            seq -= entriesOfCommand.size();
            entriesOfCommand.clear();
            audit.discardCommand();
            return Decision.refused(e);
        }
    }

    /** The entries that the commands added to the log. */
    List<LogEntry> entries() {
        return entries;
    }

    /** The audit entries of the commands. */
    List<AuditRecord> audited() {
        return audit.records();
    }

    /** The changes to write, except for those of the head rows and the audit log. */
    List<Change> changes() {
        List<Change> changes = rowChanges();
        Set<Long> held = rows(Tables.HELD_TEXTS).changed().stream()
                .map(Revision::messageId)
                .collect(Collectors.toCollection(TreeSet::new));
        Collection<StoredMessage> messages = rows(Tables.MESSAGES).changed();
        messages.stream()
                .filter(message -> message.isDeleted() && held.contains(message.id()))
                .map(message -> RevisionTable.hold(message.id()))
                .forEach(changes::add);
        changes.addAll(MessageTable.details(messages, lastSeq));
        changes.add(EventTable.insert(entries));
        messages.stream()
                .filter(StoredMessage::isDeleted)
                .flatMap(message -> Stream.concat(
                        Stream.of(EventTable.withoutReactions(message)),
                        FileTable.discard(message, held.contains(message.id()))))
                .forEach(changes::add);
        entries.stream()
                .map(LogEntry::fact)
                .flatMap(fact -> fact instanceof FilesExpired expired ? Stream.of(expired.message()) : Stream.empty())
                .flatMap(message -> FileTable.discard(message, held.contains(message.id())))
                .forEach(changes::add);
        return changes;
    }

    @Override
    public Instant now() {
        return at;
    }

    @Override
    public long nextSeq() {
        return seq + 1;
    }

    @Override
    public void record(Fact fact) {
        audit.add(fact, this::known);
        keepIfHeld(fact);
        LogEntry entry = new LogEntry(nextSeq(), at, fact);
        entry.applyTo(this);
        entriesOfCommand.add(entry);
        seq = entry.seq();
    }

    /** For facts that remove a text or files: while the room is on legal hold, these are kept where no one can see them. */
    private void keepIfHeld(Fact fact) {
        if (fact instanceof MessageDeleted || fact instanceof MessageEdited || fact instanceof FilesExpired) {
            StoredMessage after = ((MessageFact) fact).message();
            RoomRecord room = find(Tables.ROOMS, after.room());
            StoredMessage before = find(Tables.MESSAGES, after.id());
            if (room != null && room.info().retention().held() && before != null) {
                put(Tables.HELD_TEXTS, before.revision());
            }
        }
    }

    @Override
    public void audit(AuditRecord entry) {
        audit.add(entry);
    }

    @Override
    public void store(Credential credential) {
        put(Tables.CREDENTIALS, credential);
    }

    @Override
    public void store(Revision earlier) {
        put(Tables.REVISIONS, earlier);
    }
}
