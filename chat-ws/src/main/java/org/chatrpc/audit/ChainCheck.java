package org.chatrpc.audit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.model.Findings;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;

/**
 * Checks a chain of entries, and names each that was changed, removed, inserted or moved. The entries are passed in order of their
 * numbers, and only what is needed to compare them is kept. For one use by one thread.
 */
public final class ChainCheck {
    /** The hashes of entries that were exported, by number; those that were found are removed. */
    private final Map<Long, String> anchors;

    private final Findings findings = new Findings();
    private long count;
    private long lastNumber = -1;
    private String lastHash = AuditEntry.START;
    /** Whether the last entry is as it was hashed. */
    private boolean lastIntact = true;

    private Optional<AuditEntry> first = Optional.empty();
    private Optional<Pruning> pruning = Optional.empty();

    private record Pruning(long upTo, String hash) {}

    public ChainCheck() {
        this(Map.of());
    }

    /**
     * @param anchors the hashes of entries that were written outside, by number
     */
    public ChainCheck(Map<Long, String> anchors) {
        this.anchors = new HashMap<>(anchors);
    }

    /** Checks the next entry. */
    public void next(AuditEntry entry) {
        count++;
        if (lastNumber < 0) {
            first = Optional.of(entry);
        } else if (entry.number() > lastNumber + 1) {
            missing(lastNumber + 1, entry.number() - 1);
        }
        boolean intact = entry.isIntact();
        if (!intact) {
            findings.add("entry " + entry.number() + " was changed");
        } else if (lastNumber >= 0
                && entry.number() == lastNumber + 1
                && lastIntact
                && !entry.previous().equals(lastHash)) {
            findings.add("entry " + lastNumber + " is not the one that entry " + entry.number() + " follows");
        }
        String anchor = anchors.remove(entry.number());
        if (anchor != null && !anchor.equals(entry.hash())) {
            findings.add("entry " + entry.number() + " is not the one that was written outside");
        }
        if (intact && entry.kind().equals(AuditKinds.AUDIT_PRUNED)) {
            pruning = pruningOf(entry.after());
            if (pruning.isEmpty()) {
                findings.add("entry " + entry.number() + " says that entries were pruned, but not which");
            }
        }
        lastNumber = entry.number();
        lastHash = entry.hash();
        lastIntact = intact;
    }

    /** Checks the ends of the chain; returns all that was found, oldest entries first. */
    public Findings finish(AuditChainBounds ends) {
        if (first.isPresent()) {
            beginning(ends, first.get());
            end(ends);
        } else if (ends.number() > ends.floorNumber()) {
            missing(ends.floorNumber() + 1, ends.number());
        }
        if (ends.floorNumber() > 0 && !pruning.equals(Optional.of(new Pruning(ends.floorNumber(), ends.floorHash())))) {
            findings.add("the entries up to " + ends.floorNumber()
                    + " were removed, but no entry says that they were pruned");
        }
        anchors.keySet().stream()
                .filter(number -> number > ends.floorNumber() && number > lastNumber)
                .sorted()
                .forEach(number -> findings.add("entry " + number + ", which was written outside, is missing"));
        return findings;
    }

    private void beginning(AuditChainBounds ends, AuditEntry oldest) {
        long expected = ends.floorNumber() + 1;
        if (oldest.number() > expected) {
            missing(expected, oldest.number() - 1);
        } else if (oldest.number() < expected) {
            findings.add("entry " + oldest.number() + " is before the beginning of the log, which is " + expected);
        } else if (oldest.isIntact() && !oldest.previous().equals(ends.floorHash())) {
            findings.add("entry " + expected + " does not follow the entry that was pruned last");
        }
    }

    private void end(AuditChainBounds ends) {
        if (lastNumber < ends.number()) {
            missing(lastNumber + 1, ends.number());
        } else if (lastNumber > ends.number()) {
            findings.add("entry " + lastNumber + " is beyond the end of the log, which is " + ends.number());
        } else if (lastIntact && !lastHash.equals(ends.hash())) {
            findings.add("entry " + lastNumber + " is not the one that was written last");
        }
    }

    /** How many entries were checked. */
    public long count() {
        return count;
    }

    private static Optional<Pruning> pruningOf(String values) {
        try {
            JsonObject object = JsonParser.parseString(values).getAsJsonObject();
            return Optional.of(new Pruning(
                    object.get(AuditKinds.UP_TO).getAsLong(),
                    object.get(AuditKinds.HASH).getAsString()));
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException
                | NullPointerException e) {
            return Optional.empty();
        }
    }

    private void missing(long from, long to) {
        findings.add(from == to ? "entry " + from + " is missing" : "entries " + from + " to " + to + " are missing");
    }
}
