package org.chatrpc.export;

import com.google.gson.JsonObject;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.Findings;
import org.chatrpc.model.RoomRetention;

/** Checks that the messages of each room are numbered without gaps, and reports why some are empty. For one thread. */
final class NumberGapCheck {
    private final Findings faults;
    private final Findings gaps;
    private String room = "";
    private long next;
    private long lastNumber;
    private Span empty = Span.NONE;

    /** Consecutive messages that are empty for the same reason. */
    private record Span(long from, long to, String reason) {
        static final Span NONE = new Span(0, 0, "");
    }

    NumberGapCheck(Findings faults, Findings gaps) {
        this.faults = faults;
        this.gaps = gaps;
    }

    void line(String type, JsonObject line) {
        switch (type) {
            case "room" -> {
                end();
                room = line.get("room").getAsString();
                next = 1;
                lastNumber = line.get("lastNumber").getAsLong();
            }
            case "message" -> message(line);
            case "gap" -> {
                requireRoom(line);
                long from = line.get("from").getAsLong();
                long to = line.get("to").getAsLong();
                faults.add(named(from, to) + " missing: the database had no place for " + (from == to ? "it" : "them")
                        + " when it was exported");
                next = to + 1;
            }
            default -> {
                // Members have no numbers.
            }
        }
    }

    private void message(JsonObject line) {
        requireRoom(line);
        long number = line.get("number").getAsLong();
        if (number > next) {
            faults.add(named(next, number - 1) + " missing without a reason");
        } else if (number < next) {
            faults.add("message " + number + " of " + room + " is there twice, or out of order");
        }
        next = Math.max(next, number + 1);
        String held = line.has("held") ? ", and kept by a legal hold" : "";
        String reason = line.has("deletedBy") ? reason(line) + held : "";
        if (!empty.reason().equals(reason) || empty.to() != number - 1) {
            endSpan();
            empty = new Span(number, number, reason);
        } else {
            empty = new Span(empty.from(), number, reason);
        }
    }

    private static String reason(JsonObject line) {
        String by = line.get("deletedBy").getAsString();
        if (Erasure.isPseudonym(by) && by.equals(line.get("author").getAsString())) {
            return "with the erasure of a person, or by that person before";
        }
        if (!by.equals(RoomRetention.ACTOR)) {
            return "by " + by;
        }
        return line.get("reason").getAsString().equals(RoomRetention.WITH_ROOM) ? "with its room" : "by retention";
    }

    private void requireRoom(JsonObject line) {
        if (!line.get("room").getAsString().equals(room)) {
            faults.add("line " + line.get("n").getAsLong() + " is about another room than those around it");
        }
    }

    private void endSpan() {
        if (!empty.reason().isEmpty()) {
            gaps.add(named(empty.from(), empty.to()) + " deleted " + empty.reason());
        }
        empty = Span.NONE;
    }

    /** Ends the last room. */
    void end() {
        endSpan();
        if (!room.isEmpty() && next <= lastNumber) {
            faults.add(named(next, lastNumber) + " missing without a reason");
        } else if (!room.isEmpty() && next > lastNumber + 1) {
            faults.add("room " + room + " has more messages than it had");
        }
    }

    private String named(long from, long to) {
        return from == to
                ? "message " + from + " of " + room + " is"
                : "messages " + from + " to " + to + " of " + room + " are";
    }
}
