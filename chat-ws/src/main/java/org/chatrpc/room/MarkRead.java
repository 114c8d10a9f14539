package org.chatrpc.room;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.problem.Require;

/**
 * Marks the room as read up to {@code number}, including all edits of messages up to there; does nothing if it has
 * already been read further, or exactly as far and no edit has mentioned the actor since.
 *
 * @param mentionedAfter the {@link Membership#readSeq} of the mark after which an edit mentioned the actor in a message up to there;
 *     {@link #NOT_MENTIONED} if none is known to have
 */
public record MarkRead(String actor, String room, long number, long mentionedAfter) implements Command<Void> {
    public static final long NOT_MENTIONED = -1;

    /** A mark that only moves forward. */
    public MarkRead(String actor, String room, long number) {
        this(actor, room, number, NOT_MENTIONED);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireMember(state, actor, room);
        long last = RoomRules.requireVisible(state, actor, room).lastNumber();
        Require.between("number", number, 0, last);
        boolean isAgain = number == member.readNumber() && mentionedAfter == member.readSeq();
        if (number > member.readNumber() || isAgain) {
            state.record(new ReadMarked(room, actor, number));
        }
        return null;
    }
}
